/** Passwords in connection strings that programs write as texts of several lines, or put together from literals. */
import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';

/** What stands beside a password in a connection string. */
const CONNECTION =
  /(?:^|[\s;"'`?&:])(?:server|data ?source|host|hostaddr|user(?: ?id)?|uid|dbname|database|initial catalog|driver)\s?=/i;
const CONNECTION_REACH = 160;

/** Whether the entries round the name, as far as the text that holds them goes, are those of a connection string. */
export function isConnectionString(text: string, name: TextRange, { start, end }: TextRange): boolean {
  const from = Math.max(start, name.start - CONNECTION_REACH);
  return CONNECTION.test(text.slice(from, Math.min(end, name.end + CONNECTION_REACH)));
}

/** What joins a literal to the one before it: an operator, a builder's next call, or nothing but space. */
const JOINT =
  /(?:\s{0,20}\)[\s;]{0,40}\w{0,30}\.(?:append|concat)\(|\s{0,40}(?:\+|\.{1,2}|&|<>|<<)?)\s{0,40}[@$fFrR]{0,2}(?=["'`])/iy;
const VALUE_END = /[;&\s]/;

/** The value of the name that a literal ends with, `"…;Password="`, in the literal that the program joins to it. */
export function readJoinedValue(source: SourceText, name: TextRange): TextRange | undefined {
  const { text } = source;
  JOINT.lastIndex = source.spanAt(name.start)?.end ?? text.length;
  const next = JOINT.test(text) ? source.spanAt(JOINT.lastIndex) : undefined;
  if (next?.kind !== 'string') return undefined;
  const { start, end } = next.content;
  const length = text.slice(start, end).search(VALUE_END);
  return { start, end: length < 0 ? end : start + length };
}
