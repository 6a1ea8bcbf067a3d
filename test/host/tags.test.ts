import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Redacted } from '../../src/core/secrets/redacted';
import { changeTags } from '../../src/ui/commands/editTags';
import type { Explorer } from '../../src/ui/explorer/explorer';
import { connection, nodeOf, secretsManager, sessions } from './support';

const deps = {
  sessions,
  explorer: { update: () => Promise.resolve() } as unknown as Explorer,
};

async function newTarget(name: string, tags: Readonly<Record<string, string>>) {
  const value = new Redacted(['made', 'up'].join('-'));
  await secretsManager().createSecret({ name, value, tags, requestToken: randomUUID() });
  return { connection, secret: (await nodeOf(name)).secret };
}

const tagsOf = async (name: string) => (await nodeOf(name)).secret.tags;

describe('editing tags', () => {
  it('sets, changes and removes those of a secret, and leaves what it was not told of', async () => {
    const name = `test/tags-${process.pid}-one`;
    const target = await newTarget(name, { team: 'orders', env: 'dev', other: 'stays' });
    await changeTags([target], { team: 'orders', env: 'dev' }, { env: 'test', tier: '1' }, deps);
    assert.deepEqual(await tagsOf(name), { env: 'test', tier: '1', other: 'stays' });
  });

  it('adds to those of several', async () => {
    const names = [`test/tags-${process.pid}-a`, `test/tags-${process.pid}-b`];
    const targets = await Promise.all(names.map((name) => newTarget(name, { own: name })));
    await changeTags(targets, {}, { team: 'orders' }, deps);
    for (const name of names) assert.deepEqual(await tagsOf(name), { own: name, team: 'orders' });
  });
});
