import { joinLiterals, rangeOfJoined, readJoined } from '../../syntax/concatenation';
import type { LexicalSpan } from '../../syntax/lexer';
import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';
import { dedent, readBlockScalars, readHeredocs, type SeveralLines } from './severalLines';

/** A text that stands in a file for itself: a literal, or a part of one that has a meaning of its own. */
export interface LiteralText {
  readonly range: TextRange;
  /** As the program reads it. */
  readonly text: string;
}

/** Takes the texts that may be values. */
interface Collector {
  readonly take: (start: number, end: number, text: string) => void;
  /** Whether so long a source can stand for a value that long: one unit takes up to six as an escape. */
  readonly mayStand: (start: number, end: number) => boolean;
  /** The length of the shortest value. */
  readonly shortest: number;
}

const longestEscape = 6;

/**
 * Every text of a file that may be a value: the string literals of a program, escapes decoded, what it joins of them, its heredocs, and
 * the words in literals and comments; in data, scripts, markup and prose also every word, every value behind `=` or `:`, every line
 * and every block scalar. Words are
 * taken apart at the marks of URLs, connection strings and assignments. The same range can come with more than one text,
 * and texts that overlap come each. Time is linear in the text.
 * @param lengths in UTF-16 units; texts of other lengths are left out
 */
export function readLiteralTexts(source: SourceText, lengths: ReadonlySet<number>): readonly LiteralText[] {
  const found: LiteralText[] = [];
  const longest = Math.max(0, ...lengths);
  const shortest = Math.min(...lengths);
  const collector: Collector = {
    take: (start, end, value) => {
      if (lengths.has(value.length)) found.push({ range: { start, end }, text: value });
    },
    mayStand: (start, end) => end - start >= shortest && end - start <= longest * longestEscape,
    shortest,
  };
  const { text, kind, languageId } = source;
  const spans = source.spansIn({ start: 0, end: text.length });
  for (const { kind: spanKind, content } of spans) {
    if (spanKind === 'string') takeLiteral(text, content, collector);
    if (kind === 'program') takeWords(text, content, collector);
  }
  const reach = longest * longestEscape;
  let blocks: readonly SeveralLines[] = [];
  if (kind === 'program' || kind === 'shell') {
    takeJoined(source, spans, collector);
    blocks = readHeredocs(text, reach);
  } else if (languageId === 'yaml' || languageId === 'dockercompose') blocks = readBlockScalars(text, reach);
  for (const { range, values } of blocks)
    for (const value of values) collector.take(range.start, range.end, value);
  if (kind !== 'program') {
    takeWords(text, { start: 0, end: text.length }, collector);
    takeLines(text, collector);
  }
  const whole = text.trimEnd();
  if (whole.includes('\n')) collector.take(0, whole.length, whole);
  return found;
}

function takeLiteral(text: string, { start, end }: TextRange, { take, mayStand }: Collector): void {
  if (!mayStand(start, end)) return;
  const content = text.slice(start, end);
  take(start, end, content);
  if (content.includes('\\')) take(start, end, decodeEscapes(content));
  if (content.includes('\n')) take(start, end, dedent(content));
  if (/(["'])\1/.test(content)) take(start, end, content.replace(/(["'])\1/g, '$1'));
}

/** Literals that the program joins to one value. */
function takeJoined(source: SourceText, spans: readonly LexicalSpan[], { take }: Collector): void {
  const { text, languageId } = source;
  let joinedTo = 0;
  for (const span of spans) {
    if (span.kind !== 'string' || span.start < joinedTo) continue;
    const joined = joinLiterals(text, languageId, span, (offset) => source.spanAt(offset));
    if (joined.parts.length === 1) continue;
    const { start, end } = rangeOfJoined(joined);
    joinedTo = end;
    const value = readJoined(text, joined);
    take(start, end, value);
    if (value.includes('\\')) take(start, end, decodeEscapes(value));
  }
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  0: '\0',
};

/** What backslashes stand for in nearly every language. */
function decodeEscapes(content: string): string {
  return content.replace(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r?\n)|([^]))/gi,
    (_: string, braced?: string, four?: string, two?: string, lineEnd?: string, one?: string) => {
      if (lineEnd !== undefined) return '';
      const code = braced ?? four ?? two;
      if (code === undefined) return simpleEscapes[one ?? ''] ?? one ?? '';
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}

/** What no value of one word holds. */
const word = /[^\s"'`]+/g;
/** Behind these a part may begin, and before them one may end: `?password=…&`, `://user:…@host`, `>…</`. */
const opening = /[=:({[<>,;&?@/|\\]/g;
const closing = /[,;:&@<>)}\]|#\\]/g;
/** Of each kind in a word; more marks than in any URL are those of text that is packed. */
const mostCuts = 10;

function takeWords(text: string, within: TextRange, { take, mayStand, shortest }: Collector): void {
  if (within.end - within.start < shortest) return;
  for (const { index, 0: whole } of text.slice(within.start, within.end).matchAll(word)) {
    if (whole.length < shortest) continue;
    const start = within.start + index;
    const starts = [0, ...cutsIn(whole, opening).map((at) => at + 1)];
    const ends = [...cutsIn(whole, closing), whole.length];
    for (const from of starts)
      for (const to of ends) {
        if (!mayStand(start + from, start + to)) continue;
        const part = whole.slice(from, to);
        take(start + from, start + to, part);
        if (part.includes('%')) take(start + from, start + to, decodePercent(part));
      }
  }
}

/** The first marks and the last. */
function cutsIn(text: string, marks: RegExp): readonly number[] {
  const cuts = [...text.matchAll(marks)].map(({ index }) => index);
  return cuts.length <= mostCuts ? cuts : [...cuts.slice(0, mostCuts / 2), ...cuts.slice(-mostCuts / 2)];
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Longer lines are no settings. */
const longestLine = 10_000;

/** Values with spaces in them: whole lines, and what stands behind the first `=` or `:`, without quotes and comment. */
function takeLines(text: string, collector: Collector): void {
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (line.length > longestLine) continue;
    takeTrimmed(text, index, index + line.length, collector);
    for (const mark of ['=', ':']) {
      const at = line.indexOf(mark);
      if (at >= 0) takeTrimmed(text, index + at + 1, index + line.length, collector);
    }
  }
}

function takeTrimmed(text: string, from: number, to: number, collector: Collector): void {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const value = raw.trim();
  const quote = /^["'`]/.exec(value)?.[0];
  const close = quote === undefined ? -1 : value.lastIndexOf(quote);
  if (quote !== undefined && close > 0) {
    const content = { start: start + 1, end: start + close };
    takeLiteral(text, content, collector);
    return;
  }
  collector.take(start, start + value.length, value);
  const comment = value.search(/\s[#;]/);
  if (comment < 0) return;
  const before = value.slice(0, comment).trimEnd();
  collector.take(start, start + before.length, before);
}
