import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nameEnvironmentVariable } from '../../src/core/retrieval/names';
import type { RetrievalStyle } from '../../src/core/retrieval/retrieval';
import { borrowMoto } from '../support/moto';
import type { Moto } from '../support/moto';
import { cache } from '../support/paths';
import { clientsPython } from '../support/pythonClients';
import { applyFix } from '../unit/core/retrieval/applyFix';
import { defaultRegion, emulatedAws, otherValue, secretStore, value } from './emulated';
import { startLocalAgent } from './localAgent';
import type { LocalAgent } from './localAgent';
import { targetOf } from './programs';
import type { Program } from './programs';
import { pythonPrograms } from './pythonPrograms';

const execute = promisify(execFile);
/** Runs the cells of code of a notebook as its kernel does, one after the other in one scope. */
const notebookRunner = `import json, sys
scope = {"__name__": "__main__"}
for cell in json.load(open(sys.argv[1], encoding="utf-8"))["cells"]:
    if cell["cell_type"] == "code":
        exec("".join(cell["source"]), scope)
`;
const agentToken = 'token of the agent';

describe('a Python program that the quick fix has rewritten', function () {
  this.timeout(180_000);
  let moto: Moto;
  let agent: LocalAgent;
  let python: string;
  let folder: string;

  before(async () => {
    mkdirSync(cache, { recursive: true });
    python = await clientsPython();
    folder = mkdtempSync(join(cache, 'roundtrip-python-'));
    moto = await borrowMoto();
    agent = await startLocalAgent(moto.endpoint, defaultRegion, agentToken);
    writeFileSync(join(folder, 'token'), `${agentToken}\n`);
  });

  after(async () => {
    await agent.stop();
    await moto.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (file: string, variables: Record<string, string> = {}): Promise<string> => {
    const program = file.endsWith('.ipynb') ? ['-c', notebookRunner, file] : [file];
    const { stdout } = await execute(python, ['-W', 'error::SyntaxWarning', ...program], {
      cwd: join(file, '..'),
      env: {
        ...emulatedAws(moto.endpoint, folder),
        AWS_TOKEN: `file://${join(folder, 'token')}`,
        PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(agent.port),
        http_proxy: 'http://127.0.0.1:9',
        no_proxy: '127.0.0.1',
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONIOENCODING: 'utf-8',
        ...variables,
      },
    });
    return stdout;
  };

  const rewrite = async (program: Program, secretName: string): Promise<{ text: string; value: string }> => {
    const outcome = await applyFix(
      { path: program.path, text: mark(program) },
      {
        target: targetOf(program, secretName),
        style: program.style ?? 'sdk',
        project: program.files ?? {},
      },
    );
    assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
    return outcome;
  };

  pythonPrograms.forEach((program, index) => {
    it(`prints the same, and the new value once the secret has one: ${program.title}`, async () => {
      const project = join(folder, `program-${index}`);
      mkdirSync(project);
      for (const [name, text] of Object.entries(program.files ?? {}))
        writeFileSync(join(project, name), text);
      const file = join(project, program.path);
      const marked = mark(program);
      writeFileSync(file, marked.replaceAll(/[«»]/g, ''));
      const original = await run(file);
      assert.notEqual(original, '');

      const target = targetOf(program, `shop/python-${index}/greeting`);
      const outcome = await rewrite(program, target.secretName);
      assert.ok(!outcome.text.includes(/«([^]*)»/.exec(marked)?.[1] ?? ''), 'the literal is still there');
      writeFileSync(file, outcome.text);

      const store = secretStore(moto.endpoint, program.region ?? defaultRegion);
      const stored = (plain: string): string =>
        target.jsonKey === undefined ? plain : JSON.stringify({ user: 'me', [target.jsonKey]: plain });
      const variable = nameEnvironmentVariable(target);
      const text = program.encoding === undefined ? outcome.value : decodeURIComponent(outcome.value);
      if (program.style !== 'environment') await store.create(target.secretName, stored(text));
      assert.equal(await run(file, { [variable]: text }), original);

      if (!original.includes(value)) return;
      if (program.style !== 'environment') await store.put(target.secretName, stored(otherValue));
      const changed = await run(file, { [variable]: otherValue });
      assert.ok(changed.includes(otherValue) && !changed.includes(value));
    });
  });

  const failing: readonly [RetrievalStyle, Readonly<Record<string, string>>, boolean][] = [
    ['sdk', {}, false],
    ['sdk', { 'requirements.txt': 'aioboto3\n' }, true],
    ['cache', {}, false],
    ['cache', { 'requirements.txt': 'aws-lambda-powertools\n' }, false],
    ['local-http', {}, true],
  ];
  for (const [index, [style, files, isAsync]] of failing.entries())
    it(`says what is wrong with the secret, and never its value: ${style} ${Object.values(files).join('').trim()}`, async () => {
      const source = isAsync
        ? "import asyncio\n\n\nasync def show():\n    print('VALUE')\n\n\nasyncio.run(show())\n"
        : "print('VALUE')\n";
      const project = join(folder, `failing-${index}`);
      mkdirSync(project);
      const file = join(project, 'main.py');
      const secretName = `shop/failing-${index}`;
      const program: Program = { title: '', path: 'main.py', source, style, files, jsonKey: 'password' };
      writeFileSync(file, (await rewrite(program, secretName)).text);
      const complain = async (): Promise<string> => {
        const failure = await run(file).then(
          () => assert.fail('the program ran'),
          (error: unknown) => (error as { stderr: string }).stderr,
        );
        assert.ok(!failure.includes(value) && !failure.includes(otherValue), failure);
        return failure;
      };
      assert.match(await complain(), /ResourceNotFound|HTTP status 404/);
      const store = secretStore(moto.endpoint, defaultRegion);
      await store.create(secretName, value);
      assert.match(await complain(), new RegExp(`Secret ${secretName} is not a JSON object\\.`));
      await store.put(secretName, JSON.stringify({ other: otherValue }));
      assert.match(
        await complain(),
        new RegExp(`Secret ${secretName} has no string under the key password\\.`),
      );
    });
});

function mark({ source }: Program): string {
  return source.includes('«') ? source.replace('VALUE', value) : source.replace('VALUE', `«${value}»`);
}
