import { Redacted, reveal } from '../../core/secrets/redacted';

/** What a secret holds, or is to hold. */
export type ValueContent =
  | { readonly kind: 'text'; readonly text: Redacted<string> }
  | { readonly kind: 'binary'; readonly bytes: Redacted<Uint8Array> };

/** Whether two values are the same, byte for byte. */
export function isSameContent(a: ValueContent, b: ValueContent): boolean {
  if (a.kind === 'text') return b.kind === 'text' && reveal(a.text) === reveal(b.text);
  if (b.kind === 'text') return false;
  const [left, right] = [reveal(a.bytes), reveal(b.bytes)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

const bytesPerLine = 16;

/** Bytes as pairs of hexadecimal digits, sixteen a line. */
export function formatHex(bytes: Redacted<Uint8Array>): Redacted<string> {
  const digits = [...reveal(bytes)].map((byte) => byte.toString(16).padStart(2, '0'));
  const lines: string[] = [];
  for (let from = 0; from < digits.length; from += bytesPerLine)
    lines.push(digits.slice(from, from + bytesPerLine).join(' '));
  return new Redacted(lines.join('\n'));
}

/** The bytes that pairs of hexadecimal digits stand for, white space left out; `undefined` for any other text. */
export function parseHex(text: Redacted<string>): Redacted<Uint8Array> | undefined {
  const digits = reveal(text).replace(/\s+/g, '');
  if (digits.length % 2 !== 0 || /[^0-9a-f]/i.test(digits)) return undefined;
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = parseInt(digits.slice(2 * index, 2 * index + 2), 16);
  return new Redacted(bytes);
}

/** The bytes' text; `undefined` when they are no UTF-8, or hold what no text does. */
export function decodeText(bytes: Redacted<Uint8Array>): Redacted<string> | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(reveal(bytes));
    return text.includes('\0') ? undefined : new Redacted(text);
  } catch {
    return undefined;
  }
}
