import assert from 'node:assert/strict';
import { judgeName } from '../../../../src/core/detection/generic/credentialName';
import { computeRandomness } from '../../../../src/core/detection/generic/credentialValue';
import { computeSurprise } from '../../../../src/core/detection/generic/letterPairs';
import { createScanner } from '../../../../src/core/detection/scanner';
import { createSampleBuilder } from './sampleBuilder';

const build = createSampleBuilder(9);
const strong = build.alnum(24);
const hex = build.hex(40);
const spoken = 'qzjx' + 'vkwpfh';
const scanner = createScanner({ fingerprintKey: new Uint8Array(32) });

function secretsIn(text: string, path: string): string[] {
  return scanner.scan(text, { path }).map(({ range }) => text.slice(range.start, range.end));
}

describe('names of credentials', () => {
  const kinds = {
    password: [
      'password',
      'dbPassword',
      'DB_PASSWD',
      'root.pwd',
      'userPass',
      'spring.datasource.password',
      'PGPASSWORD',
    ],
    secret: [
      'apiKey',
      'API_KEY',
      'client_secret',
      'accessToken',
      'aws.secret.key',
      'encryptionKey',
      'githubToken',
    ],
    key: ['mapKey', 'license.private'],
    none: [
      'passwordField',
      'tokenUrl',
      'secretName',
      'keyId',
      'publicKey',
      'resetPassword',
      'maxTokens',
      'tokenType',
      'compass',
      'keyboard',
      'author',
      'passwordLength',
      'isPasswordValid',
      'primary_key',
    ],
  } as const;
  for (const [kind, names] of Object.entries(kinds))
    it(`are judged as ${kind}`, () => {
      for (const name of names) assert.equal(judgeName(name), kind, name);
    });
});

describe('looks of values', () => {
  it('surprise tells words from letters drawn at random', () => {
    for (const word of ['configuration', 'retrieval', 'credential', 'development'])
      assert.ok(computeSurprise(word) < 4.6, word);
    for (let i = 0; i < 20; i++) {
      const drawn = build.from('abcdefghijklmnopqrstuvwxyz', 20);
      assert.ok(computeSurprise(drawn) > 4.7, drawn);
    }
  });

  it('randomness tells tokens from identifiers', () => {
    for (let i = 0; i < 20; i++) {
      assert.ok(computeRandomness(build.alnum(32)) > 0.75);
      assert.ok(computeRandomness(build.hex(32)) > 0.6);
    }
    for (const name of ['getUserPassword', 'session-cookie-name', 'application_default_credentials'])
      assert.ok(computeRandomness(name) < 0.55, name);
  });
});

describe('generic credentials', () => {
  const found: readonly (readonly [string, string, string])[] = [
    ['a.ts', `const dbPassword: string = '${strong}';`, strong],
    ['a.ts', `const config = { apiKey: "${strong}" };`, strong],
    ['a.ts', `client.setPassword('${strong}')`, strong],
    ['a.ts', `process.env.API_SECRET ?? '${hex}'`, hex],
    ['a.ts', `if (password === '${strong}') grant();`, strong],
    ['A.java', `props.put("db.password", "${strong}");`, strong],
    ['a.go', `var authToken string = "${hex}"`, hex],
    ['a.go', `secret := []byte("${strong}")`, strong],
    ['a.py', `PASSWORD = "${spoken}"`, spoken],
    ['a.rb', `"token" => "${hex}"`, hex],
    ['app.env', `SECRET_KEY=${strong}`, strong],
    ['a.yaml', `db:\n  password: ${spoken}  # rotate\n`, spoken],
    ['a.json', `{"client_secret": "${hex}"}`, hex],
    ['a.xml', `<password>${strong}</password>`, strong],
    ['a.xml', `<add key="DbPassword" value="${strong}" />`, strong],
    ['Dockerfile', `ENV API_TOKEN ${hex}`, hex],
    ['a.sh', `mysql --password=${strong} shop`, strong],
    ['a.cs', `"Server=db;User Id=sa;Password=${strong};"`, strong],
    ['a.c', `#define PASSWORD "${strong}"`, strong],
  ];
  for (const [path, text, secret] of found)
    it(`are found in ${path}: ${text.replace(secret, '…').trim()}`, () => {
      assert.deepEqual(secretsIn(text, path), [secret]);
    });

  const clean: readonly (readonly [string, string])[] = [
    ['a.ts', 'const password = process.env.DB_PASSWORD;'],
    ['a.ts', "const password = await getSecret('prod/db/password-1');"],
    ['a.ts', `const passwordPattern = '${strong}';`],
    ['a.ts', 'throw new Error("password: must not be empty");'],
    ['a.ts', "const labels = { password: 'Password', confirmPassword: 'Confirm password' };"],
    ['a.ts', "type Kind = 'password' | 'token';"],
    ['a.ts', `const tokenUrl = 'https://login.internal/${hex}';`],
    ['a.py', 'password = os.environ["DB_PASSWORD"]'],
    ['a.py', 'password = "your-password-here"'],
    ['a.yaml', 'password: ${DB_PASSWORD}'],
    ['a.yaml', 'password: "{{resolve:secretsmanager:prod/db:SecretString:password}}"'],
    ['a.yaml', 'secretName: prod-database-main-1a2b3c'],
    ['a.yaml', 'password: op://vault/db/password1'],
    ['.env', 'DATABASE_URL=postgres://app:${secret:prod/db#password}@db.internal/orders'],
    ['a.ts', "const reference = '${secret:prod/db#key}';"],
    ['a.json', '{"primaryKey": "customer_id_1234567890abc"}'],
    ['a.json', '{"token": "comment.block.documentation.ts"}'],
    ['a.xml', '<label for="password">Your password</label>'],
    ['a.md', `arn:aws:secretsmanager:us-east-1:123456789012:secret:${['MySecret', 'a1b2c3'].join('-')}`],
    ['.env', 'API_KEY='],
    ['.env', 'API_KEY=xxxxxxxxxxxxxxxx'],
  ];
  for (const [path, text] of clean)
    it(`are not seen in ${path}: ${text}`, () => {
      assert.deepEqual(secretsIn(text, path), []);
    });
});
