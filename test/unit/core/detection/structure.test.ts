import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/detection/finding';
import { createScanner, type ScannerOptions } from '../../../../src/core/detection/scanner';
import { computeBase62Checksum } from '../../../../src/core/detection/validation/crc32';
import { createSampleBuilder } from './sampleBuilder';

const fingerprintKey = new Uint8Array(32);
const build = createSampleBuilder(31);
const secret = `k7${build.alnum(10)}`;

function scan(text: string, path: string, options: Partial<ScannerOptions> = {}): Finding[] {
  return createScanner({ fingerprintKey, ...options }).scan(text, { path });
}

function secretsIn(text: string, path: string): string[] {
  return scan(text, path).map(({ range }) => text.slice(range.start, range.end));
}

describe('the structure of a file', () => {
  const places: readonly (readonly [string, string])[] = [
    ['compose.yml', `services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=${secret}\n`],
    ['values.yaml', `db:\n  password: >-\n    ${secret}\n  port: 1\n`],
    ['app.properties', `spring.datasource.password=${secret}\n`],
    ['App.java', `@Value("\${db.password:${secret}}")\nString pw;`],
    ['app.py', `def connect(password='${secret}'): pass`],
    ['soap.xml', `<wsse:Password Type="text">${secret}</wsse:Password>`],
    ['terraform.tfstate', `{"attributes":{"master_password":"${secret}"}}`],
    ['main.tf', `variable "db_password" {\n  default = "${secret}"\n}`],
    ['hosts.ini', `web ansible_ssh_pass=${secret} ansible_user=root\n`],
    ['wp-config.php', `define('DB_PASSWORD', '${secret}');`],
    ['my.cnf', `[client]\nuser=root\npassword=${secret}\n`],
    ['.pgpass', `db.internal:5432:shop:app:${secret}\n`],
    ['setup.sql', `ALTER ROLE shop WITH LOGIN PASSWORD '${secret}';`],
    ['setup.ps1', `$p = ConvertTo-SecureString '${secret}' -AsPlainText -Force`],
    ['deploy.sh', `sshpass -p ${secret} ssh deploy@host.internal`],
    ['sitemanager.xml', `<Server><User>deploy</User><Pass>${secret}</Pass></Server>`],
    ['Client.cs', `var credential = new NetworkCredential("deploy", "${secret}");`],
    ['credentials.xml', `<password>{${secret}}</password>`],
    ['users.yaml', `- user:\n    password: ${secret}  # rotate\n`],
  ];
  for (const [path, text] of places)
    it(`gives up exactly the secret of ${path}`, () => {
      assert.deepEqual(secretsIn(text, path), [secret]);
    });

  it('is that of the code inside a code block of Markdown', () => {
    const text = `Set it:\n\n\`\`\`js\nconst password = '${secret}';\nconst other = readPassword1();\n\`\`\`\n`;
    assert.deepEqual(secretsIn(text, 'notes.md'), [secret]);
  });

  it('is that of the code in a cell of a notebook, exact through escapes', () => {
    const raw = `${secret}\\u0041z`;
    const text = JSON.stringify({
      cells: [{ cell_type: 'code', source: ['import os\n', 'password = "@"\n', 'token = get_token()\n'] }],
      metadata: { kernelspec: { language: 'python' } },
    }).replace('@', raw);
    assert.deepEqual(secretsIn(text, 'work.ipynb'), [raw]);
  });

  it('is broken and still read: a notebook cut off in a string', () => {
    assert.deepEqual(secretsIn('{"cells": [{"source": ["x = 1\\', 'work.ipynb'), []);
    assert.deepEqual(secretsIn(`{"cells": [{"source": ["password = '${secret}'\\n", "y`, 'work.ipynb'), [
      secret,
    ]);
  });
});

describe('Kubernetes Secrets', () => {
  const encoded = Buffer.from(`${secret}!`).toString('base64');

  it('give up each of their values, however encoded, and nothing of other kinds', () => {
    const manifest = `apiVersion: v1\nkind: Secret\ndata:\n  first: ${encoded}\n  second: "${encoded}"\nstringData:\n  third: ${secret}\n---\nkind: ConfigMap\ndata:\n  colour: ${encoded}\n`;
    assert.deepEqual(secretsIn(manifest, 'secret.yaml'), [encoded, encoded, secret]);
  });

  it('say in the evidence that the base64 was decoded', () => {
    const [finding] = scan(`kind: Secret\ndata:\n  first: ${encoded}\n`, 'secret.yaml');
    assert.ok(finding?.evidence.includes('its base64 decodes to text'));
  });
});

describe('what a finding says of itself', () => {
  it('lists name, value, place and reader as evidence', () => {
    const [finding] = scan(`const dbPassword = '${secret}';`, 'src/app.ts');
    assert.deepEqual(finding?.evidence, [
      'the name says password',
      'the value mixes letters and digits',
      'literal set',
      'read by the string-and-comment lexer',
    ]);
    assert.equal(finding.confidence, 'medium');
  });

  it('is less sure of a value in a comment or beside example.com', () => {
    assert.equal(scan(`// password = "${secret}"`, 'src/app.ts')[0]?.confidence, 'low');
    const login = `login('https://example.com', { password: '${secret}' })`;
    assert.equal(scan(login, 'src/app.ts')[0]?.confidence, 'low');
  });

  it('names the client id beside a client secret as related', () => {
    const id = build.hex(16);
    const text = `client_id = "${id}"\nclient_secret = "${build.hex(40)}"\n`;
    const [finding, ...others] = scan(text, 'app.toml');
    assert.deepEqual(others, []);
    const ids = finding?.related?.map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(ids, [id]);
  });

  it('leaves a token out whose checksum is wrong, whatever its name', () => {
    const random = build.alnum(30);
    const right = `ghp_${random}${computeBase62Checksum(random)}`;
    const wrong = `ghp_${random}${'0'.repeat(6)}`;
    assert.deepEqual(secretsIn(`github_token = "${right}"`, 'src/app.py'), [right]);
    assert.deepEqual(secretsIn(`github_token = "${wrong}"`, 'src/app.py'), []);
  });

  it('honours the marks of other scanners only where asked to', () => {
    const line = `password = "${secret}"`;
    for (const mark of ['gitleaks:allow', 'pragma: allowlist secret', 'secretlint-disable-line']) {
      const text = `${line}  # ${mark}\n`;
      assert.deepEqual(scan(text, 'a.py'), [], mark);
      assert.equal(scan(text, 'a.py', { honourForeignSuppressions: false }).length, 1, mark);
    }
    const ours = `${line}  # secretlens:ignore\n`;
    assert.deepEqual(scan(ours, 'a.py', { honourForeignSuppressions: false }), []);
  });
});
