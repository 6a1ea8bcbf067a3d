import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { createSdkSessions } from '../../src/aws/sdkSessions';
import { Redacted } from '../../src/core/secrets/redacted';
import type { Connection } from '../../src/core/secrets/secret';
import type { SecretTarget } from '../../src/ui/commands/target';
import { deleteForever, scheduleDeletion } from '../../src/ui/commands/deletion/deleteSecrets';
import { restoreSecrets } from '../../src/ui/commands/deletion/restoreSecrets';
import type { Explorer } from '../../src/ui/explorer/explorer';
import { connection, nodeOf, secretsManager, sessions, waitUntil } from './support';

let count = 0;

async function newTarget(): Promise<SecretTarget> {
  const name = `test/deletion-${process.pid}-${count++}`;
  await secretsManager().createSecret({
    name,
    value: new Redacted(['made', 'up'].join('-')),
    requestToken: randomUUID(),
  });
  return { connection, secret: (await nodeOf(name)).secret };
}

const readAgain = async ({ secret }: SecretTarget): Promise<SecretTarget> => ({
  connection,
  secret: (await nodeOf(secret.name)).secret,
});
const refuse = () => Promise.reject(new Error('nobody should have been asked'));

describe('deleting and restoring secrets', () => {
  let shown: string[];
  const explorer = {
    update: (_connection: Connection, id: string) => {
      shown.push(id);
      return Promise.resolve();
    },
    refresh: ({ region }: Connection) => {
      shown.push(region);
    },
  } as unknown as Explorer;
  const deps = { sessions, explorer };

  beforeEach(() => {
    shown = [];
  });

  it('schedules the deletion of one with the window chosen, says until when it can be restored, and restores it', async () => {
    const target = await newTarget();
    const said = await scheduleDeletion([target], { askRecovery: () => Promise.resolve(7) }, deps);
    const { secret } = await readAgain(target);
    assert.ok(secret.deletionDate);
    const days = (secret.deletionDate.getTime() - Date.now()) / 86_400_000;
    assert.ok(days > 6.9 && days < 7.1, `${days} days`);
    const day = secret.deletionDate.toLocaleDateString(undefined, { dateStyle: 'long' });
    assert.equal(said, `${secret.name} can be restored until ${day}, and is gone after that.`);
    assert.deepEqual(shown, [secret.arn]);

    await restoreSecrets([{ connection, secret }], deps);
    assert.equal((await readAgain(target)).secret.deletionDate, undefined);
  });

  it('deletes and restores several, with one question', async () => {
    const targets = [await newTarget(), await newTarget()];
    let questions = 0;
    const askRecovery = () => Promise.resolve(++questions && 30);
    assert.match(await scheduleDeletion(targets, { askRecovery }, deps), /^2 secrets can be restored until/);
    assert.equal(questions, 1);
    const deleted = await Promise.all(targets.map(readAgain));
    assert.ok(deleted.every(({ secret }) => secret.deletionDate !== undefined));

    const kept = await newTarget();
    assert.equal(await restoreSecrets([...deleted, kept], deps), '2 secrets can be read again.');
    assert.ok(
      (await Promise.all(targets.map(readAgain))).every(({ secret }) => secret.deletionDate === undefined),
    );
  });

  it('deletes none of several when one has replicas, asks nothing, and says what to do', async () => {
    const plain = await newTarget();
    const replicated = { connection, secret: (await nodeOf('prod/orders/database')).secret };
    await assert.rejects(scheduleDeletion([plain, replicated], { askRecovery: refuse }, deps), {
      message: 'prod/orders/database is replicated to ap-southeast-2.',
      remedy: /^Remove its replicas/,
    });
    assert.equal((await readAgain(plain)).secret.deletionDate, undefined);
  });

  it('leaves everything as it was when the question is dismissed', async () => {
    const target = await newTarget();
    const dismissed = new vscode.CancellationError();
    await assert.rejects(
      scheduleDeletion([target], { askRecovery: () => Promise.reject(dismissed) }, deps),
      dismissed,
    );
    assert.equal((await readAgain(target)).secret.deletionDate, undefined);
  });

  it('deletes at once, and reads the list again, one that is scheduled for deletion too', async () => {
    const target = await newTarget();
    await scheduleDeletion([target], { askRecovery: () => Promise.resolve(30) }, deps);
    shown = [];
    await deleteForever([target], { confirmForced: () => Promise.resolve() }, deps);
    assert.deepEqual(shown, [connection.region]);
    await assert.rejects(readAgain(target), { kind: 'not-found' });
  });

  it('says how many were restored and why the others were not', async () => {
    const [one, other] = [await newTarget(), await newTarget()];
    await scheduleDeletion([one, other], { askRecovery: () => Promise.resolve(30) }, deps);
    const deleted = [await readAgain(one), await readAgain(other)];
    await deleteForever([one], { confirmForced: () => Promise.resolve() }, deps);
    await assert.rejects(restoreSecrets(deleted, deps), (error: Error) => {
      assert.match(error.message, /^1 of 2 secrets were restored\./);
      assert.ok(error.message.includes(one.secret.name));
      return true;
    });
    assert.equal((await readAgain(other)).secret.deletionDate, undefined);
  });

  it('restores the secrets selected in the tree, and copies their names', async () => {
    const targets = [await newTarget(), await newTarget()];
    await scheduleDeletion(targets, { askRecovery: () => Promise.resolve(30) }, deps);
    const nodes = await Promise.all(targets.map(({ secret }) => nodeOf(secret.name)));
    await vscode.commands.executeCommand('secretLens.copyName', nodes[0], nodes);
    assert.equal(await vscode.env.clipboard.readText(), targets.map(({ secret }) => secret.name).join('\n'));
    void vscode.commands.executeCommand('secretLens.restoreSecret', nodes[0], nodes);
    await waitUntil('both are restored', async () =>
      (await Promise.all(targets.map(readAgain))).every(({ secret }) => secret.deletionDate === undefined),
    );
  });

  it('deletes nothing with credentials that fail', async () => {
    const broken = createSdkSessions();
    const target = await newTarget();
    const nowhere = { ...target, connection: { profile: 'no-such-profile', region: 'eu-west-1' } };
    await assert.rejects(
      scheduleDeletion([nowhere], { askRecovery: refuse }, { sessions: broken, explorer }),
      { name: 'AwsError' },
    );
    broken.dispose();
    assert.equal((await readAgain(target)).secret.deletionDate, undefined);
  });
});
