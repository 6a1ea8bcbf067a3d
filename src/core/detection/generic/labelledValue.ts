import type { TextRange } from '../../text/textEdit';

/**
 * What joins a label in a text to its value: a few more words of the label, a colon or an equals sign, and at most two
 * line ends, as in `use the following password to log in:` and the value on a line of its own.
 */
const LABEL =
  /(?<more>(?: [a-z\d]{1,12}){0,5}) ?(?::|={1,2})(?<gap>\s{0,40})["'`]?(?<value>[^\s"'`,;<>()[\]{}|]{8,200})(?=[\s"'`,;<>()[\]{}|]|$)/y;
const LABEL_REACH = 340;

const MIXED = /^(?=.*\d)(?=.*[A-Za-z])[\w!@#$%^&*?.+/=-]+$/;

/**
 * The value of a label that goes on after the name that ends at `nameEnd`, with more words or a line end; `undefined`
 * when there is none, or when it does not mix letters and digits or, on another line, does not stand there alone.
 */
export function readLabelled(text: string, nameEnd: number): TextRange | undefined {
  LABEL.lastIndex = 0;
  const found = LABEL.exec(text.slice(nameEnd, nameEnd + LABEL_REACH));
  const { more = '', gap = '', value: raw = '' } = found?.groups ?? {};
  const value = raw.replace(/(?<![.:!?])[.:!?]+$/, '');
  if (!found || !MIXED.test(value)) return undefined;
  const lineEnds = gap.split('\n').length - 1;
  if (more === '' && lineEnds === 0) return undefined;
  const start = nameEnd + found[0].length - raw.length;
  const end = start + value.length;
  if (lineEnds > 2 || (lineEnds > 0 && !/^["'`]?[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 40))))
    return undefined;
  return { start, end };
}
