import assert from 'node:assert/strict';
import type { Connection, Secret } from '../../../../src/core/secrets/secret';
import { findConcerns } from '../../../../src/core/secrets/secretConcerns';
import { ExplorerModel } from '../../../../src/ui/explorer/explorerModel';
import type { HealthJudge } from '../../../../src/ui/explorer/health';
import { KnownKeys } from '../../../../src/ui/explorer/knownKeys';
import { secretNodeOf, type ExplorerNode } from '../../../../src/ui/explorer/nodes';
import { SecretUsage, type UsageSource } from '../../../../src/ui/explorer/secretUsage';
import { fakePages, fakeSessions, makeSecret } from '../fakes';

const ireland: Connection = { profile: 'dev', region: 'eu-west-1' };
const virginia: Connection = { profile: 'dev', region: 'us-east-1' };
const tagged = { tags: { team: 'a' }, lastAccessed: new Date() };

function build(secrets: readonly Secret[], connections: readonly Connection[] = [ireland]) {
  let judgements = 0;
  const judge: HealthJudge = (judged) => {
    judgements++;
    return findConcerns(judged, [], { unusedAfter: 90, customerKey: false }, new Date());
  };
  const pages = { ...fakePages([secrets]), getPolicy: () => Promise.resolve(undefined) };
  const usage = new SecretUsage();
  const changes: (ExplorerNode | undefined)[] = [];
  const model = new ExplorerModel(
    {
      sessions: fakeSessions(
        () => Promise.resolve({ connections }),
        () => pages,
      ),
      keys: new KnownKeys(),
      usage,
      judge,
    },
    {
      connections: () => ({ profiles: [], regions: [] }),
      arrangement: () => ({ groupBy: 'none', tag: '', sortBy: 'name' }),
      showsDeprecated: () => false,
    },
    { onChange: (node) => changes.push(node) },
  );
  usage.onChange(() => {
    model.redrawUsage();
  });
  return { model, pages, usage, changes, judgements: () => judgements };
}

const kindsOf = (nodes: readonly ExplorerNode[]) => nodes.map(({ kind }) => kind);
const countsOf = (nodes: readonly ExplorerNode[]) =>
  Object.fromEntries(
    nodes.map((node) => (node.kind === 'concern' ? [node.concern.kind, node.concern.entries.length] : [])),
  ) as Record<string, number>;

describe('the health of secrets in the tree', () => {
  it('stands above the secrets of each connection, and is judged when it is opened only', async () => {
    const { model, judgements } = build([makeSecret('a')], [ireland, virginia]);
    const [connection] = await model.childrenOf(undefined);
    const children = await model.childrenOf(connection);
    assert.deepEqual(kindsOf(children), ['health', 'secret']);
    assert.equal(judgements(), 0);
    const [health] = children;
    assert.ok(health);
    assert.equal(model.parentOf(health), connection);
    await model.childrenOf(health);
    assert.equal(judgements(), 1);
  });

  it('counts by kind, and leads to each secret, without a call', async () => {
    const { model, pages } = build([
      makeSecret('a', tagged),
      makeSecret('b', { ...tagged, rotation: { enabled: true } }),
      makeSecret('c', { lastAccessed: new Date() }),
    ]);
    const [health] = await model.childrenOf(undefined);
    const { requests } = pages;
    const concerns = await model.childrenOf(health);
    assert.deepEqual(countsOf(concerns), {
      publicPolicy: 0,
      deletedInUse: 0,
      sharedValue: 0,
      noRotation: 2,
      unused: 0,
      noTags: 1,
    });
    const without = concerns.find((node) => node.kind === 'concern' && node.concern.kind === 'noRotation');
    const entries = await model.childrenOf(without);
    assert.deepEqual(
      entries.map((entry) => secretNodeOf(entry)?.secret.name),
      ['a', 'c'],
    );
    assert.equal(pages.requests, requests);
  });

  it('is not shown beside what a filter has found, nor where there is no secret', async () => {
    const { model } = build([makeSecret('a')]);
    await model.childrenOf(undefined);
    model.setFilter('a');
    assert.deepEqual(kindsOf(await model.childrenOf(undefined)), ['secret']);
    assert.deepEqual(await build([]).model.childrenOf(undefined), []);
  });

  it('is judged again when other code uses what is to be deleted', async () => {
    const { model, usage, changes } = build([
      makeSecret('gone', { deletionDate: new Date('2027-01-01T00:00:00Z') }),
      makeSecret('here'),
    ]);
    const [health] = await model.childrenOf(undefined);
    await model.childrenOf(health);
    changes.length = 0;
    let used = '';
    let tell = (): void => undefined;
    const source: UsageSource = {
      isReady: true,
      placesOf: (_, { name }) =>
        name === used
          ? [
              {
                uri: 'file:///x',
                file: 'x',
                start: { line: 0, character: 0 },
                end: { line: 0, character: 1 },
                keys: [],
                isDefinition: false,
              },
            ]
          : [],
      onChange: (listener) => {
        tell = listener;
        return () => undefined;
      },
    };
    usage.connect(source);
    assert.deepEqual(changes, [health]);
    assert.equal(countsOf(await model.childrenOf(health))['deletedInUse'], 0);
    changes.length = 0;
    used = 'here';
    tell();
    assert.deepEqual(changes, []);
    used = 'gone';
    tell();
    assert.deepEqual(changes, [health]);
    assert.equal(countsOf(await model.childrenOf(health))['deletedInUse'], 1);
  });

  it('reads a policy’s faults once the secret was opened', async () => {
    const { model, pages, changes } = build([makeSecret('a')]);
    const open = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };
    Object.assign(pages, {
      getPolicy: () => Promise.resolve(JSON.stringify(open)),
      describeSecret: () => Promise.resolve({ secret: makeSecret('a'), versions: [] }),
    });
    const [health, secret] = await model.childrenOf(undefined);
    assert.equal(countsOf(await model.childrenOf(health))['publicPolicy'], 0);
    await model.childrenOf(secret);
    assert.ok(changes.includes(health));
    assert.equal(countsOf(await model.childrenOf(health))['publicPolicy'], 1);
  });
});
