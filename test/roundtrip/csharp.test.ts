import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { applyFix, type FixOptions } from '../unit/core/retrieval/applyFix';
import { csharpDriver, csharpPrograms, csharpStubs } from './csharpPrograms';

const run = promisify(execFile);
const environment: FixOptions = { style: 'environment' };
const ways: readonly FixOptions[] = [
  environment,
  {},
  { target: { jsonKey: 'key', region: 'eu-west-1' } },
  { style: 'cache' },
  { style: 'cache', target: { jsonKey: 'key' } },
  { style: 'local-http' },
];

const hasMono = ['mcs', 'mono'].every((tool) => spawnSync(tool, ['--version']).status === 0);
const title = 'C# programs that the quick fix has rewritten';

/**
 * Mono's compiler reads C# 7.2; the AWS SDK is not among its libraries, so that declarations of its types stand for it, and only
 * the environment can be read.
 */
(hasMono ? describe : describe.skip)(
  hasMono ? title : `${title} (mcs or mono is not installed)`,
  function () {
    this.timeout(120_000);
    let folder = '';

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'csharp-'));
    });

    after(async () => {
      await rm(folder, { recursive: true, force: true });
    });

    it('compile whatever way they read, and from the environment print what they did before', async () => {
      const sources: [name: string, text: string][] = [
        ['Driver', csharpDriver],
        ['Stubs', csharpStubs],
      ];
      const inNamespace = (name: string, text: string): string => `namespace ${name}\n{\n${text}}\n`;
      const typeOf = (name: string, text: string): string =>
        `${name}.${text.includes('namespace App') ? 'App.' : ''}Program`;
      const before: string[] = [];
      const after: string[] = [];
      for (const [index, { text }] of csharpPrograms.entries()) {
        sources.push([`Before${index}`, inNamespace(`Before${index}`, text.replaceAll(/[«»]/g, ''))]);
        before.push(typeOf(`Before${index}`, text));
        for (const [way, option] of ways.entries()) {
          const outcome = await applyFix({ path: 'Main.cs', text }, option);
          assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
          const name = `After${index}Way${way}`;
          sources.push([name, inNamespace(name, outcome.text)]);
          if (option === environment) after.push(typeOf(name, text));
        }
      }
      const files = sources.map(([name]) => join(folder, `${name}.cs`));
      await Promise.all(sources.map(([, text], index) => writeFile(files[index] ?? '', text)));
      const program = join(folder, 'programs.exe');
      await run('mcs', ['-langversion:7.2', '-main:Driver', `-out:${program}`, ...files]);

      const print = async (names: readonly string[], value: string): Promise<string> => {
        const env = { ...process.env, GREETING: value };
        const { stdout } = await run('mono', [program, ...names], { env });
        return stdout.replaceAll(/^== .*$/gm, '==');
      };
      const expected = await print(before, 'another');
      assert.equal(await print(after, 'correct horse'), expected);
      assert.equal(await print(after, 'another'), expected.replaceAll('correct horse', 'another'));
    });
  },
);
