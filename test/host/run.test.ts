import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { UnresolvedSecretsError } from '../../src/aws/resolveSecrets';
import { Redacted } from '../../src/core/secrets/redacted';
import { fillEnvironment, type RunDependencies } from '../../src/ui/run/debugSecrets';
import { readEnvironment } from '../../src/ui/run/secretTerminal';
import { connection, secretsManager, sessions } from './support';

const value = ['correct', 'horse', 'battery'].join('-');

describe('programs with secrets', () => {
  const name = `test/run-${process.pid}/db`;
  const folder = mkdtempSync(join(tmpdir(), 'secret-lens-run-'));
  const log = vscode.window.createOutputChannel('Secret Lens test', { log: true });
  const deps: RunDependencies = {
    sessions,
    explorer: { connections: () => Promise.resolve({ connections: [connection] }) },
    log,
  };

  before(async () => {
    const secret = {
      name,
      value: new Redacted(JSON.stringify({ password: value })),
      requestToken: randomUUID(),
    };
    await secretsManager().createSecret(secret);
  });

  after(() => {
    log.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('get the secrets that a debug configuration names in its environment', async () => {
    const configuration = {
      type: 'node',
      name: 'a',
      request: 'launch',
      env: { URL: `db://me:\${secret:${name}#password}@host`, PLAIN: '${other:x}', PORT: 80 },
    };
    const filled = await fillEnvironment(configuration, deps);
    assert.deepEqual(filled['env'], { URL: `db://me:${value}@host`, PLAIN: '${other:x}', PORT: 80 });
    assert.ok(!JSON.stringify(configuration).includes(value));
  });

  it('get those that its env file names, unless its environment says otherwise', async () => {
    const envFile = join(folder, 'debug.env');
    writeFileSync(envFile, `A=aws-secretsmanager://${name}#password\nB=aws-secretsmanager://gone\nC=plain\n`);
    const filled = await fillEnvironment(
      { type: 'x', name: 'a', request: 'launch', envFile, env: { B: 'mine' } },
      deps,
    );
    assert.deepEqual(filled['env'], { A: value, B: 'mine' });
  });

  it('are not started when one cannot be resolved', async () => {
    const env = { A: '${secret:test/gone}' };
    await assert.rejects(
      fillEnvironment({ type: 'x', name: 'a', request: 'launch', env }, deps),
      UnresolvedSecretsError,
    );
  });

  it('need nothing of AWS when no secret is named', async () => {
    const none: RunDependencies = {
      ...deps,
      explorer: { connections: () => Promise.reject(new Error('asked')) },
    };
    const configuration = { type: 'x', name: 'a', request: 'launch', env: { A: 'b' } };
    assert.equal(await fillEnvironment(configuration, none), configuration);
  });

  it('run in a terminal that has the variables of an env file', async () => {
    const file = join(folder, '.env');
    writeFileSync(file, `TOKEN=aws-secretsmanager://${name}#password\nPLAIN="a b"\n`);
    assert.deepEqual(await readEnvironment(vscode.Uri.file(file), deps), { TOKEN: value, PLAIN: 'a b' });
    await vscode.commands.executeCommand('secretLens.openTerminalWithSecrets', vscode.Uri.file(file));
    const terminal = vscode.window.terminals.find(({ name: own }) => own.startsWith('Secrets of '));
    assert.ok(terminal);
    const options = terminal.creationOptions as vscode.TerminalOptions;
    assert.equal(options.isTransient, true);
    terminal.dispose();
  });
});
