import assert from 'node:assert/strict';
import type { Page, SecretsManager } from '../../../../src/aws/secretsManager';
import type { ConnectionSources } from '../../../../src/aws/sessions';
import type { Connection, Secret } from '../../../../src/core/secrets/secret';
import { ExplorerModel } from '../../../../src/ui/explorer/explorerModel';
import { idOf, type ExplorerNode } from '../../../../src/ui/explorer/nodes';
import { defer, fakePages, fakeSecretsManager, fakeSessions, makeSecret } from '../fakes';

const ireland: Connection = { profile: 'dev', region: 'eu-west-1' };
const virginia: Connection = { profile: 'dev', region: 'us-east-1' };

function describeNodes(nodes: readonly ExplorerNode[]): string[] {
  return nodes.map((node) => {
    switch (node.kind) {
      case 'connection':
        return node.connection.region;
      case 'secret':
        return node.secret.name;
      case 'version':
        return node.version.id;
      case 'more':
        return '…';
    }
  });
}

function build(
  sources: ConnectionSources | (() => Promise<ConnectionSources>),
  secretsManager: SecretsManager | ((connection: Connection) => SecretsManager) = fakePages([[]]),
) {
  const changes: (ExplorerNode | undefined)[] = [];
  const sessions = fakeSessions(
    typeof sources === 'function' ? sources : () => Promise.resolve(sources),
    typeof secretsManager === 'function' ? secretsManager : () => secretsManager,
  );
  const model = new ExplorerModel(
    sessions,
    () => ({ profiles: [], regions: [] }),
    (node) => changes.push(node),
  );
  const roots = async () => describeNodes(await model.childrenOf(undefined));
  return { model, sessions, changes, roots };
}

describe('the model of the explorer', () => {
  it('shows the secrets of the only connection as roots', async () => {
    const { model, roots } = build({ connections: [ireland] }, fakePages([[makeSecret('a')]]));
    assert.equal(model.state, 'loading');
    assert.deepEqual(await roots(), ['a']);
    assert.equal(model.state, 'ready');
    assert.deepEqual(model.onlyConnection, ireland);
  });

  it('shows connections as roots when there are several, and reads each when it is opened', async () => {
    const pages = new Map([
      [ireland, fakePages([[makeSecret('a')]])],
      [virginia, fakePages([[makeSecret('b')]])],
    ]);
    const { model, roots } = build({ connections: [ireland, virginia] }, (connection) => {
      const page = pages.get(connection);
      assert.ok(page);
      return page;
    });
    assert.deepEqual(await roots(), ['eu-west-1', 'us-east-1']);
    assert.equal(model.state, 'ready');
    assert.equal(pages.get(ireland)?.requests, 0);

    const [, second] = await model.childrenOf(undefined);
    const children = await model.childrenOf(second);
    assert.deepEqual(describeNodes(children), ['b']);
    assert.equal(pages.get(ireland)?.requests, 0);
    const [secret] = children;
    assert.ok(secret);
    assert.equal(model.parentOf(secret), second);
  });

  for (const [missing, state] of [
    ['credentials', 'noCredentials'],
    ['region', 'noRegion'],
  ] as const)
    it(`says ${state} when ${missing} is missing`, async () => {
      const { model, roots } = build({ connections: [], missing });
      assert.deepEqual(await roots(), []);
      assert.equal(model.state, state);
    });

  it('says noSecrets when the only connection has none', async () => {
    const { model, roots } = build({ connections: [ireland] });
    assert.deepEqual(await roots(), []);
    assert.equal(model.state, 'noSecrets');
  });

  it('says error when secrets cannot be listed, and why', async () => {
    const failure = new Error('denied');
    const { model, roots } = build(
      { connections: [ireland] },
      fakeSecretsManager({ listSecrets: () => Promise.reject(failure) }),
    );
    assert.deepEqual(await roots(), []);
    assert.equal(model.state, 'error');
    assert.equal(model.errorOf(), failure);
  });

  it('says error when the AWS config cannot be read, and recovers at the next refresh', async () => {
    let isBroken = true;
    const { model, roots } = build(
      () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve({ connections: [ireland] })),
      fakePages([[makeSecret('a')]]),
    );
    assert.deepEqual(await roots(), []);
    assert.equal(model.state, 'error');
    await assert.rejects(model.connections(), /broken/);

    isBroken = false;
    model.refresh();
    assert.deepEqual(await roots(), ['a']);
    assert.equal(model.errorOf(), undefined);
  });

  it('marks a connection among several that failed, without nodes beneath it', async () => {
    const failure = new Error('denied');
    const { model, changes } = build({ connections: [ireland, virginia] }, (connection) =>
      connection === ireland
        ? fakeSecretsManager({ listSecrets: () => Promise.reject(failure) })
        : fakePages([[]]),
    );
    const [first] = await model.childrenOf(undefined);
    assert.deepEqual(await model.childrenOf(first), []);
    assert.equal(model.errorOf(ireland), failure);
    assert.equal(model.errorOf(virginia), undefined);
    assert.deepEqual(changes, [first]);
    assert.equal(model.state, 'ready');
  });

  it('offers more where there are further pages, and reads them on demand', async () => {
    const { model, roots } = build(
      { connections: [ireland] },
      fakePages([[makeSecret('a')], [makeSecret('b')]]),
    );
    assert.deepEqual(await roots(), ['a', '…']);
    await model.readMore(ireland);
    assert.deepEqual(await roots(), ['a', 'b']);
  });

  it('drops the connection cache and resets sessions at a full refresh', async () => {
    const pages = fakePages([[makeSecret('a')]]);
    const { model, sessions, changes, roots } = build({ connections: [ireland] }, pages);
    await roots();
    model.refresh();
    assert.equal(sessions.resets, 1);
    assert.deepEqual(changes, [undefined]);
    assert.equal(model.state, 'loading');
    await roots();
    assert.equal(pages.requests, 2);
  });

  it('never shows what a refresh overtook', async () => {
    const stale = defer<Page<Secret>>();
    let isFirst = true;
    const { model, roots } = build(
      { connections: [ireland] },
      fakeSecretsManager({
        listSecrets: () => {
          const page = isFirst ? stale.promise : Promise.resolve({ items: [makeSecret('fresh')] });
          isFirst = false;
          return page;
        },
      }),
    );
    const reading = roots();
    await new Promise((resolve) => setImmediate(resolve));
    model.refresh();
    stale.resolve({ items: [makeSecret('stale')] });
    const again = roots();
    assert.ok(!(await reading).includes('stale'));
    assert.deepEqual(await again, ['fresh']);
  });

  it('reads one connection of several anew without touching the others', async () => {
    const pages = new Map([
      [ireland, fakePages([[makeSecret('a')]])],
      [virginia, fakePages([[makeSecret('b')]])],
    ]);
    const { model, changes } = build(
      { connections: [ireland, virginia] },
      (connection) => pages.get(connection) ?? fakePages([]),
    );
    const [first, second] = await model.childrenOf(undefined);
    await model.childrenOf(first);
    await model.childrenOf(second);
    changes.length = 0;
    model.refresh(ireland);
    assert.deepEqual(changes, [first]);
    await model.childrenOf(first);
    await model.childrenOf(second);
    assert.equal(pages.get(ireland)?.requests, 2);
    assert.equal(pages.get(virginia)?.requests, 1);
  });

  it('shows only what the filter lets through, and says when nothing matches', async () => {
    const { model, roots } = build(
      { connections: [ireland] },
      fakePages([[makeSecret('prod/db'), makeSecret('dev/db')]]),
    );
    await roots();
    model.setFilter('PROD');
    assert.deepEqual(await roots(), ['prod/db']);
    assert.deepEqual(model.counts, { read: 2, matching: 1, isComplete: true });
    model.setFilter('staging');
    assert.deepEqual(await roots(), []);
    assert.equal(model.state, 'noSecrets');
    model.setFilter('');
    assert.equal((await roots()).length, 2);
  });

  it('reads further pages for the filter', async () => {
    const { model, roots } = build(
      { connections: [ireland] },
      fakePages([[makeSecret('a')], [makeSecret('b')], [makeSecret('prod')]]),
    );
    model.setFilter('prod');
    assert.deepEqual(await roots(), ['prod']);
  });

  it('keeps what was found and offers more when the search is stopped', async () => {
    const pages = fakePages([[makeSecret('prod/1')], [makeSecret('prod/2')]]);
    const hanging = defer<Page<Secret>>();
    const { model, roots } = build(
      { connections: [ireland] },
      {
        ...pages,
        listSecrets: (options) => (options.next === undefined ? pages.listSecrets(options) : hanging.promise),
      },
    );
    model.setFilter('prod');
    const searching = roots();
    await new Promise((resolve) => setImmediate(resolve));
    model.stopMatching();
    assert.deepEqual(await searching, ['prod/1', '…']);
  });

  it('shows a new secret, and clears a filter that would hide it', async () => {
    const created = makeSecret('new');
    const { model, roots } = build(
      { connections: [ireland] },
      {
        ...fakePages([[makeSecret('old')]]),
        describeSecret: () => Promise.resolve({ secret: created, versions: [] }),
      },
    );
    model.setFilter('old');
    await roots();
    const node = await model.readSecret(ireland, 'new');
    assert.equal(node?.secret, created);
    assert.equal(model.filter.isActive, false);
    assert.deepEqual(await roots(), ['new', 'old']);
  });

  it('lists versions under a secret', async () => {
    const { model } = build(
      { connections: [ireland] },
      {
        ...fakePages([[makeSecret('a')]]),
        listVersions: () =>
          Promise.resolve([
            { id: 'v2', stagingLabels: ['AWSCURRENT'] },
            { id: 'v1', stagingLabels: ['AWSPREVIOUS'] },
          ]),
      },
    );
    const [secret] = await model.childrenOf(undefined);
    assert.ok(secret);
    const versions = await model.childrenOf(secret);
    assert.deepEqual(describeNodes(versions), ['v2', 'v1']);
    assert.equal(versions[0] && model.parentOf(versions[0]), secret);
  });

  it('tells others what is loaded, whatever the filter hides, until a refresh forgets it', async () => {
    let told = 0;
    const model = new ExplorerModel(
      fakeSessions(
        () => Promise.resolve({ connections: [ireland] }),
        () => fakePages([[makeSecret('a')], [makeSecret('b')]]),
      ),
      () => ({ profiles: [], regions: [] }),
      () => undefined,
      () => told++,
    );
    assert.equal(model.loadedSecrets.length, 0);
    await model.childrenOf(undefined);
    await model.readMore(ireland);
    model.setFilter('a');
    assert.deepEqual(
      model.loadedSecrets.map(({ connection, secret }) => [connection, secret.name]),
      [
        [ireland, 'a'],
        [ireland, 'b'],
      ],
    );
    assert.equal(told, 2);
    model.refresh();
    assert.equal(model.loadedSecrets.length, 0);
    assert.equal(told, 3);
  });

  it('gives every node an id of its own, the same after a refresh', async () => {
    const { model } = build({ connections: [ireland, virginia] }, () =>
      fakePages([[makeSecret('a')], [makeSecret('b')]]),
    );
    const readIds = async () => {
      const connections = await model.childrenOf(undefined);
      const below = await Promise.all(connections.map((node) => model.childrenOf(node)));
      return [...connections, ...below.flat()].map(idOf);
    };
    const ids = await readIds();
    assert.equal(ids.length, 6);
    assert.equal(new Set(ids).size, ids.length);
    model.refresh();
    assert.deepEqual(await readIds(), ids);
  });
});
