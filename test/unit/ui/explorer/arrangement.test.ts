import assert from 'node:assert/strict';
import type { Secret } from '../../../../src/core/secrets/secret';
import { arrange, compareSecrets, pathOf, type Arrangement } from '../../../../src/ui/explorer/arrangement';
import type { GroupNode, SecretNode } from '../../../../src/ui/explorer/nodes';
import { makeSecret } from '../fakes';

const connection = { profile: 'dev', region: 'eu-west-1' };
const flat: Arrangement = { groupBy: 'none', tag: '', sortBy: 'name' };

const toNodes = (secrets: readonly Secret[]): SecretNode[] =>
  secrets.map((secret) => ({ kind: 'secret', connection, secret }));

/** Groups as `label/ (size)` with what is in them beneath. */
function draw(nodes: readonly (GroupNode | SecretNode)[], indent = ''): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'secret'
      ? [`${indent}${node.secret.name}`]
      : [`${indent}[${node.label}] ${node.size}`, ...draw(node.children, `${indent}  `)],
  );
}

function drawArranged(secrets: readonly Secret[], arrangement: Partial<Arrangement>): string[] {
  const whole = { ...flat, ...arrangement };
  return draw(arrange(connection, toNodes(secrets).sort(compareSecrets(whole.sortBy)), whole).top);
}

describe('the arrangement of secrets', () => {
  it('is one list by name, numbers by their size', () => {
    assert.deepEqual(
      drawArranged(
        ['k10', 'b', 'k9'].map((name) => makeSecret(name)),
        {},
      ),
      ['b', 'k9', 'k10'],
    );
  });

  it('puts what was changed or accessed last first, and what never was last', () => {
    const secrets = [
      makeSecret('never'),
      makeSecret('old', { lastChanged: new Date(1), lastAccessed: new Date(9) }),
      makeSecret('new', { lastChanged: new Date(2), lastAccessed: new Date(8) }),
      makeSecret('also new', { lastChanged: new Date(2) }),
    ];
    assert.deepEqual(drawArranged(secrets, { sortBy: 'lastChanged' }), ['also new', 'new', 'old', 'never']);
    assert.deepEqual(drawArranged(secrets, { sortBy: 'lastAccessed' }), ['old', 'new', 'also new', 'never']);
  });

  it('groups by the folders of names, folders first', () => {
    const names = [
      'prod/orders/db',
      'prod/orders/key',
      'prod/a',
      'token',
      'dev/db',
      'prod',
      '/app/x',
      'a//b',
      'end/',
    ];
    assert.deepEqual(
      drawArranged(
        names.map((name) => makeSecret(name)),
        { groupBy: 'path' },
      ),
      [
        '[/app] 1',
        '  /app/x',
        '[a] 1',
        '  a//b',
        '[dev] 1',
        '  dev/db',
        '[prod] 3',
        '  [orders] 2',
        '    prod/orders/db',
        '    prod/orders/key',
        '  prod/a',
        'end/',
        'prod',
        'token',
      ],
    );
  });

  it('knows which group a secret is in, and by which path', () => {
    const nodes = toNodes([makeSecret('prod/orders/db'), makeSecret('token')]);
    const { groups } = arrange(connection, nodes, { ...flat, groupBy: 'path' });
    const [nested, plain] = nodes;
    assert.ok(nested && plain);
    assert.equal(pathOf(groups.get(nested)), 'prod/orders/');
    assert.equal(groups.get(nested)?.parent?.label, 'prod');
    assert.equal(groups.get(plain), undefined);
    assert.equal(pathOf(undefined), '');
  });

  it('groups by the values of a tag, those without it last', () => {
    const secrets = [
      makeSecret('a', { tags: { team: 'web' } }),
      makeSecret('b', { tags: { team: 'orders' } }),
      makeSecret('c', { tags: { Team: 'web' } }),
      makeSecret('d', { tags: { team: '' } }),
    ];
    assert.deepEqual(drawArranged(secrets, { groupBy: 'tag', tag: 'team' }), [
      '[orders] 1',
      '  b',
      '[team without a value] 1',
      '  d',
      '[web] 1',
      '  a',
      '[Without the tag team] 1',
      '  c',
    ]);
    assert.deepEqual(drawArranged(secrets, { groupBy: 'tag', tag: '' }), ['a', 'b', 'c', 'd']);
    assert.deepEqual(
      drawArranged(secrets, { groupBy: 'tag', tag: 'constructor' })[0],
      '[Without the tag constructor] 4',
    );
  });

  it('groups by owning service', () => {
    const secrets = [makeSecret('a'), makeSecret('b', { owningService: 'rds' })];
    assert.deepEqual(drawArranged(secrets, { groupBy: 'service' }), [
      '[rds] 1',
      '  b',
      '[Not managed by a service] 1',
      '  a',
    ]);
  });

  for (const groupBy of ['none', 'path', 'tag', 'service'] as const)
    it(`keeps what is scheduled for deletion apart, the next first, when grouped by ${groupBy}`, () => {
      const secrets = [
        makeSecret('x/later', { deletionDate: new Date(2), tags: { team: 'web' }, owningService: 'rds' }),
        makeSecret('x/sooner', { deletionDate: new Date(1) }),
        makeSecret('x/z'),
      ];
      assert.deepEqual(drawArranged(secrets, { groupBy, tag: 'team' }).slice(-3), [
        '[Scheduled for deletion] 2',
        '  x/sooner',
        '  x/later',
      ]);
    });
});
