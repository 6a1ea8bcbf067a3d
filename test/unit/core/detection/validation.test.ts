import assert from 'node:assert/strict';
import { decodeAccountId } from '../../../../src/core/detection/rules/amazon';
import {
  decodeBase64,
  decodeLatin1,
  encodeBase64url,
} from '../../../../src/core/detection/validation/base64';
import { computeBase62Checksum, computeCrc32 } from '../../../../src/core/detection/validation/crc32';

describe('CRC-32', () => {
  it('gives the check value of the standard', () => {
    assert.equal(computeCrc32('123456789'), 0xcbf43926);
  });

  it('is written in six base62 digits', () => {
    assert.equal(computeBase62Checksum('123456789').length, 6);
    assert.equal(computeBase62Checksum(''), '000000');
  });
});

describe('base64', () => {
  it('decodes what it encodes, whatever the padding', () => {
    for (const text of ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar', '~~~???'])
      assert.equal(decodeLatin1(decodeBase64(encodeBase64url(text)) ?? new Uint8Array()), text);
    assert.deepEqual(decodeBase64('Zm9v'), decodeBase64('Zm9v'));
    assert.equal(decodeLatin1(decodeBase64('Zg==') ?? new Uint8Array()), 'f');
  });

  it('refuses characters of neither alphabet', () => {
    assert.equal(decodeBase64('Zm9v!'), undefined);
    assert.equal(decodeBase64('Zmé='), undefined);
  });
});

describe('AWS access key id', () => {
  it('names the account that it belongs to', () => {
    // Published with its account by Tal Be'ery, "A short note on AWS KEY ID", 2023.
    assert.equal(decodeAccountId('ASIA' + 'QNZGKIQY' + '56JQ7WML'), '029608264753');
  });

  it('names no account in the format used before 2019', () => {
    assert.equal(decodeAccountId('AKIA' + 'IOSFODNN' + '7AAAAAAA'), undefined);
  });
});
