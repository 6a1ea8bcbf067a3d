import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { AsciiText } from '../core/detection/scanner';

/** How many bytes tell whether a file is binary. */
export const sniffedLength = 8192;

const utf8 = new TextDecoder('utf-8');

/**
 * The text of a file's bytes, without a byte order mark: UTF-16 where a mark says so, else UTF-8, in which bytes that
 * are none become U+FFFD. `undefined` for binary content.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  return isBinary(bytes) ? undefined : decodeUtf8(bytes);
}

/**
 * A file's text as {@link decodeText} gives it, but still bytes where these are ASCII, as most source is: such a text
 * can be searched before it is decoded. What it holds is valid while the bytes are.
 */
export function readText(bytes: Uint8Array): string | AsciiText | undefined {
  if (!isAscii(bytes)) return decodeText(bytes);
  return isBinary(bytes) ? undefined : { bytes, decode: () => decodeAscii(bytes) };
}

function decodeAscii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/** As TextDecoder does, which takes twice as long where the bytes are valid. */
function decodeUtf8(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) return utf8.decode(bytes);
  const isMarked = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  return transcode(isMarked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes, 'utf8', 'utf16le').toString(
    'utf16le',
  );
}

/** Whether the first bytes hold a NUL and no UTF-16 byte order mark, as git judges. */
export function isBinary(bytes: Uint8Array): boolean {
  return findUtf16(bytes) === undefined && bytes.subarray(0, sniffedLength).includes(0);
}

function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
