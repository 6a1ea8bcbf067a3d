import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { root } from '../support/paths';

const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
const value = ['correct', 'horse', 'battery'].join('-');

describe('secret-lens run', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'secret-lens-run-'));

  before(async () => {
    const client = new SecretsManagerClient({
      endpoint: process.env['TEST_ENDPOINT'] ?? '',
      region: 'eu-west-1',
    });
    const create = (Name: string, SecretString: string) =>
      client.send(new CreateSecretCommand({ Name, SecretString }));
    await create('run/plain', value);
    await create('run/json', JSON.stringify({ user: 'marvin', password: value }));
    client.destroy();
    writeFileSync(
      join(folder, '.env'),
      'A=plain\nTOKEN=aws-secretsmanager://run/json#password\nHOME=/elsewhere\n',
    );
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  interface Outcome {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
  }

  function start(args: readonly string[], env: Record<string, string> = {}) {
    return spawn(
      process.execPath,
      [
        '--require',
        join(root, 'node_modules/tsx/dist/preflight.cjs'),
        '--import',
        loader,
        join(root, 'src/cli/main.ts'),
        'run',
        ...args,
      ],
      {
        cwd: folder,
        env: { ...process.env, HOME: folder, NODE_PATH: join(root, 'node_modules'), ...env },
      },
    );
  }

  async function run(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
    const child = start(args, env);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, stdout, stderr };
  }

  const print = (expression: string): readonly string[] => ['--', process.execPath, '-p', expression];

  it('resolves the references of an env file and of the environment, and leaves the rest', async () => {
    const { stdout, stderr, status } = await run(
      [
        '--env-file',
        '.env',
        ...print('[process.env.A, process.env.TOKEN, process.env.B, process.env.HOME].join()'),
      ],
      { B: 'aws-secretsmanager://run/plain' },
    );
    assert.equal(stdout.trim(), ['plain', value, value, folder].join(), stderr);
    assert.equal(status, 0);
  });

  it('runs nothing when one cannot be resolved, and names each without a value', async () => {
    const { status, stdout, stderr } = await run(print('"ran"'), {
      GOOD: 'aws-secretsmanager://run/plain',
      GONE: 'aws-secretsmanager://run/none',
      KEYLESS: 'aws-secretsmanager://run/json#none',
      BROKEN: 'aws-secretsmanager://a b',
    });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    for (const name of ['GONE', 'KEYLESS', 'BROKEN'])
      assert.match(stderr, new RegExp(`^(secret-lens: )?${name}: `, 'm'));
    assert.ok(!stderr.includes('GOOD') && !stderr.includes(value));
  });

  it('masks the values in what the command writes, when asked to', async () => {
    const { stdout, stderr } = await run(
      [
        '--mask',
        '--',
        process.execPath,
        '-e',
        'console.log(`<${process.env.B}>`); console.error(process.env.B)',
      ],
      { B: 'aws-secretsmanager://run/plain' },
    );
    assert.equal(stdout, '<***>\n');
    assert.match(stderr, /^\*\*\*$/m);
  });

  it('gives the status of the command', async () => {
    assert.equal((await run(['--', process.execPath, '-e', 'process.exit(7)'])).status, 7);
    assert.equal((await run(['--', join(folder, 'no-such-program')])).status, 2);
    assert.equal((await run([])).status, 2);
    // Node itself refuses a file that is not there: https://github.com/nodejs/node/issues/54232
    const missing = await run(['--env-file', 'none.env', ...print('1')]);
    assert.notEqual(missing.status, 0);
    assert.equal(missing.stdout, '');
  });

  it('passes on what would end it', async () => {
    const child = start([
      '--',
      process.execPath,
      '-e',
      'process.on("SIGTERM", () => process.exit(9)); setInterval(() => 0, 1000); console.log("ready")',
    ]);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    const [status] = (await once(child, 'close')) as [number | null];
    assert.equal(status, 9);
  });
});
