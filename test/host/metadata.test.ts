import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { Redacted } from '../../src/core/secrets/redacted';
import { changeKey, editDescription } from '../../src/ui/commands/editMetadata';
import type { SecretTarget } from '../../src/ui/commands/target';
import type { Confirmation } from '../../src/ui/commands/versions/labelMoves';
import type { Explorer } from '../../src/ui/explorer/explorer';
import { answering } from './quickInputs';
import { connection, nodeOf, secretsManager, sessions } from './support';

let count = 0;

async function newTarget(): Promise<SecretTarget> {
  const name = `test/metadata-${process.pid}-${count++}`;
  const value = new Redacted(['made', 'up'].join('-'));
  await secretsManager().createSecret({ name, value, description: 'before', requestToken: randomUUID() });
  return { connection, secret: (await nodeOf(name)).secret };
}

const read = async ({ secret }: SecretTarget) => (await nodeOf(secret.name)).secret;

describe('what a secret has beside its value', () => {
  const deps = { sessions, explorer: { update: () => Promise.resolve() } as unknown as Explorer };
  const describeAs = (description: string) => ({ askDescription: () => Promise.resolve(description) });

  it('is described anew, and no longer, without another version', async () => {
    const target = await newTarget();
    const { name } = target.secret;
    assert.equal(
      await editDescription(target, describeAs('after '), deps),
      `The description of ${name} was changed.`,
    );
    assert.equal((await read(target)).description, 'after');
    // Moto takes an empty description for none given.
    const said = await editDescription(target, describeAs(''), deps);
    assert.equal(said, `${name} has no description any more.`);
    assert.equal((await secretsManager().listVersions(name)).length, 1);
  });

  it('is encrypted with another key once the person agrees, and says what that does', async () => {
    const target = await newTarget();
    const asked: Confirmation[] = [];
    const askKey = () => Promise.resolve('alias/shop');
    const said = await changeKey(
      target,
      {
        askKey,
        confirm: (confirmation) => {
          asked.push(confirmation);
          return Promise.resolve();
        },
      },
      deps,
    );
    assert.equal(said, `${target.secret.name} is encrypted with alias/shop.`);
    assert.match(asked[0]?.detail ?? '', /encrypted anew.*kms:Decrypt/);
    assert.equal((await read(target)).kmsKeyId, 'alias/shop');

    const refuse = () => Promise.reject(new Error('nobody should have been asked'));
    assert.match(await changeKey(target, { askKey, confirm: refuse }, deps), /already/);
    const dismiss = () => Promise.reject(new vscode.CancellationError());
    await assert.rejects(
      changeKey(target, { askKey: () => Promise.resolve(''), confirm: dismiss }, deps),
      vscode.CancellationError,
    );
    assert.equal((await read(target)).kmsKeyId, 'alias/shop');
  });

  it('is not changed in a replica, which says where to', async () => {
    const { secret } = await sessions
      .secretsManager({ ...connection, region: 'ap-southeast-2' })
      .describeSecret('prod/orders/database');
    // Moto tells no primary region.
    const replica = { ...secret, primaryRegion: 'eu-west-1' };
    const there = { profile: 'default', region: 'ap-southeast-2' };
    const fake = {
      ...sessions,
      secretsManager: () => ({
        ...sessions.secretsManager(there),
        describeSecret: () => Promise.resolve({ secret: replica, versions: [] }),
      }),
    };
    await assert.rejects(
      editDescription({ connection: there, secret: replica }, describeAs('x'), { ...deps, sessions: fake }),
      { message: /ap-southeast-2 is a replica/, remedy: /in eu-west-1/ },
    );
  });

  it('is asked for with what stands now, by the commands', async () => {
    const target = await newTarget();
    const node = await nodeOf(target.secret.name);
    await answering(
      {
        replies: [
          {
            asked: /Description/,
            look: ({ value }) => {
              assert.equal(value, 'before');
            },
            type: 'by the command',
          },
          { asked: /now aws\/secretsmanager/, pick: 'Another key' },
          { asked: /now aws\/secretsmanager/, type: 'alias/by-command' },
        ],
        messages: [{ says: /^Encrypt .* with alias\/by-command\?/, answer: 'Change Key' }],
      },
      async () => {
        await vscode.commands.executeCommand('secretLens.editDescription', node);
        await vscode.commands.executeCommand('secretLens.changeKey', node);
      },
    );
    const { description, kmsKeyId } = await read(target);
    assert.deepEqual(
      { description, kmsKeyId },
      {
        description: 'by the command',
        kmsKeyId: 'alias/by-command',
      },
    );
  });
});
