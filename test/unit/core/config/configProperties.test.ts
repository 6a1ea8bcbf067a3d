import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'smol-toml';
import { readConfigFiles } from '../../../../src/core/config/configFiles';
import { compileRe2 } from '../../../../src/core/config/re2Pattern';
import { BaselineError, parseBaseline } from '../../../../src/core/detection/filters/baseline';

const docs = readFileSync(join(__dirname, '../../../../docs/configuration.md'), 'utf8');
const example = /```toml\n([^]*?)```/.exec(docs)?.[1] ?? '';
const keys = [
  'exclude',
  'disable',
  'severity',
  'allow',
  'allowlist',
  'allowlists',
  'rules',
  'extend',
  'id',
  'pattern',
  'regex',
  'regexes',
  'keywords',
  'paths',
  'path',
  'stopwords',
  'condition',
  'entropy',
  'group',
  'secretGroup',
  'results',
  'filters_used',
  'hashed_secret',
  '__proto__',
  'constructor',
];

/** Tables of keys that mean something, and of values that are often wrong. */
const tables = fc.letrec<{ value: unknown; table: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.constantFrom('(', 'a{1000}', '[', '**', '!', 'all', 'off', 'high', 'secret', '(?=a)', '^', ''),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('table'),
  ),
  table: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 5 }),
})).table;

const names = ['.secretlens.json', '.secrets.baseline'];

describe('configuration, whatever its content', function () {
  this.timeout(60_000);

  it('is read without an exception, and every problem names its file', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const files = [
          ...names.map((path) => ({ path, text: JSON.stringify(table) })),
          { path: '.secretlens.toml', text: stringify(table) },
          { path: '.gitleaks.toml', text: stringify(table) },
        ];
        const { config, problems } = readConfigFiles(files, compileRe2);
        for (const { path, message } of problems) {
          assert.ok(files.some((file) => file.path === path));
          assert.ok(message.endsWith('.') || message.endsWith('?'), message);
        }
        for (const { id, keywords } of config.customRules) {
          assert.match(id, /^[\w.-]{1,100}$/);
          for (const keyword of keywords) assert.match(keyword, /^[ -~\t]{1,64}$/);
        }
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it('is read when its text is damaged, and told to be unused at most once', () => {
    const damage = fc.tuple(fc.nat(example.length), fc.nat(30), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(damage, ([start, length, inserted]) => {
        const text = example.slice(0, start) + inserted + example.slice(start + length);
        const { problems } = readConfigFiles([{ path: '.secretlens.toml', text }], compileRe2);
        for (const { line = 1 } of problems) assert.ok(line >= 1 && line <= text.split('\n').length);
        assert.ok(problems.filter(({ message }) => message.includes('not valid TOML')).length <= 1);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('of baselines is taken or refused with one sentence', () => {
    const valid = { version: 1, salt: '0'.repeat(64), findings: [] as unknown[] };
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (anything, findings) => {
        for (const content of [anything, { ...valid, findings }, { ...valid, salt: anything }])
          try {
            parseBaseline(JSON.stringify(content));
          } catch (error) {
            assert.ok(error instanceof BaselineError && /^The baseline|^Finding \d+/.test(error.message));
          }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
