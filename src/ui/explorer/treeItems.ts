import * as vscode from 'vscode';
import { isReplica } from '../../core/secrets/replication';
import { describeError } from '../report';
import {
  aspectOf,
  describeState,
  explainSecret,
  explainVersion,
  formatTime,
  nameVersion,
  type SecretAspect,
} from './describeSecret';
import type { ExplorerModel } from './explorerModel';
import { escapeMarkdown } from './markdown';
import {
  idOf,
  type ConnectionNode,
  type ExplorerNode,
  type MoreNode,
  type SecretNode,
  type VersionNode,
} from './nodes';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

const secretIcons: Readonly<Record<SecretAspect, vscode.ThemeIcon>> = {
  deleted: new vscode.ThemeIcon('trash', new vscode.ThemeColor('disabledForeground')),
  rotating: new vscode.ThemeIcon('sync', new vscode.ThemeColor('charts.yellow')),
  unreadable: warning(),
  managed: new vscode.ThemeIcon('server-process'),
  replica: new vscode.ThemeIcon('mirror'),
  rotation: new vscode.ThemeIcon('sync'),
  plain: new vscode.ThemeIcon('key'),
};

/** How the editor draws a node. */
export function toTreeItem(node: ExplorerNode, model: ExplorerModel): vscode.TreeItem {
  const item = draw(node, model);
  item.id = idOf(node);
  return item;
}

function draw(node: ExplorerNode, model: ExplorerModel): vscode.TreeItem {
  switch (node.kind) {
    case 'connection':
      return drawConnection(node, model);
    case 'secret':
      return drawSecret(node, model);
    case 'version':
      return drawVersion(node);
    case 'more':
      return drawMore(node, model);
  }
}

function drawConnection({ connection }: ConnectionNode, model: ExplorerModel): vscode.TreeItem {
  const list = model.listOf(connection);
  const name = connection.profile ?? 'environment';
  const hasFailed = list?.error !== undefined && list.size === 0;
  const item = new vscode.TreeItem(name, hasFailed ? None : Collapsed);
  item.iconPath = new vscode.ThemeIcon('account');
  item.contextValue = 'connection';
  item.description = connection.region;
  if (hasFailed) {
    item.iconPath = warning();
    item.contextValue = 'connection;failed';
    item.description = `${connection.region} · could not be listed`;
    item.tooltip = toTooltip(escapeMarkdown(describeError(list.error)));
  } else if (list?.isRead) {
    item.description = `${connection.region} · ${countSecrets(list.size, list.hasMore)}`;
  }
  item.accessibilityInformation = { label: `Profile ${name}, ${item.description}` };
  return item;
}

function drawSecret(node: SecretNode, model: ExplorerModel): vscode.TreeItem {
  const { secret, connection } = node;
  const versions = model.versionsOf(node);
  const now = new Date();
  const state = describeState(secret, connection.region, now, versions);
  const isDeleted = secret.deletionDate !== undefined;

  const item = new vscode.TreeItem(secret.name, Collapsed);
  item.description = [state, secret.description].filter(Boolean).join(' · ');
  item.iconPath = secretIcons[aspectOf(secret, connection.region, versions)];
  item.contextValue = [
    'secret',
    isDeleted && 'deleted',
    secret.rotation.enabled && 'rotation',
    isReplica(secret, connection.region) && 'replica',
  ]
    .filter(Boolean)
    .join(';');
  item.tooltip = toTooltip(explainSecret(secret, connection, now, versions));
  if (versions !== undefined && 'error' in versions)
    item.tooltip.appendMarkdown(`\n\n${escapeMarkdown(describeError(versions.error))}`);
  item.accessibilityInformation = {
    label: ['Secret', secret.name, state, secret.description].filter(Boolean).join(', '),
  };
  return item;
}

function drawVersion({ version }: VersionNode): vscode.TreeItem {
  const item = new vscode.TreeItem(nameVersion(version), None);
  const created = formatTime(version.created);
  if (created !== undefined) item.description = created;
  item.iconPath = new vscode.ThemeIcon(
    version.stagingLabels.includes('AWSCURRENT') ? 'circle-filled' : 'circle-outline',
  );
  item.contextValue = 'version';
  item.tooltip = toTooltip(explainVersion(version));
  item.accessibilityInformation = {
    label: `Version ${nameVersion(version)}${created === undefined ? '' : `, created ${created}`}`,
  };
  return item;
}

function drawMore(node: MoreNode, model: ExplorerModel): vscode.TreeItem {
  const item = new vscode.TreeItem('Load more…', None);
  const error = model.listOf(node.connection)?.error;
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  if (error !== undefined) {
    item.iconPath = warning();
    item.description = 'could not be read, try again';
    item.tooltip = toTooltip(escapeMarkdown(describeError(error)));
  }
  item.command = { command: 'secretLens.loadMore', title: 'Load More Secrets', arguments: [node] };
  return item;
}

function countSecrets(count: number, hasMore: boolean): string {
  if (hasMore) return `more than ${count} secrets`;
  return count === 0 ? 'no secrets' : count === 1 ? '1 secret' : `${count} secrets`;
}

function toTooltip(markdown: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(markdown, false);
  tooltip.isTrusted = false;
  return tooltip;
}

function warning(): vscode.ThemeIcon {
  return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
}
