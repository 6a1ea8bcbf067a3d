import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { nameEnvironmentVariable } from '../../src/core/retrieval/names';
import { borrowMoto } from '../support/moto';
import type { Moto } from '../support/moto';
import { cache } from '../support/paths';
import { applyFix } from '../unit/core/retrieval/applyFix';
import { defaultRegion, emulatedAws, otherValue, secretStore, value } from './emulated';
import { startLocalAgent } from './localAgent';
import type { LocalAgent } from './localAgent';
import { targetOf } from './programs';
import type { Program } from './programs';

const execute = promisify(execFile);

/** How the programs of a compiled language are built, all of them in one go. */
export interface Toolchain {
  readonly language: string;
  /** A command that succeeds where the toolchain is installed. */
  readonly probe: readonly [string, ...string[]];
  /** The manifest that the programs share, as it is before the first fix. */
  readonly manifest: { readonly path: string; readonly text: string };
  /** Where a program's source goes, relative to the project. */
  sourcePath(program: string, path: string): string;
  /** Builds the project; rejects with what the compiler says. */
  build(project: string): Promise<void>;
  /** The program that the build has made. */
  executable(project: string, program: string): string;
}

/** Tests that each program prints the same before and after its fix, and the new value once the secret has one. */
export function describeCompiled(toolchain: Toolchain, programs: readonly Program[]): void {
  const [command, ...args] = toolchain.probe;
  const isInstalled = spawnSync(command, args).status === 0;
  const title = `a ${toolchain.language} program that the quick fix has rewritten`;
  (isInstalled ? describe : describe.skip)(
    isInstalled ? title : `${title} (${command} is not installed)`,
    function () {
      this.timeout(900_000);
      let moto: Moto;
      let agent: LocalAgent;
      let project: string;

      before(async () => {
        const folder = join(cache, `roundtrip-${toolchain.language.toLowerCase()}`);
        mkdirSync(folder, { recursive: true });
        project = mkdtempSync(join(folder, 'project-'));
        moto = await borrowMoto();
        agent = await startLocalAgent(moto.endpoint, defaultRegion, 'token of the agent');
        writeFileSync(join(project, 'token'), 'token of the agent\n');
        let manifest = toolchain.manifest.text;
        for (const [index, program] of programs.entries()) {
          const marked = mark(program);
          const outcome = await applyFix(
            { path: program.path, text: marked },
            {
              target: targetOf(program, secretName(index)),
              style: program.style ?? 'sdk',
              project: { ...program.files, [toolchain.manifest.path]: manifest },
            },
          );
          assert.equal(outcome.kind, 'fixed', `${program.title}: ${JSON.stringify(outcome)}`);
          assert.equal(outcome.value, program.value ?? value);
          assert.ok(!outcome.text.includes(/«([^]*)»/.exec(marked)?.[1] ?? ''), 'the literal is still there');
          manifest = outcome.others[toolchain.manifest.path] ?? manifest;
          write(`before${index}`, program.path, marked.replaceAll(/[«»]/g, ''));
          write(`after${index}`, program.path, outcome.text);
          for (const name of [`before${index}`, `after${index}`])
            for (const [path, text] of Object.entries(program.files ?? {})) write(name, path, text);
        }
        writeFileSync(join(project, toolchain.manifest.path), manifest);
        await toolchain.build(project);
      });

      after(async () => {
        await agent.stop();
        await moto.stop();
        rmSync(project, { recursive: true, force: true });
      });

      const write = (program: string, path: string, text: string): void => {
        const file = join(project, toolchain.sourcePath(program, path));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      };

      const run = async (program: string, variables: Record<string, string> = {}): Promise<string> => {
        const env = {
          ...emulatedAws(moto.endpoint, project),
          AWS_TOKEN: `file://${join(project, 'token')}`,
          PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(agent.port),
          ...variables,
        };
        return (await execute(toolchain.executable(project, program), [], { env })).stdout;
      };

      programs.forEach((program, index) => {
        it(`prints the same, and the new value once the secret has one: ${program.title}`, async () => {
          const target = targetOf(program, secretName(index));
          const store = secretStore(moto.endpoint, program.region ?? defaultRegion);
          const stored = (text: string): string =>
            target.jsonKey === undefined ? text : JSON.stringify({ user: 'me', [target.jsonKey]: text });
          const original = await run(`before${index}`);
          assert.notEqual(original, '');
          const variable = nameEnvironmentVariable(target);
          const spelling = program.value ?? value;
          const text = program.encoding === undefined ? spelling : decodeURIComponent(spelling);
          if (program.style !== 'environment') await store.create(target.secretName, stored(text));
          assert.equal(await run(`after${index}`, { [variable]: text }), original);

          if (program.style !== 'environment') await store.put(target.secretName, stored(otherValue));
          const changed = await run(`after${index}`, { [variable]: otherValue });
          assert.ok(changed.includes(otherValue) && !changed.includes(value), changed);
        });
      });

      it('says so when the secret is not there, has no such key or is not JSON, without showing the value', async () => {
        const index = programs.findIndex(({ jsonKey }) => jsonKey !== undefined);
        const store = secretStore(moto.endpoint, programs[index]?.region ?? defaultRegion);
        const complain = async (): Promise<string> => {
          const failure = await run(`after${index}`).then(
            () => assert.fail('the program ran'),
            (error: unknown) => (error as { stderr: string }).stderr,
          );
          assert.ok(!failure.includes(value) && !failure.includes(otherValue), failure);
          return failure;
        };
        await store.put(secretName(index), value);
        assert.match(await complain(), /secret shop\/greeting\d+ is not (a JSON object|JSON)/i);
        await store.put(secretName(index), JSON.stringify({ other: otherValue }));
        assert.match(await complain(), /secret shop\/greeting\d+ has no string under the key/i);
      });
    },
  );
}

function secretName(index: number): string {
  return `shop/greeting${index}`;
}

function mark({ source }: Program): string {
  return source.includes('«') ? source.replace('VALUE', value) : source.replace('VALUE', `«${value}»`);
}

/** Runs a build step, and fails with what it says. */
export async function runTool(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await execute(command, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 26 }).catch(
    (error: unknown) => {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      assert.fail(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
    },
  );
}
