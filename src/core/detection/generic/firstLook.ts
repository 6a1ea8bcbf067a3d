/**
 * What is asked first about a telling name in a program, because it costs little beside finding the strings and comments
 * of the whole text: whether a value that could be a credential may stand at it. Each answer is no only where there is
 * no such value, whatever the strings and comments are.
 */
import type { TextRange } from '../../text/textEdit';
import { readBareToken, readByteList, readWord } from './bareValue';
import type { CredentialKind } from './credentialName';
import { judgeValue } from './credentialValue';
import type { TellingName } from './tellingName';
import { isSpaced, mayBeTied, readTie } from './tie';

/** The end of a comment or a string inside a word, behind which the value does not go on. */
const INNER_END = /\*\/|=#/;

/** Whether the value that is tied to the name may be a credential. */
export function mayBeSet(text: string, { range, name, kind }: TellingName): boolean {
  if (!mayBeTied(text, range)) return false;
  const tie = readTie(text, range.end, text.length);
  const { operator, quote, between } = tie;
  if (quote !== undefined || operator === '>' || operator.startsWith('%')) return true;
  // A comment ends with its line, and what is tied to the name in it then is another value.
  if (operator === '' ? !isSpaced(tie) : between.includes('\n')) return operator !== '';
  const start = range.end + between.length;
  if (text.startsWith('<<', start)) return true;
  const word = readWord(text, start);
  const context = { kind, name, quoted: false, inTestOrDocs: false, besideUser: true };
  return (
    INNER_END.test(word) ||
    judgeValue(word, context).verdict !== 'no' ||
    readByteList(text, start) !== undefined ||
    readBareToken(text, start, operator) !== undefined
  );
}

/** A literal of several characters that holds a digit, whatever its language encloses it in. */
const LITERAL_WITH_DIGIT = /["'`[](?=[^\d\s"'`]{0,400}\d)[\w!@#$%^&*+/=.~:?-]{6,400}(?=["'`\]\r\n]|$)/;

/** Whether a literal that letters and digits make up may touch the range. */
export function mayMixNearby(text: string, { start, end }: TextRange): boolean {
  return LITERAL_WITH_DIGIT.test(text.slice(Math.max(0, start - LITERAL_REACH), end + LITERAL_REACH));
}

/** The longest such literal, with its quotes. */
const LITERAL_REACH = 404;

const QUOTE_REACH = 200;
const LINE_END = 0x0a;
const AMPERSAND = 0x26;
/** Characters that open a literal, `&` standing for `&quot;`. */
const OPENING = new Uint8Array(128);
for (const character of '"\'`{[&') OPENING[character.charCodeAt(0)] = 1;
const BARE_VALUE = /^["'\])]{0,3}\s{0,4}[^\w\s]{0,3}\s{0,4}(?<value>[^\s"'`<>;,)\]}|\\&]{4,400})/;

/**
 * Whether a literal, or a word that looks like a credential, follows the name: asked first, because finding the strings
 * and comments of the whole text costs more.
 */
export function mayHoldValue(text: string, name: TextRange, kind: CredentialKind): boolean {
  if (opensLiteral(text, name.end)) return true;
  const after = text.slice(name.end, name.end + QUOTE_REACH);
  if (/^[^\n]{0,20}<</.test(after)) return true;
  const value = BARE_VALUE.exec(after)?.groups?.['value'];
  if (value === undefined) return false;
  return (
    judgeValue(value, { kind, name: '', quoted: true, inTestOrDocs: false, besideUser: true }).verdict !==
    'no'
  );
}

/** Whether a literal opens in the rest of the line or in the next. */
function opensLiteral(text: string, start: number): boolean {
  const limit = Math.min(text.length, start + QUOTE_REACH);
  let lines = 0;
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_END && ++lines === 2) return false;
    if (unit > 0x7f || OPENING[unit] === 0) continue;
    if (unit !== AMPERSAND || (text.startsWith('&quot;', at) && at + 6 <= limit)) return true;
  }
  return false;
}
