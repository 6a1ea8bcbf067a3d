import assert from 'node:assert/strict';
import { decodeText, isBinary } from '../../../src/workspace/decode';

const text = 'né 😀\r\n';
const utf16le = Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('decodeText', () => {
  for (const [encoding, bytes] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE', utf16le],
    ['UTF-16 BE', Buffer.from(utf16le).swap16()],
  ] as const)
    it(`reads ${encoding}`, () => {
      assert.equal(decodeText(bytes), text);
    });

  it('keeps what surrounds bytes that are no UTF-8', () => {
    assert.equal(decodeText(Buffer.from('caf\u00e9!', 'latin1')), 'caf\uFFFD!');
  });

  it('gives nothing for binary content', () => {
    assert.equal(decodeText(Buffer.from('a\0b')), undefined);
  });

  it('looks for a NUL in the first 8 KB only', () => {
    const bytes = Buffer.alloc(8193, 'x');
    bytes[8192] = 0;
    assert.equal(isBinary(bytes), false);
    bytes[8191] = 0;
    assert.equal(isBinary(bytes), true);
  });

  it('reads an empty file', () => {
    assert.equal(decodeText(new Uint8Array()), '');
  });
});
