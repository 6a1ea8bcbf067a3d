import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBuiltInKeywords } from '../../src/core/detection/keywordTables';
import { rules } from '../../src/core/detection/rules/index';
import type * as engine from '../../src/workspace/engine';

const root = join(__dirname, '../..');

describe('the build', function () {
  this.timeout(60_000);
  let folder: string;
  const load = createRequire(__filename);
  const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'secret-lens-build-'));
    execFileSync(process.execPath, ['esbuild.mjs', '--production', `--outdir=${folder}`], { cwd: root });
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('ships the keyword tables that the rules give', () => {
    assert.ok(readFileSync(join(folder, 'keywords.bin')).equals(packBuiltInKeywords()));
  });

  it('ships every rule as it is in the sources, but for what tests and documentation need', () => {
    const shipped = (load(join(folder, 'engine.js')) as typeof engine).rules;
    const unshipped = ['samples', 'sourceUrl'];
    const describe = (value: unknown): unknown => {
      if (typeof value === 'function') return 'function';
      return value instanceof RegExp ? String(value) : value;
    };
    const describeRules = (list: typeof rules): unknown =>
      list.map((rule) => {
        const properties = Object.entries(rule).filter(([name]) => !unshipped.includes(name));
        return properties.map(([name, value]) => [name, describe(value)]);
      });
    assert.deepEqual(describeRules(shipped), describeRules(rules));
    for (const name of unshipped) {
      assert.ok(rules.every((rule) => name in rule));
      assert.ok(!shipped.some((rule) => name in rule));
    }
  });

  it('makes of the extension a bundle that loads nothing but the editor\u2019s API and cheap parts of Node', () => {
    const required = [...textOf('extension.js').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    const onDemand = required.filter((name) => name?.startsWith('./'));
    assert.deepEqual(onDemand.sort(), [
      './acts.js',
      './engine.js',
      './features.js',
      './planner.js',
      './sessions.js',
    ]);
    assert.ok(onDemand.every((name) => existsSync(join(folder, name ?? ''))));
    const cheap = [
      'node:buffer',
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:timers/promises',
      'node:util',
    ];
    assert.deepEqual(
      required.filter((name) => !onDemand.includes(name) && !cheap.includes(name ?? '')),
      ['vscode'],
    );
  });

  it('keeps the extension\u2019s own bundle small, since each kilobyte of it delays every start', () => {
    const limit = 72_000;
    const { size } = statSync(join(folder, 'extension.js'));
    assert.ok(
      size <= limit,
      `extension.js has ${size} bytes, more than ${limit}: load what is new on demand`,
    );
  });

  it('leaves rules, grammars, SDK and acts out of the extension\u2019s own bundle', () => {
    const text = textOf('extension.js');
    const [rule] = rules;
    assert.ok(rule && textOf('engine.js').includes(rule.revocationUrl) && !text.includes(rule.revocationUrl));
    assert.ok(textOf('planner.js').includes('web-tree-sitter.wasm') && !text.includes('tree-sitter'));
    assert.ok(textOf('ageWorker.js').includes('age-encryption.org') && !text.includes('age-encryption.org'));
    const act = 'Delete the resource policy of';
    assert.ok(textOf('acts.js').includes(act) && !text.includes(act));
    assert.ok(textOf('sdk.js').includes('x-amz-target') && !text.includes('x-amz-target'));
  });
});
