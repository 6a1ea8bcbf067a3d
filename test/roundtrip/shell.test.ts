import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { nameEnvironmentVariable } from '../../src/core/retrieval/names';
import { provideAwsCli } from '../support/awsCli';
import { borrowMoto } from '../support/moto';
import type { Moto } from '../support/moto';
import { cache } from '../support/paths';
import { applyFix } from '../unit/core/retrieval/applyFix';
import { defaultRegion, emulatedAws, otherValue, secretStore, value } from './emulated';
import { startLocalAgent } from './localAgent';
import type { LocalAgent } from './localAgent';
import { targetOf } from './programs';
import type { Program } from './programs';
import { shellPrograms } from './shellPrograms';

const execute = promisify(execFile);
describe('a shell script that the quick fix has rewritten', function () {
  this.timeout(180_000);
  let moto: Moto;
  let agent: LocalAgent;
  let folder: string;

  before(async () => {
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'roundtrip-shell-'));
    await provideAwsCli(join(folder, 'bin'));
    moto = await borrowMoto();
    agent = await startLocalAgent(moto.endpoint, defaultRegion, 'token of the agent');
    writeFileSync(join(folder, 'token'), 'token of the agent\n');
  });

  after(async () => {
    await agent.stop();
    await moto.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (name: string, text: string, variables: Record<string, string> = {}): Promise<string> => {
    const file = join(folder, name);
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    const { stdout } = await execute(file, [], {
      env: {
        ...emulatedAws(moto.endpoint, folder),
        PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
        LANG: 'C.UTF-8',
        AWS_TOKEN: `file://${join(folder, 'token')}`,
        PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: String(agent.port),
        http_proxy: 'http://127.0.0.1:9',
        no_proxy: '127.0.0.1',
        ...variables,
      },
    });
    return stdout;
  };

  const rewrite = async (program: Program, secretName: string): Promise<{ text: string; value: string }> => {
    const target = targetOf(program, secretName);
    const outcome = await applyFix(
      { path: program.path, text: mark(program) },
      { target, style: program.style ?? 'sdk' },
    );
    assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
    return outcome;
  };

  shellPrograms.forEach((program, index) => {
    it(`prints the same, and the new value once the secret has one: ${program.title}`, async () => {
      const target = targetOf(program, `shop/shell-${index}`);
      const before = mark(program);
      const original = await run(`before-${index}.sh`, before.replaceAll(/[«»]/g, ''));
      assert.notEqual(original, '');
      const outcome = await rewrite(program, target.secretName);
      assert.ok(!outcome.text.includes(/«([^]*)»/.exec(before)?.[1] ?? ''), 'the literal is still there');

      const store = secretStore(moto.endpoint, program.region ?? defaultRegion);
      const stored = (text: string): string =>
        target.jsonKey === undefined ? text : JSON.stringify({ user: 'me', [target.jsonKey]: text });
      const text = program.encoding === undefined ? outcome.value : decodeURIComponent(outcome.value);
      const variable = nameEnvironmentVariable(target);
      await store.create(target.secretName, stored(text));
      const name = `after-${index}.sh`;
      assert.equal(await run(name, outcome.text, { [variable]: text }), original);

      await store.put(target.secretName, stored(otherValue));
      const changed = await run(name, outcome.text, { [variable]: otherValue });
      assert.ok(changed.includes(otherValue) && !changed.includes(value), changed);
    });
  });

  for (const [tool, program] of [
    ['python3', shellPrograms.find(({ jsonKey, source }) => jsonKey !== undefined && !source.includes('jq'))],
    ['jq', shellPrograms.find(({ source }) => source.includes('jq'))],
  ] as const)
    it(`ends with a message that does not show the value when ${tool} finds no text`, async () => {
      assert.ok(program !== undefined);
      const target = targetOf(program, `shop/missing-${tool}`);
      const { text } = await rewrite(program, target.secretName);
      const complain = async (): Promise<string> => {
        const failure = await run(`missing-${tool}.sh`, `${text}echo reached\n`).then(
          () => assert.fail('the script ran'),
          (error: unknown) => error as { stdout: string; stderr: string },
        );
        const output = failure.stdout + failure.stderr;
        assert.ok(!output.includes('reached') && !output.includes(value), output);
        return failure.stderr;
      };
      assert.match(await complain(), /ResourceNotFoundException/);
      await createBinary(moto.endpoint, target.secretName);
      assert.match(await complain(), /Secret shop\/missing-\w+ has no string value\./);
      const store = secretStore(moto.endpoint, defaultRegion);
      await store.put(target.secretName, value);
      assert.match(await complain(), /has no string under the key/);
      await store.put(target.secretName, JSON.stringify({ x: value }));
      assert.match(await complain(), /has no string under the key/);
    });

  it('ends with the error of curl when the agent has no such secret', async () => {
    const program = shellPrograms.find(({ style }) => style === 'local-http');
    assert.ok(program !== undefined);
    const { text } = await rewrite(program, 'shop/missing-agent');
    const failure = await run('missing-agent.sh', `${text}echo reached\n`).then(
      () => assert.fail('the script ran'),
      (error: unknown) => error as { stdout: string; stderr: string },
    );
    assert.equal(failure.stdout, '');
    assert.match(failure.stderr, /curl: .*404/);
  });
});

function mark({ source }: Program): string {
  return source.includes('«') ? source.replace('VALUE', value) : source.replace('VALUE', `«${value}»`);
}

/** A secret without text. */
async function createBinary(endpoint: string, Name: string): Promise<void> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SecretsManagerClient({ endpoint, region: defaultRegion, credentials });
  await client.send(new CreateSecretCommand({ Name, SecretBinary: Buffer.from(value) }));
}
