import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';
import { readFollowing } from './followingValue';
import { readJsonEntry, type JsonEntry } from './jsonEntry';
import { readLabelled } from './labelledValue';
import { isRefuted, isRefutedAfter } from './refutedTie';
import { readScope } from './scope';
import { readTiedName } from './tiedName';

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

/** `${secret:name#key}` stands for a value, and holds none; after `:-` a default would. */
const EMBEDDED_REFERENCE = /^\$\{secret:[^-=]$/;

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
  const tied = readTiedName(source, name);
  if (tied === undefined || isRefuted(tied)) return undefined;
  const following = readFollowing(tied);
  if (following === undefined || isRefutedAfter(tied, following.range.end)) return undefined;
  const { text } = source;
  const { range, read, isWhole, quoted, isHereDocument } = following;
  const value = withoutScheme(text, tied.operator === '>' ? lastWord(text, range) : range);
  return {
    value,
    secret: read?.replace(SCHEME, '').trimEnd() ?? sliceOf(text, value),
    isWhole,
    quoted,
    operator: isHereDocument ? '<<' : tied.operator,
    isExample: tied.scope.inText || source.isExplanation(name.start),
  };
}

function sliceOf(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
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
