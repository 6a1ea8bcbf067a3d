import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nameEnvironmentVariable } from '../../src/core/retrieval/names';
import { borrowMoto } from '../support/moto';
import type { Moto } from '../support/moto';
import { cache, root } from '../support/paths';
import { defaultRegion, emulatedAws, otherValue, secretStore, value } from './emulated';
import { applyFix } from '../unit/core/retrieval/applyFix';
import { nodePrograms, targetOf } from './programs';
import type { Program } from './programs';

const execute = promisify(execFile);

describe('a program that the quick fix has rewritten', function () {
  this.timeout(120_000);
  let moto: Moto;
  let folder: string;
  const typeScript: string[] = [];

  before(async () => {
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'roundtrip-'));
    moto = await borrowMoto();
  });

  after(async () => {
    await moto.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (program: Program, file: string, variables: Record<string, string>): Promise<string> => {
    const args = program.path.endsWith('ts') ? ['--import', 'tsx', file] : [file];
    const { stdout } = await execute(process.execPath, args, {
      cwd: join(file, '..'),
      env: { ...emulatedAws(moto.endpoint, folder), ...variables },
    });
    return stdout;
  };

  const check = (program: Program, index: number): void => {
    it(`prints the same, and the new value once the secret has one: ${program.title}`, async () => {
      const project = join(folder, `node-${index}`);
      mkdirSync(project);
      for (const [name, text] of Object.entries(program.files ?? {}))
        writeFileSync(join(project, name), text);
      const file = join(project, program.path);
      const marked = program.source.includes('«')
        ? program.source.replace('VALUE', value)
        : program.source.replace('VALUE', `«${value}»`);
      writeFileSync(file, marked.replaceAll(/[«»]/g, ''));
      const original = await run(program, file, {});
      assert.notEqual(original, '');

      const target = targetOf(program, `shop/${project.replace(/.*\//, '')}/greeting`);
      const outcome = await applyFix(
        { path: program.path, text: marked },
        { target, style: program.style ?? 'sdk', project: program.files ?? {} },
      );
      assert.equal(outcome.kind, 'fixed', JSON.stringify(outcome));
      const spelling = /«([^]*)»/.exec(marked)?.[1] ?? '';
      assert.ok(!outcome.text.includes(spelling), 'the literal is still there');
      writeFileSync(file, outcome.text);
      if (program.path.endsWith('ts')) typeScript.push(file);

      const store = secretStore(moto.endpoint, program.region ?? defaultRegion);
      const stored = (plain: string): string =>
        target.jsonKey === undefined ? plain : JSON.stringify({ user: 'me', [target.jsonKey]: plain });
      const variable = nameEnvironmentVariable(target);
      const text = program.encoding === undefined ? outcome.value : decodeURIComponent(outcome.value);
      if (program.style !== 'environment') await store.create(target.secretName, stored(text));
      assert.equal(await run(program, file, { [variable]: text }), original);

      if (!original.includes(value)) return;
      if (program.style !== 'environment') await store.put(target.secretName, stored(otherValue));
      const changed = await run(program, file, { [variable]: otherValue });
      assert.ok(changed.includes(otherValue) && !changed.includes(value));
    });
  };

  describe('with Node', () => {
    nodePrograms.forEach(check);

    it('passes the strict type checks of TypeScript', async () => {
      const config = join(folder, 'tsconfig.json');
      const compilerOptions = {
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        skipLibCheck: true,
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'es2022',
        types: ['node'],
        typeRoots: [join(root, 'node_modules', '@types')],
      };
      writeFileSync(config, JSON.stringify({ compilerOptions, files: typeScript }));
      assert.ok(typeScript.length > 2);
      const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      await execute(process.execPath, [compiler, '-p', config]).catch((error: unknown) => {
        assert.fail((error as { stdout: string }).stdout);
      });
    });

    it('says so when the secret has no text, or no such key, without showing the value', async () => {
      const program = nodePrograms.find(({ jsonKey }) => jsonKey !== undefined);
      assert.ok(program !== undefined);
      const file = join(folder, 'missing', program.path);
      mkdirSync(join(file, '..'));
      const target = targetOf(program, 'shop/missing');
      const text = program.source.replace('VALUE', value);
      const outcome = await applyFix({ path: program.path, text }, { target });
      assert.ok(outcome.kind === 'fixed');
      writeFileSync(file, outcome.text);
      const store = secretStore(moto.endpoint, defaultRegion);
      await store.create(target.secretName, value);
      const complain = async (): Promise<string> => {
        const failure = await run(program, file, {}).then(
          () => assert.fail('the program ran'),
          (error: unknown) => (error as { stderr: string }).stderr,
        );
        assert.ok(!failure.includes(value) && !failure.includes(otherValue));
        return failure;
      };
      assert.match(await complain(), /Secret shop\/missing is not JSON\./);
      await store.put(target.secretName, JSON.stringify({ other: otherValue }));
      assert.match(await complain(), /Secret shop\/missing has no string under the key password\./);
    });
  });
});
