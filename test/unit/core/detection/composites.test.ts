import assert from 'node:assert/strict';
import { createScanner } from '../../../../src/core/detection/scanner';
import { createSampleBuilder } from './sampleBuilder';

const build = createSampleBuilder(31);
const fingerprintKey = new Uint8Array(32);
const keyIds = [1, 2].map(() => 'AK' + 'IA' + 'QY' + build.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 14));
const secrets = [1, 2].map(() => 'aZ3' + build.alnum(37));
const session = 'IQoJb3JpZ2lu' + 'X2Vj' + build.alnum(120);

/** Each finding as the texts of its range and of its related locations. */
function credentialsIn(
  text: string,
  path: string,
  severities: Readonly<Record<string, 'off'>> = {},
): (readonly [string, ...string[]])[] {
  return createScanner({ fingerprintKey, severities })
    .scan(text, { path })
    .map(({ range, related = [] }) => [
      text.slice(range.start, range.end),
      ...related.map((part) => text.slice(part.range.start, part.range.end)),
    ]);
}

describe('a credential of several parts', () => {
  const profile = (index: number): string =>
    `aws_access_key_id=${keyIds[index]}\naws_secret_access_key=${secrets[index]}\n`;

  it('is one finding: an AWS secret access key with its key id and session token', () => {
    const text = `[default]\n${profile(0)}aws_session_token=${session}\n`;
    assert.deepEqual(credentialsIn(text, 'credentials'), [[secrets[0], keyIds[0], session]]);
  });

  it('keeps its own parts when several stand close together, whichever part comes first', () => {
    const idFirst = `[a]\n${profile(0)}[b]\n${profile(1)}`;
    const both = [
      [secrets[0], keyIds[0]],
      [secrets[1], keyIds[1]],
    ];
    assert.deepEqual(credentialsIn(idFirst, 'credentials'), both);
    const secretFirst = [0, 1]
      .map((i) => `- secret_access_key: ${secrets[i]}\n  id: ${keyIds[i]}\n`)
      .join('');
    assert.deepEqual(credentialsIn(secretFirst, 'keys.yaml'), both);
  });

  it('leaves a part alone that stands far away, or whose owner is switched off', () => {
    const far = `a: ${keyIds[0]}\n${'# \n'.repeat(200)}aws_secret_access_key: ${secrets[0]}\n`;
    assert.deepEqual(credentialsIn(far, 'keys.yaml'), [[keyIds[0]], [secrets[0]]]);
    assert.deepEqual(credentialsIn(profile(0), 'credentials', { 'aws-secret-access-key': 'off' }), [
      [keyIds[0]],
    ]);
  });

  const key = build.alnum(24);
  const secret = build.alnum(44);
  const pairs: readonly (readonly [string, string])[] = [
    ['a.py', `consumer_key = "${key}"\nconsumer_secret = "${secret}"\n`],
    ['a.ts', `const auth = { appKey: '${key}', appSecret: '${secret}' };`],
    ['a.yaml', `client-secret: ${secret}\nclient-id: ${key}\n`],
    ['.env', `API_KEY=${key}\nAPI_SECRET=${secret}\n`],
    ['a.py', `minio(access_key="${key}", secret_key="${secret}")`],
    ['a.ini', `account_sid = ${key}\nauth_token = ${secret}\n`],
    ['a.yaml', `access_token: ${key}\naccess_token_secret: ${secret}\n`],
  ];
  for (const [path, text] of pairs)
    it(`is one finding in ${path}: ${text.replace(key, '…').replace(secret, '…').trim()}`, () => {
      assert.deepEqual(credentialsIn(text, path), [[secret, key]]);
    });

  it('names the user beside a password, and the user passed with it', () => {
    const password = build.alnum(14);
    assert.deepEqual(credentialsIn(`username: shop\npassword: ${password}\n`, 'a.yaml'), [
      [password, 'shop'],
    ]);
    assert.deepEqual(credentialsIn(`smtp.login("mailer", "${password}")`, 'a.py'), [[password, 'mailer']]);
  });

  it('gives each of two clients its own id', () => {
    const ids = [build.hex(12), build.hex(12)];
    const clients = [secret, build.alnum(44)];
    const text = clients.map((s, i) => `client_id: ${ids[i]}\nclient_secret: ${s}\n`).join('');
    assert.deepEqual(credentialsIn(text, 'a.toml'), [
      [clients[0], ids[0]],
      [clients[1], ids[1]],
    ]);
  });

  it('hides no worse one that stands beside it', () => {
    const mailKey = `SG.${build.alnum(22)}.${build.alnum(43)}`;
    const text = `session({ secret: "${secret}" });\nconst apiKey = "${mailKey}";\n`;
    assert.deepEqual(credentialsIn(text, 'a.js'), [[secret, mailKey], [mailKey]]);
  });

  it('is reported whole when it is written as joined literals', () => {
    const text = `const apiSecret = '${secret.slice(0, 20)}' +\n  '${secret.slice(20)}';`;
    const [found] = credentialsIn(text, 'a.ts');
    assert.equal(found?.[0], text.slice(text.indexOf("'") + 1, text.lastIndexOf("'")));
  });
});
