import assert from 'node:assert/strict';
import { maskLog } from '../../../../../src/ui/commands/rotation/maskLog';
import { base62, Random } from '../../../../support/random';

const random = new Random(7);
const made = random.string(24, base62);
const other = random.string(24, base62);
const token = ['ghp', random.string(36, base62)].join('_');
const mask = (...lines: string[]) =>
  maskLog(lines.map((text) => ({ time: new Date(0), text }))).map(({ text }) => text);

describe('masking the log of a rotation function', function () {
  // The rules are read with the first scan.
  this.timeout(60_000);

  it('masks what looks like a credential in the syntax of any line, and nothing else', () => {
    const lines = [
      'START RequestId: 1 Version: $LATEST',
      `[INFO] secret is {'username': 'app', 'password': '${made}'}`,
      JSON.stringify({ level: 'debug', password: other }),
      `db_password=${made}`,
      `Authorization: token ${token}`,
      'createSecret: Successfully put secret for ARN',
      `trying ${made} now`,
    ];
    const masked = mask(...lines);
    assert.ok(!masked.join('\n').includes(made), masked.join('\n').replaceAll(made, 'MADE'));
    assert.ok(!masked.join('\n').includes(other), 'in JSON');
    assert.ok(!masked.join('\n').includes(token), 'a token');
    assert.equal(masked[0], lines[0]);
    assert.equal(masked[5], lines[5]);
    assert.equal(masked[6], 'trying *** now');
    assert.match(masked[1] ?? '', /'username': 'app', 'password': '\*\*\*'/);
  });

  it('keeps lines where they were when a credential has several', () => {
    const key = ['-----BEGIN RSA ', 'PRIVATE KEY-----'].join('');
    const end = ['-----END RSA ', 'PRIVATE KEY-----'].join('');
    const body = Array.from({ length: 12 }, () => random.string(64, base62));
    const masked = mask('before', key, ...body, end, 'after');
    assert.equal(masked.length, body.length + 4);
    assert.equal(masked.at(-1), 'after');
    assert.ok(!body.some((part) => masked.join('\n').includes(part)));
  });

  it('reads an empty log', () => {
    assert.deepEqual(maskLog([]), []);
  });
});
