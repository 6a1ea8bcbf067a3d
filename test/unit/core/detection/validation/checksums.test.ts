import assert from 'node:assert/strict';
import { decodeBase32, encodeBase32 } from '../../../../../src/core/detection/validation/base32';
import { isBech32, writeBech32 } from '../../../../../src/core/detection/validation/bech32';
import { appendCrc16, computeCrc16, endsWithCrc16 } from '../../../../../src/core/detection/validation/crc16';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('base32', () => {
  it('writes the vectors of RFC 4648 without their padding', () => {
    const vectors = ['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'];
    vectors.forEach((expected, length) => {
      assert.equal(encodeBase32(ascii('foobar'.slice(0, length))), expected);
    });
  });

  it('reads back what it writes', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    assert.deepEqual(decodeBase32(encodeBase32(bytes)), bytes);
  });

  it('gives nothing for a character outside of its alphabet', () => {
    assert.equal(decodeBase32('MZXW0'), undefined);
    assert.equal(decodeBase32('mzxw'), undefined);
  });
});

describe('CRC-16', () => {
  it('has the check value of XMODEM', () => {
    assert.equal(computeCrc16(ascii('123456789')), 0x31c3);
  });

  it('verifies what it closes, and nothing that has changed since', () => {
    const closed = appendCrc16(ascii('seed'));
    assert.ok(endsWithCrc16(closed));
    closed[0] = 0;
    assert.ok(!endsWithCrc16(closed));
  });
});

describe('bech32', () => {
  it('accepts the valid strings of BIP 173', () => {
    for (const text of ['a12uel5l', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw', '?1ezyfcl'])
      assert.ok(isBech32(text), text);
  });

  it('refuses a wrong character, a missing prefix and a short checksum', () => {
    for (const text of [
      'a12uel5m',
      'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxb',
      '10a06t8',
      'li1dgmt3',
      'no separator',
    ])
      assert.ok(!isBech32(text), text);
  });

  it('accepts what it writes', () => {
    assert.equal(
      writeBech32('abcdef', 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'),
      'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    );
  });
});
