import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'smol-toml';
import manifest from '../../../../package.json';
import { buildConfigSchema, buildSettingsSchema } from '../../../../src/core/config/configSchema';
import { rules } from '../../../../src/core/detection/rules/index';
import { referenceProblems } from '../../../../src/core/references/referenceProblems';
import { storedValueRule } from '../../../../src/core/detection/stored/storedValueRule';
import { build, describeProblems, scanWith } from './support';

const root = join(__dirname, '../../../..');
const example =
  /```toml\n([^]*?)```/.exec(readFileSync(join(root, 'docs/configuration.md'), 'utf8'))?.[1] ?? '';
const validate = new Ajv({ strict: false }).compile(buildConfigSchema());

const ids = [...[...rules, storedValueRule].map(({ id }) => id), ...Object.keys(referenceProblems)].sort();

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

describe('the JSON schemas', () => {
  it('are contributed from where they stand, or where the build writes them', () => {
    const build = readFileSync(join(root, 'esbuild.mjs'), 'utf8');
    for (const { url } of manifest.contributes.jsonValidation)
      assert.ok(
        url.startsWith('./dist/')
          ? build.includes(`${url.slice('./dist'.length)}\``)
          : existsSync(join(root, url)),
        url,
      );
  });
});

describe('the JSON schema of settings', () => {
  const validateSettings = new Ajv({ strict: false }).compile(buildSettingsSchema());

  it('completes the ids of the built-in rules and of what may be wrong with references, in settings that are contributed', () => {
    const { properties = {} } = buildSettingsSchema() as Schema;
    const contributed = manifest.contributes.configuration.flatMap((section) =>
      Object.keys(section.properties),
    );
    for (const id of Object.keys(properties)) assert.ok(contributed.includes(id), id);
    assert.deepEqual(Object.keys(properties['secretLens.detection.rules']?.properties ?? {}).sort(), ids);
  });

  it('describes custom rules as .secretlens.json does, and leaves other settings alone', () => {
    const { rules: custom } = parse(example) as { rules: unknown };
    const key = 'secretLens.detection.customRules';
    assert.ok(validateSettings({ [key]: custom, 'editor.fontSize': 'large' }));
    assert.ok(!validateSettings({ [key]: [{ id: 'x' }] }));
    assert.ok(!validateSettings({ 'secretLens.detection.rules': { 'json-web-token': 'loud' } }));
  });
});

describe('the JSON schema of .secretlens.json', function () {
  this.timeout(20_000);
  it('completes the ids of the built-in rules', () => {
    const { properties } = buildConfigSchema() as Schema;
    assert.deepEqual(Object.keys(properties?.['severity']?.properties ?? {}).sort(), ids);
  });

  it('knows the keys that are read, and no other', () => {
    const schema = buildConfigSchema() as Schema;
    const top = schema.properties ?? {};
    const nested: Readonly<Record<string, Schema | undefined>> = {
      allow: schema.definitions?.['allow'],
      rules: top['rules']?.items,
    };
    const unknownKeys = (content: object): readonly string[] =>
      describeProblems(scanWith({ '.secretlens.json': JSON.stringify(content) }, '').problems).filter(
        (problem) => problem.includes('not a known key'),
      );
    for (const key of Object.keys(top)) assert.deepEqual(unknownKeys({ [key]: 0 }), [], key);
    for (const [parent, inner] of Object.entries(nested)) {
      const required = { id: 'a', pattern: 'b', paths: ['c'] };
      const keys = Object.keys(inner?.properties ?? {});
      assert.ok(keys.length > 5);
      for (const key of keys)
        assert.deepEqual(
          unknownKeys({ [parent]: [{ ...required, [key]: 0 }] }).filter((problem) =>
            problem.includes(`“${key}”`),
          ),
          [],
          key,
        );
      assert.equal(
        unknownKeys({ [parent]: [{ paths: [], id: 'a', pattern: 'b', nonsense: 0 }] }).length > 0,
        true,
      );
    }
  });

  it('accepts the example of the documentation, and refuses mistakes', () => {
    const content = parse(example);
    assert.ok(validate(content), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...content, excludes: [] }));
    assert.ok(!validate({ severity: { 'json-web-token': 'loud' } }));
    assert.ok(!validate({ rules: [{ id: 'x' }] }));
    assert.ok(!validate({ allow: { rules: ['json-web-token'] } }));
  });
});

describe('the example of the documentation', () => {
  it('has no problem and does what it says', () => {
    const key = build.hex(32);
    const { found, problems } = scanWith({ '.secretlens.toml': example }, `acme.key = ${key}`, 'app.txt');
    assert.deepEqual(problems, []);
    assert.deepEqual(found, [{ ruleId: 'acme-api-key', severity: 'error', secret: key }]);
  });
});
