import type { TextRange } from '../../text/textEdit';
import { joinLiterals, rangeOfJoined, readJoined, type JoinedLiterals } from '../../syntax/concatenation';
import type { SourceText } from '../sourceText';
import { readBareToken, readBareValue, readByteList } from './bareValue';
import { isConnectionString, readJoinedValue } from './connectionString';
import { readJsonEntry, type JsonEntry } from './jsonEntry';
import { readLabelled } from './labelledValue';
import { isOptionLiteral, isSpaced, opensCall, opensPair, readTie, type Tie } from './tie';

/** A value and how it is tied to the name before it. */
export interface Assignment {
  readonly value: TextRange;
  /** The value as the program reads it: literals that it joins are one. */
  readonly secret: string;
  /** Nothing but literals makes the value: no variable is joined to it. */
  readonly isWhole: boolean;
  /** The value stands in quotes. */
  readonly quoted: boolean;
  /** What stands between them: `=`, `:`, `==`, `(`, `,`, `>`, a space for mere juxtaposition, `label` for more words. */
  readonly operator: string;
  /** Name and value stand in a comment, a documentation string or a longer text inside a program. */
  readonly isExample: boolean;
  /** How the value is tied to the name, where the format's own tokenizer has read it. */
  readonly entry?: JsonEntry['tie'];
}

const NAME_REACH = 80;
const VALUE_REACH = 4200;

/** Calls whose argument is a place to look the secret up, not the secret. */
const LOOKUP =
  /(?:get(?!bytes\()|env|find|load|read|fetch|lookup|param|prop|config|resolve|setting|translat|i18n|gettext|require|import|message|label|query|prompt|input|field|column|select|error|exception|print|log|assert|equal|regex|pattern|compile|replace|match|group|test|exists|has|contains|key|header|\bt)\w{0,12}\(\s?$|\.(?:encode|split|join|replace|format|strip|trim)\(\s?$/i;

/** A definition of the C preprocessor or of RPM, in which a space stands between name and value. */
const MACRO = /[#%](?:define|global)[ \t]{1,4}$/;

/** `${secret:name#key}` stands for a value, and holds none; after `:-` a default would. */
const EMBEDDED_REFERENCE = /^\$\{secret:[^-=]$/;

/** The question mark of a conditional before a name, whose colon leads to the alternative. */
const ALTERNATIVE = /\?\s{1,4}["'`]?$|\?["'`]$/;

/** What makes the literal after a brace the key of an entry instead of a value. */
const ENTRY_KEY_END = /^["'`]\s{0,4}(?::|=>)/;

const CLOSING_TAG = /^[\s;,.}]{0,22}(?:\]\]>|<[A-Za-z_/!?])/;
const WHOLE_KEY = /^[\w$.:-]{1,80}$/;

const IDENTIFIER = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$.-')
  IDENTIFIER[character.charCodeAt(0)] = 1;

const DASH = 0x2d;
const GREATER = 0x3e;

/** The identifier around a keyword's hit, `.` and `-` counted in. */
export function readName(text: string, hit: TextRange): TextRange {
  let { start, end } = hit;
  const lowest = Math.max(0, start - NAME_REACH);
  while (start > lowest && IDENTIFIER[text.charCodeAt(start - 1)] === 1) start--;
  if (text.charAt(start - 1) === '%' && start + 2 <= hit.start) start += 2;
  const highest = Math.min(text.length, end + NAME_REACH);
  for (; end < highest; end++) {
    const unit = text.charCodeAt(end);
    if (IDENTIFIER[unit] !== 1 || (unit === DASH && text.charCodeAt(end + 1) === GREATER)) break;
  }
  return { start, end };
}

/** The value that the name is set to, compared with or passed under; `undefined` when none follows. */
export function readAssignment(source: SourceText, name: TextRange): Assignment | undefined {
  const { text } = source;
  if (
    text.charAt(name.start - 1) === ':' &&
    text.charAt(name.start - 2) !== ':' &&
    text.charAt(name.end) === ':' &&
    (source.kind !== 'data' || /\S/.test(text.charAt(name.start - 2)))
  )
    return undefined;
  if (EMBEDDED_REFERENCE.test(text.slice(Math.max(0, name.start - 2), name.end + 2))) return undefined;
  if (text.startsWith('${', name.start - 2) && text.charAt(name.end) === ':')
    return readDefault(source, name);
  const entry = /^jsonc?$/.test(source.languageId) ? readJsonEntry(text, name) : undefined;
  if (entry)
    return {
      value: entry.value,
      secret: entry.decoded,
      isWhole: true,
      quoted: true,
      operator: ':',
      isExample: false,
      entry: entry.tie,
    };
  return (source.kind === 'prose' ? readLabel(source, name) : undefined) ?? readTied(source, name);
}

const DEFAULT = /:[-=]?(?![?+])(["']?)([^\s"'`$\\{}]{1,400})\1\}/y;

/** The default of a variable of a shell's, Compose's or Spring's, as in `${NAME:-value}`. */
function readDefault(source: SourceText, name: TextRange): Assignment | undefined {
  DEFAULT.lastIndex = name.end;
  const [, quote = '', secret = ''] = DEFAULT.exec(source.text) ?? [];
  if (secret === '') return undefined;
  const end = DEFAULT.lastIndex - 1 - quote.length;
  return {
    value: { start: end - secret.length, end },
    secret,
    isWhole: true,
    quoted: quote !== '',
    operator: ':',
    isExample: readScope(source, name).inText || source.isExplanation(name.start),
  };
}

/** In a text, the value of a label that the name begins. */
function readLabel({ text }: SourceText, name: TextRange): Assignment | undefined {
  const value = readLabelled(text, name.end);
  return (
    value && {
      value,
      secret: sliceOf(text, value),
      isWhole: true,
      quoted: false,
      operator: 'label',
      isExample: false,
    }
  );
}

/** The value that an operator, a bracket or mere juxtaposition ties to the name. */
function readTied(source: SourceText, name: TextRange): Assignment | undefined {
  const { text } = source;
  const scope = readScope(source, name);
  const tie = readTie(text, name.end, scope.bounds.end);
  const { operator, quote, wrapper } = tie;
  const isOption = operator === '' && isSpaced(tie) && setsBySpace(source, name, tie);
  const isMacro = MACRO.test(text.slice(Math.max(0, name.start - 16), name.start));
  if (operator === '' && !isOption && !(isSpaced(tie) && (scope.loose || isMacro))) return undefined;
  if (operator === 'is' && quote === undefined && source.kind !== 'prose') return undefined;
  if (operator === ':' && ALTERNATIVE.test(text.slice(Math.max(0, name.start - 6), name.start)))
    return undefined;
  if (COMPARISON.test(operator) && isPassedToCall(text, name, tie)) return undefined;
  // A list of ciphers, as TLS libraries read it.
  if (operator === ':' && text.charAt(name.start - 1) === '!') return undefined;
  if (operator === ',' && (tie.between.includes(')') || !isFirstArgument(source, name, scope)))
    return undefined;
  if (isTailOfString(source, name)) return undefined;
  if (operator === '-' && tie.between.includes('\n') && !text.startsWith('--', name.start)) return undefined;
  if (operator === '|' && source.kind !== 'prose') return undefined;
  if (wrapper !== undefined && LOOKUP.test(wrapper)) return undefined;
  const start = name.end + tie.between.length;
  const document = quote === undefined ? readHereDocument(text, start) : undefined;
  const joined =
    quote === undefined && operator === '=' && start === scope.bounds.end
      ? readJoinedValue(source, name)
      : undefined;
  const bare = scope.bare && wrapper === undefined && operator !== '(' && operator !== ',';
  const queried = /[?&]/.test(text.charAt(name.start - 1));
  const literals = quote !== undefined && scope.literal ? readLiterals(source, start) : undefined;
  const value =
    document ??
    joined ??
    (quote === undefined
      ? bare
        ? readBareValue(source, { start, nameEnd: name.end }, scope.bounds, operator, queried)
        : (readByteList(text, start) ?? readBareToken(text, start, operator))
      : scope.literal
        ? literals && rangeOfJoined(literals)
        : readQuotedValue(text, start, quote, scope));
  if (!value || (operator === '>' && !CLOSING_TAG.test(text.slice(value.end, value.end + 24))))
    return undefined;
  if (operator === ',' && opensPair(text, name) && !/^["']\s?\}/.test(text.slice(value.end, value.end + 3)))
    return undefined;
  if (tie.between.includes('{') && ENTRY_KEY_END.test(text.slice(value.end, value.end + 8))) return undefined;
  const trimmed = withoutScheme(text, operator === '>' ? lastWord(text, value) : value);
  return {
    value: trimmed,
    secret: literals ? readJoined(text, literals).replace(SCHEME, '').trimEnd() : sliceOf(text, trimmed),
    isWhole: literals?.isWhole ?? true,
    quoted: (document ?? joined ?? quote) !== undefined,
    operator: document ? '<<' : isOption ? 'option' : operator === '' ? ' ' : operator,
    isExample: scope.inText || source.isExplanation(name.start),
  };
}

const COMPARISON = /^[!=]==?$/;

/** A call that the name is an argument of, but for those that give it back as it is. */
const JUDGING_CALL =
  /(?<!\w)(?!(?:if|while|return|and|or|not|trim|l?strip|str|string|strval|lower|upper|text|decode|encode|bytes|unescape)\w*\s?\()\w{1,60}\((?:[^()\n]{0,60},)?\s{0,4}[\w$.]{0,40}$/i;

/** Whether what is compared is what a call makes of the name: `judge(password) === 'weak'`. */
function isPassedToCall(text: string, { start }: TextRange, { between }: Tie): boolean {
  return between.startsWith(')') && JUDGING_CALL.test(text.slice(Math.max(0, start - NAME_REACH), start));
}

/** A heredoc of one word, as shells, Ruby, Perl, PHP and Terraform write texts of several lines. */
const HERE_DOCUMENT =
  /(?:\$\(cat[ \t]{1,4})?<<[<~-]?["']?(?<mark>[A-Za-z_]\w{0,30})["']?[^\n]{0,40}\n[ \t]{0,40}(?<value>[^\s$]{1,400})[ \t]{0,8}\r?\n[ \t]{0,40}\k<mark>\b/y;

function readHereDocument(text: string, start: number): TextRange | undefined {
  if (!text.startsWith('<<', start) && !text.startsWith('$(', start)) return undefined;
  HERE_DOCUMENT.lastIndex = start;
  const { mark = '', value = '' } = HERE_DOCUMENT.exec(text)?.groups ?? {};
  if (value === '') return undefined;
  const at = text.indexOf(value, text.indexOf('\n', start));
  return mark === value ? undefined : { start: at, end: at + value.length };
}

/** Whether the name ends a string of a shell's that says more: `"$mode,$pass" = …` compares not the one variable alone. */
function isTailOfString(source: SourceText, name: TextRange): boolean {
  const { text } = source;
  if (source.kind !== 'shell' || !/["'}]/.test(text.charAt(name.end))) return false;
  const span = source.spanAt(name.start);
  if (span?.kind !== 'string' || span.content.end > name.end + 1) return false;
  return /[^\s{$]/.test(text.slice(span.content.start, name.start));
}

/** Whether mere space sets the name: that of an option, of a directive on a line of its own, of ENV, of a call without brackets. */
function setsBySpace({ text, languageId }: SourceText, name: TextRange, { between, quote }: Tie): boolean {
  if (text.charCodeAt(name.start) === DASH) return true;
  if (between.includes('\n')) return false;
  const lead = LINE_LEAD.exec(text.slice(Math.max(0, name.start - LEAD_REACH), name.start))?.[0];
  if (languageId === 'dockerfile') return lead?.trim().toUpperCase() === 'ENV';
  if (languageId === 'ini' || languageId === 'properties')
    return (
      lead !== undefined &&
      /^\S{4,200}[ \t]*(?:\r?\n|$)/.test(text.slice(name.end + between.length, name.end + 240))
    );
  return (
    /^(?:groovy|clojure|ruby)$/.test(languageId) && quote !== undefined && /^[ \t]{1,4}["']$/.test(between)
  );
}

/** What stands in the line before a name. */
const LINE_LEAD = /(?<=^|\n)[ \t]*(?:(?:ENV|SetEnv|[a-z]{3,7}_param)[ \t]+)?$/i;
const LEAD_REACH = 40;

function sliceOf(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}

/** The literals that open with the quote just before `start`. */
function readLiterals(source: SourceText, start: number): JoinedLiterals | undefined {
  const span = source.spanAt(start - 1) ?? source.spanAt(start);
  if (span?.kind !== 'string' || span.content.start > start) return undefined;
  return joinLiterals(source.text, source.languageId, span, (offset) => source.spanAt(offset));
}

/** The stretch in which name and value are looked for, and how freely. */
interface Scope {
  readonly bounds: TextRange;
  /** Values need no quotes. */
  readonly bare: boolean;
  /** A space may separate name and value: prose, command lines, strings and comments. */
  readonly loose: boolean;
  /** The name stands in code or as a whole string, so that the value is the next literal of the program. */
  readonly literal: boolean;
  /** Name and value stand in a literal of several lines, which often tells how a program is used. */
  readonly inText: boolean;
}

function readScope(source: SourceText, name: TextRange): Scope {
  const { kind, text } = source;
  const all = { start: 0, end: text.length };
  const open = { bounds: all, bare: true, literal: false, inText: false };
  if (kind === 'data' || kind === 'markup') return { ...open, loose: false };
  if (kind === 'prose' || kind === 'shell') return { ...open, loose: true };
  const span = source.spanAt(name.start);
  const key =
    span?.kind === 'string' &&
    span.content.end - span.content.start <= NAME_REACH &&
    WHOLE_KEY.test(text.slice(span.content.start, span.content.end));
  if (!span || key) return { bounds: all, bare: false, loose: false, literal: true, inText: false };
  const isComment = span.kind === 'comment';
  return {
    bounds: span.content,
    bare: true,
    loose: isComment,
    literal: false,
    inText: !isComment && spansLines(text, span.content) && !isConnectionString(text, name, span.content),
  };
}

const FEWEST_LINE_ENDS = 2;
/** A text of several lines shows that within so many characters. */
const LINES_REACH = 4096;

function spansLines(text: string, { start, end }: TextRange): boolean {
  const head = text.slice(start, Math.min(end, start + LINES_REACH));
  let lineEnd = 0;
  for (let count = 0; count < FEWEST_LINE_ENDS; count++) {
    lineEnd = head.indexOf('\n', lineEnd) + 1;
    if (lineEnd === 0) return false;
  }
  return true;
}

/** Languages that write maps as lists of such pairs. */
const PAIRS_IN_BRACES = new Set(['cpp', 'elixir', 'erlang']);

/** Whether the name is a string that opens a call's arguments, as in `put("password", "…")`, or a pair in braces. */
function isFirstArgument(source: SourceText, name: TextRange, scope: Scope): boolean {
  const { text, kind, languageId } = source;
  if (isOptionLiteral(text, name)) return true;
  if (!scope.literal && kind !== 'prose') return false;
  return opensCall(text, name) || (PAIRS_IN_BRACES.has(languageId) && opensPair(text, name));
}

function readQuotedValue(text: string, start: number, quote: string, scope: Scope): TextRange | undefined {
  const limit = Math.min(scope.bounds.end, start + VALUE_REACH);
  const mark = quote.startsWith('&') ? '&quot;' : quote.charAt(0);
  let end = start;
  while (end < limit && !text.startsWith(mark, end)) {
    if (text.charAt(end) === '\n') return undefined;
    end++;
  }
  if (end >= limit && scope.bounds.end > limit) return undefined;
  while (end > start && text.charAt(end - 1) === '\\') end--;
  return end > start ? { start, end } : undefined;
}

const SCHEME = /^(?:(?:Bearer|Basic|Token|Digest|ApiKey|NTLM|OAuth)\s{1,3}|\{(?:noop|plain)\})/i;

/** The credential without a scheme of HTTP authentication before it and without space around it. */
function withoutScheme(text: string, { start, end }: TextRange): TextRange {
  const value = text.slice(start, end);
  const scheme = SCHEME.exec(value)?.[0].length ?? 0;
  const trailing = value.length - value.trimEnd().length;
  return { start: start + scheme, end: Math.max(start + scheme, end - trailing) };
}

/** The value inside braces after a description, as Jenkins writes `{description value}`. */
function lastWord(text: string, value: TextRange): TextRange {
  const braced = /^\{(?:.*\s)?([^\s"'$]+)\}$/s.exec(text.slice(value.start, value.end));
  if (!braced) return value;
  const end = value.end - 1;
  return { start: end - (braced[1] ?? '').length, end };
}
