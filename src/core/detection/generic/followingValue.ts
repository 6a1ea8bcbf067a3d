import { joinLiterals, rangeOfJoined, readJoined } from '../../syntax/concatenation';
import type { TextRange } from '../../text/textEdit';
import { readBareToken, readBareValue, readByteList } from './bareValue';
import { readJoinedValue } from './connectionString';
import type { TiedName } from './tiedName';

/** The text that is tied to a name. */
export interface FollowingValue {
  readonly range: TextRange;
  /** As the program reads it, where that is not what stands there. */
  readonly read?: string;
  /** Nothing but literals makes the value: no variable is joined to it. */
  readonly isWhole: boolean;
  readonly quoted: boolean;
  /** It is a text of several lines that its own mark ends. */
  readonly isHereDocument?: true;
}

/** Reads what stands after a name and its tie: a literal, those that a program joins, or text without quotes. */
export function readFollowing(tied: TiedName): FollowingValue | undefined {
  const { quote } = tied.tie;
  if (quote === undefined) return readUnquoted(tied);
  if (tied.scope.literal) return readProgramLiteral(tied);
  const range = readQuoted(tied, quote);
  return range && { range, isWhole: true, quoted: true };
}

function readUnquoted(tied: TiedName): FollowingValue | undefined {
  const document = readHereDocument(tied);
  if (document) return { range: document, isWhole: true, quoted: true, isHereDocument: true };
  const joined = readJoinedNext(tied);
  if (joined) return { range: joined, isWhole: true, quoted: true };
  const range = readBare(tied);
  return range && { range, isWhole: true, quoted: false };
}

/** A heredoc of one word, as shells, Ruby, Perl, PHP and Terraform write texts of several lines. */
const HERE_DOCUMENT =
  /(?:\$\(cat[ \t]{1,4})?<<[<~-]?["']?(?<mark>[A-Za-z_]\w{0,30})["']?[^\n]{0,40}\n[ \t]{0,40}(?<value>[^\s$]{1,400})[ \t]{0,8}\r?\n[ \t]{0,40}\k<mark>\b/y;

function readHereDocument({ source: { text }, start }: TiedName): TextRange | undefined {
  if (!text.startsWith('<<', start) && !text.startsWith('$(', start)) return undefined;
  HERE_DOCUMENT.lastIndex = start;
  const { mark = '', value = '' } = HERE_DOCUMENT.exec(text)?.groups ?? {};
  if (value === '') return undefined;
  const at = text.indexOf(value, text.indexOf('\n', start));
  return mark === value ? undefined : { start: at, end: at + value.length };
}

/** The value in the literal that is joined to the one that the name ends: `"…;Password=" + "…"`. */
function readJoinedNext({ source, name, operator, start, scope }: TiedName): TextRange | undefined {
  return operator === '=' && start === scope.bounds.end ? readJoinedValue(source, name) : undefined;
}

function readBare({ source, name, scope, tie, operator, start }: TiedName): TextRange | undefined {
  const { text } = source;
  if (!scope.bare || tie.wrapper !== undefined || operator === '(' || operator === ',')
    return readByteList(text, start) ?? readBareToken(text, start, operator);
  const isQueried = /[?&]/.test(text.charAt(name.start - 1));
  return readBareValue(source, { start, nameEnd: name.end }, scope.bounds, tie.operator, isQueried);
}

/** The literals of a program that open with the tie's quote. */
function readProgramLiteral({ source, start }: TiedName): FollowingValue | undefined {
  const span = source.spanAt(start - 1) ?? source.spanAt(start);
  if (span?.kind !== 'string' || span.content.start > start) return undefined;
  const joined = joinLiterals(source.text, source.languageId, span, (offset) => source.spanAt(offset));
  return {
    range: rangeOfJoined(joined),
    read: readJoined(source.text, joined),
    isWhole: joined.isWhole,
    quoted: true,
  };
}

const LONGEST = 4200;

/** As far as the closing quote, which must stand in the line. */
function readQuoted({ source: { text }, start, scope }: TiedName, quote: string): TextRange | undefined {
  const limit = Math.min(scope.bounds.end, start + LONGEST);
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
