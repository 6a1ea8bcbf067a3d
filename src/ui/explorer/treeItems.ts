import * as vscode from 'vscode';
import { isReplica } from '../../core/secrets/replication';
import { countOf } from '../../core/text/countOf';
import { describeError } from '../report';
import { pathOf } from './arrangement';
import { toStateUri } from './decorations';
import { aspectOf, describeState, explainSecret, formatDay, type SecretAspect } from './describeSecret';
import type { ExplorerModel } from './explorerModel';
import { escapeMarkdown } from './markdown';
import {
  idOf,
  type ConnectionNode,
  type ExplorerNode,
  type GroupNode,
  type MoreNode,
  type SecretNode,
} from './nodes';
import { drawConcern, drawConcerned, drawHealth } from './healthItems';
import { drawDetail, drawSection, drawVersion } from './sectionItems';
import { isSignedOut } from './signedOut';
import { toTooltip, warningIcon } from './treeItemParts';
import { drawUsedFile, drawUsedPlace } from './usageItems';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const secretIcons: Readonly<Record<SecretAspect, vscode.ThemeIcon>> = {
  deleted: new vscode.ThemeIcon('trash', new vscode.ThemeColor('descriptionForeground')),
  unreadable: warningIcon,
  failed: new vscode.ThemeIcon('sync-ignored', new vscode.ThemeColor('list.errorForeground')),
  rotating: new vscode.ThemeIcon('sync', new vscode.ThemeColor('charts.yellow')),
  managed: new vscode.ThemeIcon('server-process'),
  replica: new vscode.ThemeIcon('mirror'),
  rotation: new vscode.ThemeIcon('sync'),
  plain: new vscode.ThemeIcon('key'),
};

const groupIcons: Readonly<Record<GroupNode['by'], vscode.ThemeIcon>> = {
  path: new vscode.ThemeIcon('folder'),
  tag: new vscode.ThemeIcon('tag'),
  service: new vscode.ThemeIcon('server-process'),
  deletion: new vscode.ThemeIcon('trash'),
};

/** So few matches are shown in open groups. */
const fewMatches = 100;

/** How the editor draws a node; tooltips that take long to write come with {@link addTooltip}. */
export function toTreeItem(node: ExplorerNode, model: ExplorerModel): vscode.TreeItem {
  const item = draw(node, model);
  item.id ??= idOf(node);
  return item;
}

/** Adds the tooltip of a secret, which is asked for when it is pointed at. */
export function addTooltip(item: vscode.TreeItem, node: ExplorerNode, model: ExplorerModel): vscode.TreeItem {
  if (node.kind !== 'secret') return item;
  const versions = model.detailsOf(node)?.versions;
  const tooltip = toTooltip(explainSecret(node.secret, node.connection, new Date(), versions));
  if (versions !== undefined && 'error' in versions)
    tooltip.appendMarkdown(`\n\n${escapeMarkdown(describeError(versions.error))}`);
  item.tooltip = tooltip;
  return item;
}

function draw(node: ExplorerNode, model: ExplorerModel): vscode.TreeItem {
  switch (node.kind) {
    case 'connection':
      return drawConnection(node, model);
    case 'group':
      return drawGroup(node, model);
    case 'secret':
      return drawSecret(node, model);
    case 'section':
      return drawSection(node, model);
    case 'version':
      return drawVersion(node);
    case 'detail':
      return drawDetail(node);
    case 'usedFile':
      return drawUsedFile(node);
    case 'usedPlace':
      return drawUsedPlace(node);
    case 'health':
      return drawHealth(node, model);
    case 'concern':
      return drawConcern(node);
    case 'concerned':
      return drawConcerned(node);
    case 'more':
      return drawMore(node, model);
  }
}

function drawConnection({ connection }: ConnectionNode, model: ExplorerModel): vscode.TreeItem {
  const list = model.listOf(connection);
  const name = connection.profile ?? 'environment';
  const failure = list?.error;
  const item = new vscode.TreeItem(
    name,
    failure !== undefined && list?.nodes.length === 0 ? None : Collapsed,
  );
  item.iconPath = new vscode.ThemeIcon('account');
  item.contextValue = 'connection';
  item.description = connection.region;
  if (failure !== undefined) {
    const isExpired = isSignedOut(failure);
    item.iconPath = warningIcon;
    item.contextValue = isExpired ? 'connection;failed;signedOut' : 'connection;failed';
    item.description = `${connection.region} · ${describeFailure(isExpired, list?.nodes.length ?? 0)}`;
    item.tooltip = toTooltip(escapeMarkdown(describeError(failure)));
  } else if (list?.isRead) {
    item.description = `${connection.region} · ${countSecrets(list.nodes.length, !list.isComplete)}`;
  }
  item.accessibilityInformation = { label: `Profile ${name}, ${item.description}` };
  return item;
}

function describeFailure(isExpired: boolean, read: number): string {
  if (isExpired) return 'the session has ended, sign in again';
  return read === 0 ? 'could not be listed' : `only ${read} could be listed`;
}

function drawGroup(group: GroupNode, model: ExplorerModel): vscode.TreeItem {
  const isSearch = model.filter.isActive && model.counts.matching <= fewMatches;
  const item = new vscode.TreeItem(group.label, isSearch ? Expanded : Collapsed);
  // The editor remembers what was open by the id, and what a search opens is another thing.
  item.id = isSearch ? `${idOf(group)}:search` : idOf(group);
  item.description = String(group.size);
  item.iconPath = groupIcons[group.by];
  item.contextValue = group.by === 'deletion' ? 'group;deleted' : 'group';
  item.accessibilityInformation = { label: `${group.label}, ${countSecrets(group.size, false)}` };
  return item;
}

function drawSecret(node: SecretNode, model: ExplorerModel): vscode.TreeItem {
  const { secret, connection } = node;
  const versions = model.detailsOf(node)?.versions;
  const now = new Date();
  const state = describeState(secret, connection.region, now, versions);
  const aspect = aspectOf(secret, connection.region, now, versions);
  const isDeleted = secret.deletionDate !== undefined;

  const item = new vscode.TreeItem(secret.name.slice(pathOf(model.groupOf(node)).length), Collapsed);
  item.resourceUri = toStateUri(aspect, idOf(node), state);
  item.description = [describeInOrder(node, model) ?? state, secret.description].filter(Boolean).join(' · ');
  item.iconPath = secretIcons[aspect];
  item.contextValue = [
    'secret',
    isDeleted && 'deleted',
    secret.rotation.enabled && 'rotation',
    isReplica(secret, connection.region) && 'replica',
  ]
    .filter(Boolean)
    .join(';');
  item.accessibilityInformation = {
    label: ['Secret', secret.name, state, secret.description].filter(Boolean).join(', '),
  };
  return item;
}

/** The date by which secrets are in order stands first, where they are in order by one. */
function describeInOrder({ secret }: SecretNode, model: ExplorerModel): string | undefined {
  if (secret.deletionDate !== undefined) return undefined;
  switch (model.arrangement.sortBy) {
    case 'name':
      return undefined;
    case 'lastChanged':
      return secret.lastChanged === undefined
        ? 'never changed'
        : `changed on ${formatDay(secret.lastChanged)}`;
    case 'lastAccessed':
      return secret.lastAccessed === undefined
        ? 'never accessed'
        : `accessed on ${formatDay(secret.lastAccessed)}`;
  }
}

function drawMore(node: MoreNode, model: ExplorerModel): vscode.TreeItem {
  const item = new vscode.TreeItem(node.hidden > 0 ? 'Show more…' : 'Load the others…', None);
  item.command = { command: 'secretLens.loadMore', title: 'Load More Secrets', arguments: [node] };
  if (node.hidden > 0) {
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.description = `${node.hidden} are not shown; filter or group to find them`;
    item.accessibilityInformation = { label: `Show more, ${item.description}` };
    return item;
  }
  item.iconPath = warningIcon;
  item.description = 'they could not be read';
  item.tooltip = toTooltip(escapeMarkdown(describeError(model.listOf(node.connection)?.error)));
  item.accessibilityInformation = { label: 'Load the other secrets, which could not be read' };
  return item;
}

function countSecrets(count: number, hasMore: boolean): string {
  if (hasMore) return `more than ${count} secrets`;
  return count === 0 ? 'no secrets' : countOf(count, 'secret');
}
