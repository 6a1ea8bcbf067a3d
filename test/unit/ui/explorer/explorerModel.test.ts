import assert from 'node:assert/strict';
import type { Page, SecretsManager } from '../../../../src/aws/secretsManager';
import type { ConnectionSources } from '../../../../src/aws/sessions';
import type { Connection, Secret } from '../../../../src/core/secrets/secret';
import { AwsError } from '../../../../src/aws/awsError';
import type { Arrangement } from '../../../../src/ui/explorer/arrangement';
import { KnownKeys } from '../../../../src/ui/explorer/knownKeys';
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
      case 'group':
        return `[${node.label}]`;
      case 'secret':
        return node.secret.name;
      case 'section':
        return node.section;
      case 'version':
        return node.version.id;
      case 'detail':
        return node.value === undefined ? node.label : `${node.label}: ${node.value}`;
      case 'more':
        return '…';
    }
  });
}

const flat: Arrangement = { groupBy: 'none', tag: '', sortBy: 'name' };

function build(
  sources: ConnectionSources | (() => Promise<ConnectionSources>),
  secretsManager: SecretsManager | ((connection: Connection) => SecretsManager) = fakePages([[]]),
) {
  const changes: (ExplorerNode | undefined)[] = [];
  const loads = { count: 0 };
  const sessions = fakeSessions(
    typeof sources === 'function' ? sources : () => Promise.resolve(sources),
    typeof secretsManager === 'function' ? secretsManager : () => secretsManager,
  );
  const keys = new KnownKeys();
  const chosen = { arrangement: flat, showsDeprecated: false };
  const model = new ExplorerModel(
    { sessions, keys },
    {
      connections: () => ({ profiles: [], regions: [] }),
      arrangement: () => chosen.arrangement,
      showsDeprecated: () => chosen.showsDeprecated,
    },
    { onChange: (node) => changes.push(node), onLoad: () => loads.count++ },
  );
  const roots = async () => describeNodes(await model.childrenOf(undefined));
  return { model, sessions, keys, chosen, changes, loads, roots };
}

/** The children of a node, by what they are called. */
async function open(
  model: ExplorerModel,
  parent: ExplorerNode | undefined,
  name: string,
): Promise<ExplorerNode> {
  const children = await model.childrenOf(parent);
  const child = children[describeNodes(children).indexOf(name)];
  assert.ok(child, `${name} is not among ${describeNodes(children).join()}`);
  return child;
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

  it('shows the first page while the others are on their way, and then those', async () => {
    const second = defer<Page<Secret>>();
    const { model, changes, roots } = build(
      { connections: [ireland] },
      fakeSecretsManager({
        listSecrets: ({ next }) =>
          next === undefined ? Promise.resolve({ items: [makeSecret('a')], next: '1' }) : second.promise,
      }),
    );
    assert.deepEqual(await roots(), ['a']);
    assert.equal(model.counts.isComplete, false);
    changes.length = 0;
    second.resolve({ items: [makeSecret('b')] });
    await model.whenRead();
    assert.deepEqual(changes, [undefined]);
    assert.deepEqual(await roots(), ['a', 'b']);
    assert.equal(model.counts.isComplete, true);
  });

  it('draws again when there is twice as much, not after every page', async () => {
    const pages = Array.from({ length: 64 }, (_, page) => [makeSecret(`s${page}`)]);
    const { model, changes, roots } = build({ connections: [ireland] }, fakePages(pages));
    await roots();
    await model.whenRead();
    assert.ok(changes.length <= 8, `drawn ${changes.length} times`);
    assert.equal((await roots()).length, 64);
  });

  it('shows a thousand rows at once, more when asked, and those that are revealed', async () => {
    const names = Array.from({ length: 2_500 }, (_, index) => `s${index}`);
    const { model, roots } = build(
      { connections: [ireland] },
      {
        ...fakePages([names.map((name) => makeSecret(name))]),
        describeSecret: (id) => Promise.resolve({ secret: makeSecret(id), versions: [] }),
      },
    );
    const shown = await roots();
    assert.deepEqual([shown.length, shown.at(-1)], [1_001, '…']);
    const more = (await model.childrenOf(undefined)).at(-1);
    assert.ok(more?.kind === 'more');
    assert.equal(more.hidden, 1_500);
    await model.readMore(more);
    assert.equal((await roots()).length, 2_001);
    await model.readSecret(ireland, 's2499');
    assert.ok((await roots()).includes('s2499'));
    assert.equal(model.counts.matching, 2_500);
  });

  it('offers to read on where a page failed, and does', async () => {
    const pages = fakePages([[makeSecret('a')], [makeSecret('b')]]);
    let isDown = true;
    const { model, roots } = build(
      { connections: [ireland] },
      {
        ...pages,
        listSecrets: (options) =>
          isDown && options.next !== undefined
            ? Promise.reject(new Error('down'))
            : pages.listSecrets(options),
      },
    );
    await roots();
    await model.whenRead();
    assert.deepEqual(await roots(), ['a', '…']);
    assert.equal(model.hasFailed, true);
    isDown = false;
    await model.readMore({ kind: 'more', connection: ireland, hidden: 0 });
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

  it('asks AWS for its own filters, and knows all secrets again at once without them', async () => {
    const all = fakePages([[makeSecret('prod/a'), makeSecret('dev/b')]]);
    const asked: unknown[] = [];
    const { model, roots } = build(
      { connections: [ireland] },
      {
        ...all,
        listSecrets: (options) => {
          asked.push(options.queries);
          return options.queries === undefined
            ? all.listSecrets(options)
            : Promise.resolve({ items: [makeSecret('prod/a'), makeSecret('prod/c')] });
        },
      },
    );
    await roots();
    model.setFilter('name:prod');
    assert.deepEqual(await roots(), ['prod/a', 'prod/c']);
    model.setFilter('name:prod c');
    assert.deepEqual(await roots(), ['prod/c']);
    assert.deepEqual(asked, [undefined, [{ key: 'name', values: ['prod'] }]]);
    model.setFilter('');
    assert.deepEqual(await roots(), ['dev/b', 'prod/a']);
    assert.equal(asked.length, 2, 'nothing is read twice');
    assert.equal(model.loadedSecrets.length, 3);
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
    await roots();
    model.setFilter('old');
    await roots();
    const node = await model.readSecret(ireland, 'new');
    assert.equal(node?.secret, created);
    assert.equal(model.filter.isActive, false);
    assert.deepEqual(await roots(), ['new', 'old']);
  });

  describe('under a secret', () => {
    const versions = [
      { id: 'v2', stagingLabels: ['AWSCURRENT'] },
      { id: 'v1', stagingLabels: ['AWSPREVIOUS'] },
    ];
    const calls: string[] = [];
    const secret = makeSecret('a', { tags: { team: 'web' } });
    const detailed: SecretsManager = {
      ...fakePages([[secret]]),
      describeSecret: () => {
        calls.push('describe');
        const replicas = [{ region: 'us-east-1', status: 'InSync' }] as const;
        return Promise.resolve({ secret: { ...secret, replicas }, versions: [] });
      },
      listVersions: (_id, _signal, options) => {
        calls.push(options?.withDeprecated === true ? 'all versions' : 'versions');
        return Promise.resolve(
          options?.withDeprecated === true ? [...versions, { id: 'v0', stagingLabels: [] }] : versions,
        );
      },
      getPolicy: () => {
        calls.push('policy');
        return Promise.resolve(undefined);
      },
    };

    beforeEach(() => {
      calls.length = 0;
    });

    it('reads nothing before it is expanded, then three things once', async () => {
      const { model } = build({ connections: [ireland] }, detailed);
      const node = await open(model, undefined, 'a');
      assert.deepEqual(calls, []);
      const sections = await model.childrenOf(node);
      assert.deepEqual(describeNodes(sections), [
        'keys',
        'versions',
        'rotation',
        'replicas',
        'policy',
        'tags',
      ]);
      await Promise.all(sections.map((section) => model.childrenOf(section)));
      await model.childrenOf(node);
      assert.deepEqual(calls.sort(), ['describe', 'policy', 'versions']);
    });

    it('lists versions, replicas and tags, and knows where each belongs', async () => {
      const { model } = build({ connections: [ireland] }, detailed);
      const node = await open(model, undefined, 'a');
      for (const [section, expected] of [
        ['versions', ['v2', 'v1']],
        ['replicas', ['us-east-1: in sync']],
        ['tags', ['team: web']],
        ['rotation', []],
        ['policy', []],
      ] as const) {
        const parent = await open(model, node, section);
        const children = await model.childrenOf(parent);
        assert.deepEqual(describeNodes(children), expected);
        for (const child of children) assert.equal(model.parentOf(child), parent);
        assert.equal(model.parentOf(parent), node);
      }
    });

    it('lists deprecated versions when they are wanted, of what is expanded only', async () => {
      const { model, chosen, changes } = build({ connections: [ireland] }, detailed);
      const node = await open(model, undefined, 'a');
      await model.childrenOf(node);
      changes.length = 0;
      chosen.showsDeprecated = true;
      model.rereadDetails();
      assert.deepEqual(changes, [node]);
      const section = await open(model, node, 'versions');
      assert.deepEqual(describeNodes(await model.childrenOf(section)), ['v2', 'v1', 'v0']);
    });

    it('shows what could be read when one thing could not', async () => {
      const failure = new Error('denied');
      const { model } = build(
        { connections: [ireland] },
        { ...detailed, getPolicy: () => Promise.reject(failure) },
      );
      const node = await open(model, undefined, 'a');
      const section = await open(model, node, 'versions');
      assert.equal((await model.childrenOf(section)).length, 2);
      assert.ok(node.kind === 'secret');
      assert.deepEqual(model.detailsOf(node)?.policy, { error: failure });
    });

    it('shows names of keys once somebody has read the value, until another version is current', async () => {
      const { model, keys, changes } = build({ connections: [ireland] }, detailed);
      const node = await open(model, undefined, 'a');
      assert.deepEqual(await model.childrenOf(await open(model, node, 'keys')), []);
      changes.length = 0;
      const names = ['user', 'password'];
      keys.learn(ireland, 'a', { versionId: 'v2', names });
      model.redrawKeys(ireland, 'a');
      assert.deepEqual(changes, [node]);
      const section = await open(model, node, 'keys');
      assert.deepEqual(describeNodes(await model.childrenOf(section)), ['user', 'password']);

      keys.learn(ireland, 'a', { versionId: 'v1', names });
      model.rereadDetails();
      await model.childrenOf(node);
      assert.deepEqual(await model.childrenOf(section), []);
    });

    it('reads again what is under a secret that was changed', async () => {
      const { model } = build({ connections: [ireland] }, detailed);
      const node = await open(model, undefined, 'a');
      await model.childrenOf(node);
      await model.readSecret(ireland, 'a');
      calls.length = 0;
      await model.childrenOf(node);
      assert.deepEqual(calls.sort(), ['describe', 'policy', 'versions']);
    });
  });

  it('groups secrets as it is told, and knows the way to each', async () => {
    const { model, chosen, roots } = build({ connections: [ireland, virginia] }, (connection) =>
      fakePages(connection === ireland ? [[makeSecret('prod/db'), makeSecret('k')]] : [[]]),
    );
    await roots();
    chosen.arrangement = { ...flat, groupBy: 'path' };
    model.rearrange();
    const connection = await open(model, undefined, 'eu-west-1');
    const group = await open(model, connection, '[prod]');
    const secret = await open(model, group, 'prod/db');
    assert.equal(model.parentOf(secret), group);
    assert.equal(model.parentOf(group), connection);
  });

  it('says that a session has ended when signing in would help', async () => {
    const expired = new AwsError('expired-credentials', 'The session has ended.', {
      remedy: 'Sign in.',
      signInCommand: 'aws sso login --profile dev',
    });
    const { model, roots } = build(
      { connections: [ireland] },
      fakeSecretsManager({ listSecrets: () => Promise.reject(expired) }),
    );
    assert.deepEqual(await roots(), []);
    assert.equal(model.state, 'signedOut');
  });

  it('says that all connections were removed', async () => {
    const { model, roots } = build({ connections: [], missing: 'connection' });
    assert.deepEqual(await roots(), []);
    assert.equal(model.state, 'noConnections');
  });

  it('tells others what is loaded, whatever is hidden, until a refresh forgets it', async () => {
    const { model, loads, roots } = build(
      { connections: [ireland] },
      fakePages([[makeSecret('a')], [makeSecret('b')]]),
    );
    assert.equal(model.loadedSecrets.length, 0);
    await roots();
    await model.whenRead();
    model.setFilter('a');
    assert.deepEqual(
      model.loadedSecrets.map(({ connection, secret }) => [connection, secret.name]),
      [
        [ireland, 'a'],
        [ireland, 'b'],
      ],
    );
    assert.equal(loads.count, 2);
    model.refresh();
    assert.equal(model.loadedSecrets.length, 0);
    assert.equal(loads.count, 3);
  });

  it('gives every node an id of its own, the same after a refresh', async () => {
    const { model } = build({ connections: [ireland, virginia] }, () =>
      fakePages([[makeSecret('a')], [makeSecret('b')]]),
    );
    const readIds = async () => {
      const connections = await model.childrenOf(undefined);
      await Promise.all(connections.map((node) => model.childrenOf(node)));
      await model.whenRead();
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
