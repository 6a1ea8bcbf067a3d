import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { Redacted } from '../../src/core/secrets/redacted';
import { answering, type Reply } from './quickInputs';
import { nodeOf, secretsManager, versionNodeOf } from './support';

let count = 0;

/** A secret with two versions, and the ids of these, oldest first. */
async function create(stage: string): Promise<{ readonly name: string; readonly ids: readonly string[] }> {
  const name = `${stage}/typed-${process.pid}-${count++}`;
  const ids = [randomUUID(), randomUUID()];
  const [first = '', second = ''] = ids;
  await secretsManager().createSecret({ name, value: new Redacted('value of one'), requestToken: first });
  await secretsManager().putValue(name, new Redacted('value of another'), second);
  return { name, ids };
}

async function currentOf(name: string): Promise<string | undefined> {
  const versions = await secretsManager().listVersions(name);
  return versions.find(({ stagingLabels }) => stagingLabels.includes('AWSCURRENT'))?.id;
}

describe('the name of a secret that production depends on', () => {
  const agree = [
    { says: /^Roll back/, answer: 'Roll Back' },
    { says: /^Make version/, answer: 'Promote' },
  ];
  const typing = (name: string, consequence: string): Reply[] => [
    {
      asked: new RegExp(`Type ${name} to ${consequence} \\(eu-west-1, account \\d{12}\\) `),
      type: `${name}x`,
      refused: /This is not/,
    },
    { asked: /Type/, type: name },
  ];

  it('must be typed to roll back, after what becomes of each version was said', async () => {
    const { name, ids } = await create('prod');
    const node = await nodeOf(name);
    const said = await answering({ messages: agree, replies: typing(name, 'go on') }, async () => {
      await vscode.commands.executeCommand('secretLens.rollBack', node);
    });
    assert.match(said[0] ?? '', /is AWSCURRENT and will be AWSPREVIOUS/);
    assert.match(said[0] ?? '', /\(eu-west-1, account \d{12}\)/);
    assert.equal(await currentOf(name), ids[0]);
  });

  it('must be typed to promote a version', async () => {
    const { name, ids } = await create('live');
    const node = await versionNodeOf(name, 'AWSPREVIOUS');
    await answering({ messages: agree, replies: typing(name, 'go on') }, async () => {
      await vscode.commands.executeCommand('secretLens.promoteVersion', node);
    });
    assert.equal(await currentOf(name), ids[0]);
  });

  it('leaves everything as it was when it is not typed', async () => {
    const { name, ids } = await create('production');
    const node = await nodeOf(name);
    const said = await answering({ messages: agree, replies: [{ asked: /Type/, leave: true }] }, async () => {
      await vscode.commands.executeCommand('secretLens.rollBack', node);
    });
    assert.equal(said.length, 1);
    assert.equal(await currentOf(name), ids[1]);
  });

  it('is not asked for where production does not depend on it', async () => {
    const { name, ids } = await create('dev');
    const node = await nodeOf(name);
    await answering({ messages: agree }, async () => {
      await vscode.commands.executeCommand('secretLens.rollBack', node);
    });
    assert.equal(await currentOf(name), ids[0]);
  });

  it('must be typed to schedule a deletion', async () => {
    const { name } = await create('prod');
    const node = await nodeOf(name);
    await answering(
      { replies: [{ asked: /How long/, pick: '7 days' }, ...typing(name, 'schedule its deletion')] },
      async () => {
        await vscode.commands.executeCommand('secretLens.deleteSecret', node);
      },
    );
    assert.ok((await nodeOf(name)).secret.deletionDate);
  });

  it('must be typed to delete at once, as every other', async () => {
    for (const stage of ['prod', 'dev']) {
      const { name } = await create(stage);
      const node = await nodeOf(name);
      await answering({ replies: [{ asked: /Type .* delete it at once/, leave: true }] }, async () => {
        await vscode.commands.executeCommand('secretLens.deleteForever', node);
      });
      assert.equal((await nodeOf(name)).secret.deletionDate, undefined);
      await answering({ replies: typing(name, 'delete it at once, without a way back') }, async () => {
        await vscode.commands.executeCommand('secretLens.deleteForever', node);
      });
      await assert.rejects(nodeOf(name), { kind: 'not-found' });
    }
  });
});
