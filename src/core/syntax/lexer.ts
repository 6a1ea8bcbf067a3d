import type { TextRange } from '../text/textEdit';
import { lexicalGrammar, type LexicalGrammar, type StringForm } from './lexicalGrammars';

/** A string literal or a comment. Everything between two spans is code. */
export interface LexicalSpan extends TextRange {
  readonly kind: 'string' | 'comment';
  /** The literal's text without its delimiters; for a comment the text after its opening mark. */
  readonly content: TextRange;
}

/**
 * String literals and comments in order of position, never overlapping, in time linear in the text. A string left
 * open ends with its line, or with the text when the form may span lines. Interpolations are part of their string.
 */
export function lex(text: string, languageId: string): readonly LexicalSpan[] {
  return new Lexer(text, languageId).readTo(text.length);
}

/** Lexes a text as {@link lex} does, from its start to where it is asked about and no farther. */
export class Lexer {
  readonly #text: string;
  readonly #grammar: PreparedGrammar;
  readonly #spans: LexicalSpan[] = [];
  /** All spans that start before it are known. */
  #position = 0;

  constructor(text: string, languageId: string) {
    this.#text = text;
    this.#grammar = prepareGrammar(lexicalGrammar(languageId));
  }

  /** The spans that start at the offset or before it, and perhaps more, the same array each time. */
  readTo(offset: number): readonly LexicalSpan[] {
    while (this.#position <= offset) this.#readNext();
    return this.#spans;
  }

  #readNext(): void {
    const { opening, openedBy } = this.#grammar;
    // A search by a pattern takes half the time of one unit after the other.
    opening.lastIndex = this.#position;
    if (!opening.test(this.#text)) {
      this.#position = Infinity;
      return;
    }
    const start = opening.lastIndex - 1;
    const opened = openedBy.get(this.#text.charCodeAt(start));
    const span = opened && readSpan(this.#text, start, opened);
    if (span) this.#spans.push(span);
    this.#position = span
      ? Math.max(span.end, start + 1)
      : opened?.regexLiterals === true
        ? skipRegexLiteral(this.#text, start)
        : start + 1;
  }
}

/**
 * A grammar made ready for lexing. All have the same shape, so that the functions that read them are compiled once and
 * not again for each language.
 */
interface PreparedGrammar {
  /** Finds the first character of whatever opens a span; an empty class, where nothing does, finds none. */
  readonly opening: RegExp;
  /** What each of those characters may open, by its code: most open one thing, and the others need not be tried. */
  readonly openedBy: ReadonlyMap<number, Required<LexicalGrammar>>;
}

const prepared = new Map<LexicalGrammar, PreparedGrammar>();

function prepareGrammar(grammar: LexicalGrammar): PreparedGrammar {
  const known = prepared.get(grammar);
  if (known) return known;
  const { lineComments, blockComments, strings } = grammar;
  const { hashNeedsSpace = false, regexLiterals = false, charLiterals = false } = grammar;
  const marks = [
    ...lineComments,
    ...blockComments.map(([open]) => open),
    ...strings.map(({ open }) => open),
    ...(charLiterals ? ["'"] : []),
    ...(regexLiterals ? ['/'] : []),
  ];
  const first = [...new Set(marks.map((mark) => mark.charAt(0)))];
  const opened = (character: string): Required<LexicalGrammar> => ({
    lineComments: lineComments.filter((open) => open.startsWith(character)),
    blockComments: blockComments.filter(([open]) => open.startsWith(character)),
    strings: strings.filter(({ open }) => open.startsWith(character)),
    hashNeedsSpace,
    regexLiterals: regexLiterals && character === '/',
    charLiterals: charLiterals && character === "'",
  });
  const made: PreparedGrammar = {
    opening: new RegExp(`[${first.join('').replace(/[\\\]^-]/g, '\\$&')}]`, 'g'),
    openedBy: new Map(first.map((character) => [character.charCodeAt(0), opened(character)])),
  };
  prepared.set(grammar, made);
  return made;
}

function readSpan(text: string, start: number, grammar: Required<LexicalGrammar>): LexicalSpan | undefined {
  for (const [open, close] of grammar.blockComments) {
    if (!text.startsWith(open, start)) continue;
    const found = text.indexOf(close, start + open.length);
    const contentEnd = found < 0 ? text.length : found;
    const end = found < 0 ? text.length : found + close.length;
    return { kind: 'comment', start, end, content: { start: start + open.length, end: contentEnd } };
  }
  for (const open of grammar.lineComments) {
    if (!text.startsWith(open, start) || !mayOpenComment(text, start, open, grammar)) continue;
    const end = endOfLine(text, start);
    return { kind: 'comment', start, end, content: { start: start + open.length, end } };
  }
  if (grammar.charLiterals) return readCharLiteral(text, start);
  for (const string of grammar.strings)
    if (text.startsWith(string.open, start)) return readString(text, start, string);
  return undefined;
}

function mayOpenComment(
  text: string,
  start: number,
  open: string,
  grammar: Required<LexicalGrammar>,
): boolean {
  if (!grammar.hashNeedsSpace) return true;
  if (open === '#') return start === 0 || isSpace(text.charCodeAt(start - 1));
  return start === 0 || text.charCodeAt(start - 1) === 0x0a;
}

function readString(
  text: string,
  start: number,
  { open, close, escape, multiline }: StringForm,
): LexicalSpan {
  const contentStart = start + open.length;
  const closing = close.charCodeAt(0);
  const escaping = escape === '\\' || escape === '`' ? escape.charCodeAt(0) : -1;
  let position = contentStart;
  for (; position < text.length; position++) {
    const unit = text.charCodeAt(position);
    if (unit === escaping) {
      position++;
      continue;
    }
    if (unit === 0x0a && !multiline) break;
    if (unit !== closing || !text.startsWith(close, position)) continue;
    if (escape !== 'doubled' || !text.startsWith(close, position + close.length))
      return {
        kind: 'string',
        start,
        end: position + close.length,
        content: { start: contentStart, end: position },
      };
    position += close.length;
  }
  const end = Math.min(position, text.length);
  return { kind: 'string', start, end, content: { start: contentStart, end } };
}

/** `'a'` and `'\n'`; not the lifetime `'a` of Rust. */
function readCharLiteral(text: string, start: number): LexicalSpan | undefined {
  const end = text.charCodeAt(start + 1) === 0x5c ? start + 3 : start + 2;
  if (text.charCodeAt(end) !== 0x27) return undefined;
  return { kind: 'string', start, end: end + 1, content: { start: start + 1, end } };
}

const REGEX_MAY_FOLLOW = new Set('(,=:[!&|?{};+-*%~^<>\n');
const MAX_REGEX_LENGTH = 1000;

/** Where lexing goes on after a slash, which may open a regular expression. */
function skipRegexLiteral(text: string, start: number): number {
  let before = start - 1;
  while (before >= 0 && (text.charCodeAt(before) === 0x20 || text.charCodeAt(before) === 0x09)) before--;
  if (
    before >= 0 &&
    !REGEX_MAY_FOLLOW.has(text.charAt(before)) &&
    !/\breturn$/.test(text.slice(Math.max(0, before - 6), before + 1))
  )
    return start + 1;
  let inClass = false;
  const limit = Math.min(text.length, start + MAX_REGEX_LENGTH);
  for (let position = start + 1; position < limit; position++) {
    const unit = text.charCodeAt(position);
    if (unit === 0x0a) return start + 1;
    if (unit === 0x5c) position++;
    else if (unit === 0x5b) inClass = true;
    else if (unit === 0x5d) inClass = false;
    else if (unit === 0x2f && !inClass) return position + 1;
  }
  return start + 1;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}
