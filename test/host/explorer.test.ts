import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ExplorerModel } from '../../src/ui/explorer/explorerModel';
import type { Arrangement } from '../../src/ui/explorer/arrangement';
import { KnownKeys } from '../../src/ui/explorer/knownKeys';
import { SecretUsage } from '../../src/ui/explorer/secretUsage';
import type { ExplorerNode } from '../../src/ui/explorer/nodes';
import { addTooltip, toTreeItem } from '../../src/ui/explorer/treeItems';
import { connection, sessions } from './support';

function build(
  regions: readonly string[] = [],
  profiles: readonly string[] = [],
  arrangement: Partial<Arrangement> = {},
): ExplorerModel {
  return new ExplorerModel(
    { sessions, keys: new KnownKeys(), usage: new SecretUsage() },
    {
      connections: () => ({ profiles, regions }),
      arrangement: () => ({ groupBy: 'none', tag: '', sortBy: 'name', ...arrangement }),
      showsDeprecated: () => false,
    },
    { onChange: () => undefined },
  );
}

const labelOf = ({ label }: vscode.TreeItem) => (typeof label === 'string' ? label : (label?.label ?? ''));
const iconOf = (item: vscode.TreeItem) =>
  item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : undefined;

describe('the explorer against Secrets Manager', () => {
  let model: ExplorerModel;
  let items: Map<string, vscode.TreeItem>;
  let nodes: readonly ExplorerNode[];

  before(async () => {
    model = build([], ['default']);
    nodes = await model.childrenOf(undefined);
    items = new Map(
      nodes.map((node) => {
        const item = addTooltip(toTreeItem(node, model), node, model);
        return [labelOf(item), item];
      }),
    );
  });

  const itemOf = (name: string): vscode.TreeItem => {
    const item = items.get(name);
    assert.ok(item, `${name} is not in the tree`);
    return item;
  };

  it('shows profiles and regions as roots when there are several', async () => {
    const several = build();
    const roots = (await several.childrenOf(undefined)).map((node) => toTreeItem(node, several));
    assert.deepEqual(
      roots.map((root) => `${labelOf(root)} ${String(root.description)}`),
      ['default eu-west-1', 'staging us-east-1'],
    );
    assert.ok(roots.every((root) => root.contextValue === 'connection'));
  });

  it('shows the secrets of the only connection as roots, by name', () => {
    assert.deepEqual(model.onlyConnection, connection);
    assert.equal(model.state, 'ready');
    const names = [...items.keys()].slice(0, -1);
    assert.ok(names.length >= 13);
    assert.deepEqual(names, names.toSorted(new Intl.Collator('en', { numeric: true }).compare));
  });

  it('says when a secret rotates and what it is for', () => {
    const item = itemOf('prod/orders/database');
    assert.match(String(item.description), /^rotat.* · PostgreSQL, written by the orders service$/);
    assert.equal(item.contextValue, 'secret;rotation');
    assert.equal(iconOf(item), 'sync');
    assert.match(item.accessibilityInformation?.label ?? '', /^Secret, prod\/orders\/database, rotat/);
  });

  it('keeps secrets scheduled for deletion in a node of their own, and says when each is gone', async () => {
    const group = nodes.at(-1);
    assert.ok(group?.kind === 'group');
    assert.match(labelOf(toTreeItem(group, model)), /^Scheduled for deletion$/);
    const secret = (await model.childrenOf(group)).find(
      (node) => node.kind === 'secret' && node.secret.name === 'dev/legacy/ftp-password',
    );
    assert.ok(secret);
    const item = toTreeItem(secret, model);
    assert.match(String(item.description), /^to be deleted on /);
    assert.equal(item.contextValue, 'secret;deleted');
    assert.equal(iconOf(item), 'trash');
  });

  it('shows what a description holds as text, and trusts nothing of it', () => {
    const { tooltip } = itemOf('prod/notifications/slack-webhook');
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.equal(tooltip.isTrusted, false);
    assert.notEqual(tooltip.supportThemeIcons, true);
    assert.notEqual(tooltip.supportHtml, true);
    assert.ok(tooltip.value.includes(String.raw`\<b\>only\<\/b\>`));
    assert.ok(tooltip.value.includes(String.raw`\[the runbook\]\(https`));
  });

  it('shows the sides of a secret, and versions newest first with their staging labels', async () => {
    const secret = nodes.find(
      (node) => node.kind === 'secret' && node.secret.name === 'prod/orders/jwt-signing-key',
    );
    assert.ok(secret);
    const sections = await model.childrenOf(secret);
    assert.deepEqual(
      sections.map((node) => {
        const item = toTreeItem(node, model);
        return `${labelOf(item)}: ${String(item.description)}`;
      }),
      [
        'Keys: not shown',
        'Used by: still reading…',
        'Versions: 3',
        'Rotation: off',
        'Replicas: none',
        'Resource policy: none',
        'Tags: 2',
      ],
    );
    const versions = await model.childrenOf(
      sections.find((node) => node.kind === 'section' && node.section === 'versions'),
    );
    assert.deepEqual(
      versions.map((node) => toTreeItem(node, model).label),
      ['AWSCURRENT', 'AWSPREVIOUS', 'BEFORE-MIGRATION'],
    );
  });

  it('shows a replica as such', async () => {
    const replicas = build(['ap-southeast-2'], ['default']);
    const roots = await replicas.childrenOf(undefined);
    const region = roots.find(
      (node) => node.kind === 'connection' && node.connection.region === 'ap-southeast-2',
    );
    assert.ok(region);
    const [replica] = await replicas.childrenOf(region);
    assert.ok(replica);
    const item = toTreeItem(replica, replicas);
    assert.equal(item.label, 'prod/orders/database');
    assert.match(String(item.description), /^replica of eu-west-1/);
    assert.equal(iconOf(item), 'mirror');
    assert.equal(toTreeItem(region, replicas).description, 'ap-southeast-2 · 1 secret');
  });

  it('tells how a secret rotates in words, and how its replicas are', async () => {
    const secret = nodes.find(
      (node) => node.kind === 'secret' && node.secret.name === 'prod/orders/database',
    );
    assert.ok(secret);
    const sections = await model.childrenOf(secret);
    const lines = async (name: string) => {
      const section = sections.find((node) => node.kind === 'section' && node.section === name);
      return (await model.childrenOf(section)).map((node) => {
        const item = toTreeItem(node, model);
        return `${labelOf(item)}: ${String(item.description)}`;
      });
    };
    const [schedule, ...others] = await lines('rotation');
    assert.match(schedule ?? '', /^Schedule: every 30 days, between 00:00 and 24:00 UTC$/);
    assert.match(others.join('\n'), /^Next: .*$/m);
    assert.deepEqual(await lines('replicas'), ['ap-southeast-2: in sync']);
  });

  it('groups by path, with short names that are read out in full', async () => {
    const grouped = build([], ['default'], { groupBy: 'path' });
    const prod = (await grouped.childrenOf(undefined)).find(
      (node) => node.kind === 'group' && node.label === 'prod',
    );
    const orders = (await grouped.childrenOf(prod)).find(
      (node) => node.kind === 'group' && node.label === 'orders',
    );
    const [first] = await grouped.childrenOf(orders);
    assert.ok(first);
    const item = toTreeItem(first, grouped);
    assert.equal(labelOf(item), 'database');
    assert.match(item.accessibilityInformation?.label ?? '', /prod\/orders\/database/);
  });

  it('finds by AWS’s own filters', async () => {
    const found = build([], ['default']);
    found.setFilter('name:staging tag-value:orders');
    const names = (await found.childrenOf(undefined)).map((node) => labelOf(toTreeItem(node, found)));
    assert.deepEqual(names, ['staging/orders/database', 'staging/orders/stripe']);
  });

  it('marks a rotation that has not ended', async () => {
    const other = build([], ['staging']);
    const secret = (await other.childrenOf(undefined)).find(
      (node) => node.kind === 'secret' && node.secret.name === 'prod/analytics/redshift',
    );
    assert.ok(secret);
    await other.childrenOf(secret);
    assert.match(String(toTreeItem(secret, other).description), /^rotation in progress/);
  });
});
