import assert from 'node:assert/strict';
import type { Page, SecretsManager } from '../../../../src/aws/secretsManager';
import type { Secret } from '../../../../src/core/secrets/secret';
import type { SecretQuery } from '../../../../src/core/secrets/secretChange';
import type { SecretNode } from '../../../../src/ui/explorer/nodes';
import { SecretList } from '../../../../src/ui/explorer/secretList';
import { defer, fakePages, fakeSecretsManager, makeSecret } from '../fakes';

const connection = { profile: 'dev', region: 'eu-west-1' };
const namesIn = (list: SecretList) => list.nodes.map((node) => node.secret.name);
const toNode = (secret: Secret): SecretNode => ({ kind: 'secret', connection, secret });

function open(secretsManager: SecretsManager, queries: readonly SecretQuery[] = []) {
  const state = { pages: 0 };
  const list = new SecretList(secretsManager, queries, toNode, () => state.pages++);
  return { list, state };
}

describe('a listing of secrets', () => {
  it('reads the first page once, however often it is asked, and the others after it', async () => {
    const pages = fakePages([[makeSecret('a')], [makeSecret('b')], [makeSecret('c')]]);
    const { list, state } = open(pages);
    assert.equal(list.isRead, false);
    await Promise.all([list.readFirst(), list.readFirst()]);
    assert.equal(list.isRead, true);
    await list.whenRead();
    await list.readFirst();
    assert.equal(pages.requests, 3);
    assert.equal(state.pages, 3);
    assert.deepEqual(namesIn(list), ['a', 'b', 'c']);
    assert.equal(list.isComplete, true);
  });

  it('gives the first page while the second one is still on its way', async () => {
    const second = defer<Page<Secret>>();
    const { list } = open(
      fakeSecretsManager({
        listSecrets: ({ next }) =>
          next === undefined ? Promise.resolve({ items: [makeSecret('a')], next: '1' }) : second.promise,
      }),
    );
    await list.readFirst();
    assert.deepEqual(namesIn(list), ['a']);
    assert.equal(list.isComplete, false);
    second.resolve({ items: [makeSecret('b')] });
    await list.whenRead();
    assert.deepEqual(namesIn(list), ['a', 'b']);
  });

  it('passes its queries to AWS with every page', async () => {
    const queries = [{ key: 'name', values: ['prod'] }] as const;
    const asked: unknown[] = [];
    const pages = fakePages([[makeSecret('a')], [makeSecret('b')]]);
    const { list } = open(
      {
        ...pages,
        listSecrets: (options) => {
          asked.push(options.queries);
          return pages.listSecrets(options);
        },
      },
      queries,
    );
    await list.readFirst();
    await list.whenRead();
    assert.deepEqual(asked, [queries, queries]);
  });

  it('keeps a failure of the first page as state', async () => {
    const failure = new Error('no route');
    const { list, state } = open(fakeSecretsManager({ listSecrets: () => Promise.reject(failure) }));
    await list.readFirst();
    assert.equal(list.error, failure);
    assert.equal(list.isRead, true);
    assert.equal(list.isComplete, false);
    assert.equal(state.pages, 1);
  });

  it('keeps the pages before when the next one fails, and reads on when asked', async () => {
    const pages = fakePages([[makeSecret('a')], [makeSecret('b')], [makeSecret('c')]]);
    let isDown = true;
    const { list } = open({
      ...pages,
      listSecrets: (options) =>
        isDown && options.next === '1' ? Promise.reject(new Error('down')) : pages.listSecrets(options),
    });
    await list.readFirst();
    await list.whenRead();
    assert.deepEqual(namesIn(list), ['a']);
    assert.match(String(list.error), /down/);
    await assert.rejects(list.resume(), /down/);
    assert.deepEqual(namesIn(list), ['a']);

    isDown = false;
    await list.resume();
    assert.deepEqual(namesIn(list), ['a', 'b', 'c']);
    assert.equal(list.error, undefined);
    assert.equal(pages.requests, 3, 'no page is read twice');
  });

  it('drops a page that arrives after it was closed, and reads no further', async () => {
    const page = defer<Page<Secret>>();
    let requests = 0;
    const { list, state } = open(
      fakeSecretsManager({
        listSecrets: () => {
          requests++;
          return page.promise;
        },
      }),
    );
    const reading = list.readFirst();
    list.close();
    page.resolve({ items: [makeSecret('late')], next: '1' });
    await reading;
    await list.whenRead();
    assert.deepEqual(namesIn(list), []);
    assert.equal(requests, 1);
    assert.equal(state.pages, 0);
  });

  it('holds a secret that was read by itself once', async () => {
    const node = toNode(makeSecret('new'));
    const list = new SecretList(
      fakePages([[makeSecret('a')], [makeSecret('new')]]),
      [],
      (secret) => (secret.name === 'new' ? node : toNode(secret)),
      () => undefined,
    );
    list.add(node);
    assert.equal(list.has(node), true);
    await list.readFirst();
    await list.whenRead();
    assert.deepEqual(namesIn(list), ['new', 'a']);
  });
});
