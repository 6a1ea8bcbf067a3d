import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import * as vscode from 'vscode';
import { createSdkSessions } from '../../src/aws/sdkSessions';
import { Redacted, reveal } from '../../src/core/secrets/redacted';
import type { Connection } from '../../src/core/secrets/secret';
import type { RestoreStep } from '../../src/core/secrets/restorePlan';
import { exportBackup } from '../../src/ui/commands/backup/exportBackup';
import type { ExportPrompts } from '../../src/ui/commands/backup/exportPrompts';
import { restoreBackup } from '../../src/ui/commands/backup/restoreBackup';
import type { RestorePrompts } from '../../src/ui/commands/backup/restorePrompts';
import type { SecretTarget } from '../../src/ui/commands/target';
import type { Explorer } from '../../src/ui/explorer/explorer';
import { createAgeFiles } from '../../src/workspace/ageThread';
import { startFaultProxy } from '../support/faultProxy';
import { connection, nodeOf, secretsManager, sessions, waitUntil } from './support';

const canary = ['kept', 'nowhere', 'plain'].join('-');
const elsewhere: Connection = { profile: 'staging', region: 'us-east-1' };
let count = 0;

async function newTarget(value: Redacted<string> | Redacted<Uint8Array>): Promise<SecretTarget> {
  const name = `test/backup-${process.pid}-${count++}`;
  await secretsManager().createSecret({
    name,
    value,
    description: 'To be kept',
    tags: { team: 'a' },
    requestToken: randomUUID(),
  });
  return { connection, secret: (await nodeOf(name)).secret };
}

const refuse = () => Promise.reject(new Error('nobody should have been asked'));

describe('backing secrets up and restoring them', () => {
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-backup-'));
  const file = vscode.Uri.file(join(dir, 'backup.age'));
  const extension = vscode.extensions.getExtension('secret-lens.secret-lens');
  assert.ok(extension);
  const age = createAgeFiles(join(extension.extensionPath, 'dist', 'ageWorker.js'));
  let identity: Redacted<string>;
  let exporting: ExportPrompts;
  let restoring: RestorePrompts;
  let shown: string;
  let offered: readonly RestoreStep[];
  const explorer = { refresh: () => undefined } as unknown as Explorer;
  const deps = {
    sessions,
    explorer,
    age,
    documents: {
      open: (_subject: unknown, text: string) => {
        shown = text;
        return Promise.resolve((changed: string) => {
          shown = changed;
        });
      },
    },
  };
  let one: SecretTarget;
  let bytes: SecretTarget;

  before(async () => {
    const text = await generateX25519Identity();
    const recipient = await identityToRecipient(text);
    identity = new Redacted(text);
    exporting = {
      askKeys: () => Promise.resolve({ kind: 'recipients', recipients: [recipient] }),
      askFile: () => Promise.resolve(file),
      confirmRest: refuse,
    };
    restoring = {
      askFile: () => Promise.resolve(file),
      askSecrets: () => Promise.resolve({ kind: 'identities', identities: [identity] }),
      askSteps: (steps) => {
        offered = steps;
        return Promise.resolve(steps);
      },
      askAlong: () => Promise.resolve({ withKey: false, withReplicas: false, withPolicy: true }),
      confirm: refuse,
      offerAgain: refuse,
    };
    one = await newTarget(new Redacted(JSON.stringify({ password: canary })));
    bytes = await newTarget(new Redacted(Uint8Array.of(0, 1, 255)));
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::123456789012:root' },
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        },
      ],
    });
    await secretsManager().putPolicy(one.secret.arn, policy, false);
  });

  after(() => {
    rmSync(dir, { recursive: true });
  });

  beforeEach(() => {
    shown = '';
    offered = [];
  });

  it('writes one encrypted file that only its owner may read', async () => {
    const said = await exportBackup([one, bytes], exporting, deps);
    assert.match(said, /backup\.age holds 2 secrets, encrypted for one recipient/);
    assert.deepEqual(readdirSync(dir), ['backup.age']);
    if (process.platform !== 'win32') assert.equal(statSync(file.fsPath).mode & 0o777, 0o600);
    const written = readFileSync(file.fsPath);
    assert.ok(written.toString('latin1').startsWith('age-encryption.org/v1\n'));
    assert.ok(!written.includes(canary) && !written.includes(one.secret.name));
  });

  it('does nothing where everything is as in the backup, and says so', async () => {
    const said = await restoreBackup(connection, { ...restoring, askSteps: refuse }, deps);
    assert.match(said ?? '', /^Nothing is to be restored/);
    assert.equal(shown.match(/nothing: it holds this value already/g)?.length, 2);
    assert.ok(!shown.includes(canary));
  });

  it('creates elsewhere what is not there: value, description, tags, policy', async () => {
    const said = await restoreBackup(elsewhere, restoring, deps);
    assert.match(said ?? '', /^2 secrets were restored into staging/);
    assert.deepEqual(
      offered.map(({ act }) => act.kind),
      ['create', 'create'],
    );
    const there = sessions.secretsManager(elsewhere);
    const { secret, versions } = await there.describeSecret(one.secret.name);
    assert.equal(secret.description, 'To be kept');
    assert.deepEqual(secret.tags, { team: 'a' });
    assert.equal(versions.length, 1);
    const value = await there.getValue(one.secret.name);
    assert.ok(value.kind === 'text' && reveal(value.text).includes(canary));
    assert.match((await there.getPolicy(one.secret.name)) ?? '', /GetSecretValue/);
    const binary = await there.getValue(bytes.secret.name);
    assert.ok(binary.kind === 'binary');
    assert.deepEqual([...reveal(binary.bytes)], [0, 1, 255]);
    assert.equal(shown.match(/\| created /g)?.length, 2);
  });

  it('stores a new version where the value differs, and takes a deletion back, after a question', async () => {
    const changed = await newTarget(new Redacted('first'));
    const deleted = await newTarget(new Redacted('second'));
    await exportBackup([changed, deleted], exporting, deps);
    await secretsManager().putValue(changed.secret.arn, new Redacted('other'), randomUUID());
    await secretsManager().deleteSecret(deleted.secret.arn, 7);

    const dismiss = () => Promise.reject(new vscode.CancellationError());
    await assert.rejects(
      restoreBackup(connection, { ...restoring, confirm: dismiss }, deps),
      vscode.CancellationError,
    );
    assert.ok((await nodeOf(deleted.secret.name)).secret.deletionDate !== undefined);

    await restoreBackup(connection, { ...restoring, confirm: () => Promise.resolve() }, deps);
    assert.deepEqual(
      offered.map(({ act }) => act.kind),
      ['newVersion', 'undelete'],
    );
    const value = await secretsManager().getValue(changed.secret.name);
    assert.equal(value.kind === 'text' && reveal(value.text), 'first');
    assert.equal((await nodeOf(deleted.secret.name)).secret.deletionDate, undefined);
    const again = await restoreBackup(connection, { ...restoring, askSteps: refuse }, deps);
    assert.match(again ?? '', /^Nothing is to be restored/);
  });

  it('names what cannot be read and asks before it goes on with the rest', async () => {
    const deleted = await newTarget(new Redacted('third'));
    await secretsManager().deleteSecret(deleted.secret.arn, 7);
    let missing: readonly string[] = [];
    const said = await exportBackup(
      [one, deleted],
      {
        ...exporting,
        confirmRest: ({ failures }) => {
          missing = failures.map(({ name }) => name);
          return Promise.resolve();
        },
      },
      deps,
    );
    assert.deepEqual(missing, [deleted.secret.name]);
    assert.match(said, /holds 1 secret.*Not in it: /);
    await assert.rejects(exportBackup([deleted], exporting, deps), /Nothing was written/);
  });

  it('tries again what failed with the same token, so that nothing is made twice', async () => {
    const target = await newTarget(new Redacted('fourth'));
    await exportBackup([target], exporting, deps);
    const proxy = await startFaultProxy(process.env['TEST_ENDPOINT'] ?? '');
    const faulty = createSdkSessions({ endpointUrl: () => proxy.url });
    // Carried out three times without its reply arriving.
    proxy.spoilAll('CreateSecret', { kind: 'lostReply' });
    const far = { ...elsewhere, region: 'eu-central-1' };
    let asked = 0;
    const said = await restoreBackup(
      far,
      {
        ...restoring,
        offerAgain: (failed) => {
          asked++;
          assert.match(failed[0]?.reason ?? '', /broke off the connection/);
          proxy.clear();
          return Promise.resolve(true);
        },
      },
      { ...deps, sessions: faulty },
    );
    assert.equal(asked, 1);
    assert.match(said ?? '', /^1 secret was restored/);
    const versions = await sessions
      .secretsManager(far)
      .listVersions(target.secret.name, undefined, { withDeprecated: true });
    assert.equal(versions.length, 1);
    faulty.dispose();
    await proxy.stop();
  });

  it('asks again for what decrypts, and refuses a file that is no backup', async () => {
    const wrong = new Redacted(await generateX25519Identity());
    const asked: boolean[] = [];
    await assert.rejects(
      restoreBackup(
        connection,
        {
          ...restoring,
          askSecrets: (_needs, isAgain) => {
            asked.push(isAgain);
            return isAgain
              ? Promise.reject(new vscode.CancellationError())
              : Promise.resolve({ kind: 'identities', identities: [wrong] });
          },
        },
        deps,
      ),
      vscode.CancellationError,
    );
    assert.deepEqual(asked, [false, true]);
    const other = vscode.Uri.file(join(extension.extensionPath, 'package.json'));
    await assert.rejects(
      restoreBackup(connection, { ...restoring, askFile: () => Promise.resolve(other) }, deps),
      /not encrypted in the format of age/,
    );
  });

  it('asks how to encrypt, and dismissing that is silent', async () => {
    const node = await nodeOf(one.secret.name);
    let isDone = false;
    const running = vscode.commands.executeCommand('secretLens.exportBackup', node, [node]).then(() => {
      isDone = true;
    });
    await waitUntil('the question is dismissed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    });
    await running;
  });
});
