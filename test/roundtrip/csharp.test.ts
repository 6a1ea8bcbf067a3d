import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { borrowMoto, type Moto } from '../support/moto';
import { applyFix, type FixOptions } from '../unit/core/retrieval/applyFix';
import { csharpDriver, csharpPrograms, csharpStubs } from './csharpPrograms';
import { defaultRegion, emulatedAws, secretStore } from './emulated';
import { startLocalAgent, type LocalAgent } from './localAgent';

const run = promisify(execFile);
const inObject = { secretName: 'app/object', jsonKey: 'key' };
const ways: readonly FixOptions[] = [
  { style: 'environment' },
  {},
  { target: { ...inObject, region: 'eu-west-1' } },
  { style: 'cache' },
  { style: 'cache', target: inObject },
  { style: 'local-http' },
];
const hasMono = ['mcs', 'mono'].every((tool) => spawnSync(tool, ['--version']).status === 0);
const title = 'C# programs that the quick fix has rewritten';

/**
 * Mono's compiler reads C# 7.2. The AWS SDK for .NET is on NuGet alone, so that stand-ins for its types ask the emulated Secrets
 * Manager: this proves what the written code does, and not that it fits the SDK.
 */
(hasMono ? describe : describe.skip)(
  hasMono ? title : `${title} (mcs or mono is not installed)`,
  function () {
    this.timeout(120_000);
    let folder: string;
    let moto: Moto;
    let agent: LocalAgent;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'csharp-'));
      moto = await borrowMoto();
      agent = await startLocalAgent(moto.endpoint, defaultRegion, 'token of the agent');
      await writeFile(join(folder, 'token'), 'token of the agent\n');
    });

    after(async () => {
      await agent.stop();
      await moto.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('compile, and print what they did before, whatever way they read', async () => {
      const sources: [name: string, text: string][] = [
        ['Driver', csharpDriver],
        ['Stubs', csharpStubs],
      ];
      const before: string[] = [];
      const after: string[][] = ways.map(() => []);
      const add = (name: string, text: string): string => {
        sources.push([name, `namespace ${name}\n{\n${text}}\n`]);
        return `${name}.${text.includes('namespace App') ? 'App.' : ''}Program`;
      };
      for (const [index, { text }] of csharpPrograms.entries()) {
        before.push(add(`Before${index}`, text.replaceAll(/[«»]/g, '')));
        for (const [way, option] of ways.entries()) {
          const outcome = await applyFix({ path: 'Main.cs', text }, option);
          assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
          after[way]?.push(add(`After${index}Way${way}`, outcome.text));
        }
      }
      const files = sources.map(([name]) => join(folder, `${name}.cs`));
      await Promise.all(sources.map(([, text], index) => writeFile(files[index] ?? '', text)));
      const program = join(folder, 'programs.exe');
      await run('mcs', ['-langversion:7.2', '-main:Driver', `-out:${program}`, ...files]);

      const print = async (names: readonly string[], value: string): Promise<string> => {
        const env = {
          ...emulatedAws(moto.endpoint, folder),
          GREETING: value,
          AWS_TOKEN: `file://${join(folder, 'token')}`,
          PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(agent.port),
        };
        const { stdout } = await run('mono', [program, ...names], { env });
        return stdout.replaceAll(/^== .*$/gm, '==');
      };
      const store = secretStore(moto.endpoint, defaultRegion);
      const expected = await print(before, '');
      assert.ok(expected.includes('correct horse'));
      await store.create('app/greeting', 'x');
      await store.create('app/object', '{}');
      for (const value of ['correct horse', 'another "one"']) {
        await store.put('app/greeting', value);
        await store.put('app/object', JSON.stringify({ other: 'x', key: value }));
        for (const names of after)
          assert.equal(await print(names, value), expected.replaceAll('correct horse', value));
      }
    });
  },
);
