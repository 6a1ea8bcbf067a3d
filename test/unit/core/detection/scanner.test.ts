import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/detection/finding';
import { suppressionComment } from '../../../../src/core/detection/filters/suppressions';
import { rules } from '../../../../src/core/detection/rules/index';
import { createScanner, type ScannerOptions } from '../../../../src/core/detection/scanner';
import { computeBase62Checksum } from '../../../../src/core/detection/validation/crc32';
import { createSampleBuilder } from './sampleBuilder';

const fingerprintKey = Uint8Array.from({ length: 32 }, (_, index) => index);
const build = createSampleBuilder(42);
const random = build.alnum(30);
const githubToken = `ghp_${random}${computeBase62Checksum(random)}`;
const password = build.alnum(18);

function scan(text: string, path = 'src/app.ts', options: Partial<ScannerOptions> = {}): Finding[] {
  return createScanner({ fingerprintKey, ...options }).scan(text, { path });
}

function textsOf(text: string, findings: readonly Finding[]): string[] {
  return findings.map(({ range }) => text.slice(range.start, range.end));
}

describe('scanner', () => {
  it('reports the range of the secret itself', () => {
    const text = `const token = '${githubToken}';\n`;
    const findings = scan(text);
    assert.deepEqual(textsOf(text, findings), [githubToken]);
    assert.equal(findings[0]?.ruleId, 'github-personal-access-token');
    assert.equal(findings[0].severity, 'error');
  });

  it('prefers the more specific rule on the same text', () => {
    const ids = scan(`github_token = "${githubToken}"`).map(({ ruleId }) => ruleId);
    assert.deepEqual(ids, ['github-personal-access-token']);
  });

  it('drops a token whose checksum is wrong', () => {
    const broken = `ghp_${random}${'0'.repeat(6)}`;
    assert.deepEqual(scan(`see ${broken}`, 'notes.txt'), []);
  });

  it('takes nothing for a token that stands in the base64 of a file', () => {
    const token = `YC${build.base64url(38)}`;
    assert.equal(scan(`key = '${token}'`, 'a.ts').length, 1);
    assert.deepEqual(scan(`url(data:font/woff2;base64,${build.alnum(200)}/${token}+)`, 'a.css'), []);
  });

  it('lowers the severity by one in tests and documentation', () => {
    assert.equal(scan(`const t = '${githubToken}'`, 'test/app.test.ts')[0]?.severity, 'warning');
    assert.equal(scan(`token ${githubToken}`, 'docs/setup.md')[0]?.severity, 'warning');
    for (const path of [
      'app/tests.py',
      'conftest.py',
      'Shop.Tests/Orders.cs',
      'src/OrdersTest.java',
      'app/src/androidTest/Orders.kt',
      'integration-tests/run.sh',
    ])
      assert.equal(scan(`t = '${githubToken}'`, path)[0]?.severity, 'warning', path);
    for (const path of ['latest/a.py', 'contest.py', 'Request.java', 'attests/a.ts', 'UNIT.java', 'docs.ts'])
      assert.equal(scan(`t = '${githubToken}'`, path)[0]?.severity, 'error', path);
  });

  it('follows severities and rules that are set', () => {
    const text = `const t = '${githubToken}'`;
    const id = 'github-personal-access-token';
    assert.equal(scan(text, 'a.ts', { severities: { [id]: 'information' } })[0]?.severity, 'information');
    assert.deepEqual(scan(text, 'a.ts', { severities: { [id]: 'off' } }), []);
    assert.deepEqual(scan(text, 'a.ts', { rules: rules.filter((rule) => rule.id !== id) }), []);
  });

  it('does not hand the text of a rule that is off to a generic rule', () => {
    const text = `const apiKey = '${['sk', 'live', 'q7Zt2LmX9vRb4KcW8sNp5HdY'].join('_')}';\n`;
    assert.equal(scan(text, 'a.ts').length, 1);
    assert.deepEqual(scan(text, 'a.ts', { severities: { 'stripe-secret-key': 'off' } }), []);
  });

  it('gives equal fingerprints to equal secrets under one key and others under another', () => {
    const first = scan(`const a = '${githubToken}'`)[0]?.fingerprint;
    const second = scan(`let other = "${githubToken}"`)[0]?.fingerprint;
    const third = scan(`const a = '${githubToken}'`, 'a.ts', { fingerprintKey: new Uint8Array(32) })[0]
      ?.fingerprint;
    assert.match(first ?? '', /^[0-9a-f]{32}$/);
    assert.equal(first, second);
    assert.notEqual(first, third);
  });

  it('judges the language by the path when the editor says plain text', () => {
    const text = `# password = ${password}\nx = 1\n`;
    const scanner = createScanner({ fingerprintKey });
    assert.deepEqual(
      scanner.scan(text, { path: 'a.py', languageId: 'plaintext' }),
      scanner.scan(text, { path: 'a.py', languageId: 'python' }),
    );
  });
});

describe('suppressions', () => {
  const line = `const dbPassword = '${password}';`;

  for (const marker of [
    'secretlens:ignore',
    'gitleaks:allow',
    'pragma: allowlist secret',
    'secretlint-disable-line',
  ])
    it(`hides a line whose comment says ${marker}`, () => {
      assert.equal(scan(line).length, 1);
      assert.deepEqual(scan(`${line} // ${marker}`), []);
      assert.equal(scan(`// ${marker}\n${line}`).length, 1);
    });

  for (const marker of ['secretlens:ignore-next-line', 'secretlint-disable-next-line'])
    it(`hides the line after a comment that says ${marker}`, () => {
      assert.deepEqual(scan(`// ${marker}\n${line}`), []);
      assert.equal(scan(`${line} // ${marker}`).length, 1);
    });

  it('does not count a marker in a string', () => {
    assert.equal(scan(`${line} log('secretlens:ignore');`).length, 1);
  });

  it('are written in the comment syntax of the language', () => {
    assert.deepEqual(suppressionComment('python'), { prefix: '# ', suffix: '' });
    assert.deepEqual(suppressionComment('html'), { prefix: '<!-- ', suffix: ' -->' });
    assert.equal(suppressionComment('json'), undefined);
    for (const [language, path] of [
      ['typescript', 'a.ts'],
      ['python', 'a.py'],
      ['yaml', 'a.yaml'],
      ['xml', 'a.xml'],
    ] as const) {
      const comment = suppressionComment(language);
      assert.ok(comment);
      const text = `password = "${password}" ${comment.prefix}secretlens:ignore${comment.suffix}`;
      assert.deepEqual(scan(text, path), [], language);
    }
  });
});
