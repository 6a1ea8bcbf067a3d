import assert from 'node:assert/strict';
import { emptyConfig } from '../../../../../src/core/config/detectionConfig';
import { createConfiguredScanner } from '../../../../../src/core/config/configuredScanner';
import {
  baselineKey,
  BaselineError,
  createBaseline,
  parseBaseline,
  serialiseBaseline,
} from '../../../../../src/core/detection/filters/baseline';
import { createScanner } from '../../../../../src/core/detection/scanner';
import { createSampleBuilder } from '../sampleBuilder';

const build = createSampleBuilder(31);
const first = build.alnum(18);
const second = build.alnum(18);
const salt = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
const text = `const dbPassword = '${first}';\n`;

function accept(path: string, accepted: string) {
  const findings = createScanner({ fingerprintKey: salt }).scan(accepted, { path });
  assert.ok(findings.length > 0);
  return createBaseline(
    salt,
    findings.map((finding) => ({ ...finding, path })),
  );
}

function scanAgainst(baseline: ReturnType<typeof accept>, scanned: string, path = 'src/app.ts') {
  const fingerprintKey = new Uint8Array(32);
  return createConfiguredScanner(emptyConfig, { fingerprintKey, baseline }).scan(scanned, { path });
}

describe('baseline', () => {
  it('hides what it holds, and nothing else', () => {
    const baseline = accept('src/app.ts', text);
    assert.equal(scanAgainst(baseline, text).length, 0);
    const more = scanAgainst(baseline, `${text}const otherPassword = '${second}';\n`);
    assert.equal(more.length, 1);
    assert.equal(more[0]?.range.start, text.length + "const otherPassword = '".length);
  });

  it('survives moved lines, renamed files and other names', () => {
    const baseline = accept('src/app.ts', text);
    assert.equal(scanAgainst(baseline, `\n\n// moved\n\n    ${text}`).length, 0);
    assert.equal(scanAgainst(baseline, text, 'lib/renamed.ts').length, 0);
    assert.equal(scanAgainst(baseline, text.replace('dbPassword', 'rootPassword')).length, 0);
  });

  it('brings the key of its fingerprints', () => {
    const baseline = accept('src/app.ts', text);
    assert.deepEqual(baselineKey(parseBaseline(serialiseBaseline(baseline))), salt);
    const [finding] = scanAgainst(baseline, `const otherPassword = '${second}';`);
    const [same] = createScanner({ fingerprintKey: salt }).scan(`x_password = '${second}'`, { path: 'a.ts' });
    assert.equal(finding?.fingerprint, same?.fingerprint);
  });

  it('is read as it was written, sorted, one entry a line, without a secret', () => {
    const several = createBaseline(salt, [
      ...accept('b.ts', `${text}const otherPassword = '${second}';`).entries,
      ...accept('a.ts', text).entries,
      ...accept('a.ts', text).entries,
    ]);
    const written = serialiseBaseline(several);
    assert.deepEqual(parseBaseline(written), several);
    assert.deepEqual(
      several.entries.map(({ path }) => path),
      ['a.ts', 'b.ts', 'b.ts'],
    );
    assert.equal(written.split('\n').filter((row) => row.includes('fingerprint')).length, 3);
    assert.ok(!written.includes(first) && !written.includes(second));
    assert.equal(serialiseBaseline(parseBaseline(`\uFEFF${written}`)), written);
  });

  it('can be empty', () => {
    const none = createBaseline(salt, []);
    assert.deepEqual(parseBaseline(serialiseBaseline(none)), none);
  });

  it('gives one clear message for anything else', () => {
    const valid = { version: 1, salt: '0'.repeat(64), findings: [] };
    const entry = { fingerprint: '0'.repeat(32), ruleId: 'a', path: 'b' };
    const cases: readonly (readonly [string, RegExp])[] = [
      ['', /not valid JSON/],
      ['{', /not valid JSON/],
      ['[]', /not a JSON object/],
      ['null', /not a JSON object/],
      ['{"__proto__": {"version": 1}}', /version/],
      [JSON.stringify({ ...valid, version: 2 }), /version is not 1/],
      [JSON.stringify({ ...valid, salt: 'x' }), /salt/],
      [JSON.stringify({ ...valid, salt: 5 }), /salt/],
      [JSON.stringify({ ...valid, findings: {} }), /not a list/],
      [JSON.stringify({ ...valid, findings: [null] }), /Finding 1 /],
      [JSON.stringify({ ...valid, findings: [entry, { ...entry, fingerprint: 'zz' }] }), /Finding 2 /],
      [JSON.stringify({ ...valid, findings: [{ ...entry, path: 1 }] }), /lacks its ruleId or path/],
      ['['.repeat(100_000), /not valid JSON/],
    ];
    for (const [content, message] of cases)
      assert.throws(
        () => parseBaseline(content),
        (error) => error instanceof BaselineError && message.test(error.message),
        content.slice(0, 60),
      );
  });

  it('refuses a salt of the wrong length', () => {
    assert.throws(() => createBaseline(new Uint8Array(8), []), RangeError);
  });
});
