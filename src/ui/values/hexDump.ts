import { Redacted, reveal } from '../../core/secrets/redacted';

const bytesShown = 65_536;
const bytesPerLine = 16;

/** Bytes as lines of offset, hexadecimal and printable ASCII; after the first 64 KiB it says how many more there are. */
export function dumpHex(redacted: Redacted<Uint8Array>): Redacted<string> {
  const bytes = reveal(redacted);
  const lines: string[] = [];
  for (let offset = 0; offset < Math.min(bytes.length, bytesShown); offset += bytesPerLine) {
    const line = [...bytes.subarray(offset, offset + bytesPerLine)];
    const hex = line.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = line.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${offset.toString(16).padStart(8, '0')}  ${hex.padEnd(bytesPerLine * 3 - 1)}  ${text}`);
  }
  if (bytes.length > bytesShown) lines.push(`… and ${bytes.length - bytesShown} bytes more`);
  return new Redacted(lines.join('\n'));
}
