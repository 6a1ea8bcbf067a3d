/** Values that stand without quotes: in data, markup, texts and command lines, and numbers and long runs in programs. */
import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';

const BARE_REACH = 1000;
const ELEMENT_TEXT = /(?:[^<\]\n]|\](?!\]>)){1,1000}/y;
const REST_OF_LINE = /[^\n\r]{1,1000}/y;
/** The value of a variable before a command or in a list of variables. */
const SHELL_WORD = /[^\s"'`;]{1,1000}/y;
const WORD = /[^\s"'`<>;,)\]}|\\&]{1,1000}/y;

/** A block scalar (YAML 1.2, section 8.1): its first line of text. */
const YAML_BLOCK = /^[|>][+-]?\d?[+-]?[ \t]*\r?\n[ \t]{1,80}(?<first>[^\s#]\S{3,400})(?=[ \t]*(?:\r?\n|$))/;
const BLOCK_REACH = 600;

/** The word, line or element's text at `start`, after a name that ends at `nameEnd`; `queried` in a query string. */
export function readBareValue(
  source: SourceText,
  { start, nameEnd }: { readonly start: number; readonly nameEnd: number },
  bounds: TextRange,
  operator: string,
  queried: boolean,
): TextRange | undefined {
  const { text, kind, languageId } = source;
  const sameLine = !text
    .slice(Math.max(nameEnd, start - 12), start)
    .replace(/^.*[=:>]/s, '')
    .includes('\n');
  if (!sameLine && kind !== 'markup' && operator !== '-') return undefined;
  const isYaml = languageId === 'yaml' || languageId === 'dockercompose';
  const wholeLine = kind === 'data' && languageId !== 'json' && languageId !== 'jupyter' && !queried;
  const isVariable = isYaml && operator === '=' && !queried && !source.isExplanation(start);
  const run = operator === '>' ? ELEMENT_TEXT : isVariable ? SHELL_WORD : wholeLine ? REST_OF_LINE : WORD;
  run.lastIndex = start;
  const end = Math.min(bounds.end, start + (run.exec(text)?.[0].length ?? 0));
  if (end - start === BARE_REACH) return undefined;
  const block = YAML_BLOCK.exec(text.slice(start, start + BLOCK_REACH));
  if (block && isYaml) {
    const first = start + block[0].length - (block.groups?.['first'] ?? '').length;
    return { start: first, end: start + block[0].length };
  }
  const value = text
    .slice(start, end)
    .replace(operator.startsWith('%') ? /%26.*$/s : /\s[\w.-]{2,40}=\S.*$/s, '')
    .replace(/\s[#;].*$/s, '')
    .replace(/(?<![\s,;.])[\s,;.]+$/, '');
  return value === '' ? undefined : { start, end: start + value.length };
}

/** The word at `start`, empty where none is, without the dots that end it, as {@link readBareValue} takes it in a program. */
export function readWord(text: string, start: number): string {
  WORD.lastIndex = start;
  return (WORD.exec(text)?.[0] ?? '').replace(/(?<!\.)\.+$/, '');
}

/** An array of at least twelve bytes written as numbers, from the first to the last. */
const BYTE_LIST =
  /(?:\[\]byte|new\s(?:byte|Uint8Array)\s?(?:\[\d{0,4}\])?\s?\(?|bytes\(|bytearray\(|\[u8;\s?\d{1,4}\]\s?=\s?|Uint8Array\.(?:of|from)\()?[[{(\s]{1,4}(?<bytes>(?:(?:0x[\da-f]{1,2}|\d{1,3}),\s{0,20}){11,255}(?:0x[\da-f]{1,2}|\d{1,3}))/iy;

const BYTES_REACH = 4200;

/** The numbers between the brackets that open at `start`. */
export function readByteList(text: string, start: number): TextRange | undefined {
  BYTE_LIST.lastIndex = 0;
  const found = BYTE_LIST.exec(text.slice(start, start + BYTES_REACH));
  const bytes = found?.groups?.['bytes'];
  if (found === null || bytes === undefined) return undefined;
  const end = start + found[0].length;
  return { start: end - bytes.length, end };
}

const BARE_TOKEN = /(?=[A-Za-z]{0,40}\d)(?=\d{0,40}[A-Za-z])[A-Za-z\d]{24,128}(?![\w.([])/y;

/** A long run of letters and digits in the place of a literal, as notes and templates of programs hold. */
export function readBareToken(text: string, start: number, operator: string): TextRange | undefined {
  if (!/^(?::?=|:)$/.test(operator)) return undefined;
  BARE_TOKEN.lastIndex = start;
  const found = BARE_TOKEN.exec(text)?.[0];
  return found !== undefined && (found.match(/\d/g) ?? []).length >= 2
    ? { start, end: start + found.length }
    : undefined;
}
