import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import { computeMonthlyCost } from '../../core/secrets/monthlyCost';
import type { ConcernKind } from '../../core/secrets/secretConcerns';
import type { ExplorerModel } from './explorerModel';
import { mostConcerned } from './health';
import type { ConcernedNode, ConcernNode, HealthNode } from './nodes';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

const concernIcons: Readonly<Record<ConcernKind, string>> = {
  publicPolicy: 'globe',
  deletedInUse: 'trash',
  sharedValue: 'copy',
  noRotation: 'sync-ignored',
  unused: 'history',
  defaultKey: 'lock',
  offName: 'edit',
  noTags: 'tag',
};

/** How the editor draws the section about a connection's secrets as a whole, with what they cost a month. */
export function drawHealth({ connection }: HealthNode, model: ExplorerModel): vscode.TreeItem {
  const item = new vscode.TreeItem('Health', Collapsed);
  const { billed, price } = computeMonthlyCost(model.loadedOf(connection));
  const isComplete = model.listOf(connection)?.isComplete === true;
  item.description = `${price} a month${isComplete ? '' : ' so far'}`;
  item.iconPath = new vscode.ThemeIcon('pulse');
  item.contextValue = 'health';
  item.tooltip = `What to look at about these secrets. ${billed} of them are billed $0.40 a month each; $0.05 for 10,000 calls come on top.`;
  item.accessibilityInformation = { label: `Health of the secrets, ${item.description}` };
  return item;
}

/** How the editor draws one kind of thing to look at, with how many secrets it is true of. */
export function drawConcern({ concern }: ConcernNode): vscode.TreeItem {
  const { kind, title, limits, entries } = concern;
  const isClear = entries.length === 0;
  const item = new vscode.TreeItem(title, isClear ? None : Collapsed);
  const isCertain = limits === undefined;
  item.description = !isClear ? describeCount(entries.length) : isCertain ? 'none' : 'none known';
  item.iconPath = new vscode.ThemeIcon(!isClear ? concernIcons[kind] : isCertain ? 'check' : 'question');
  item.contextValue = 'concern';
  item.tooltip = [`${title}: ${item.description}.`, ...(limits === undefined ? [] : [limits])].join(' ');
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function describeCount(count: number): string {
  return count > mostConcerned ? `${count}, the first ${mostConcerned} are shown` : String(count);
}

/** How the editor draws a secret that is to be looked at; a click selects it where it stands. */
export function drawConcerned(entry: ConcernedNode): vscode.TreeItem {
  const { node, detail } = entry;
  const item = new vscode.TreeItem(node.secret.name, None);
  const reveal: CommandId = 'secretLens.revealReference';
  item.description = detail;
  item.iconPath = new vscode.ThemeIcon('key');
  item.contextValue = 'concerned';
  item.tooltip = `${node.secret.name}: ${detail}`;
  item.accessibilityInformation = { label: `Secret ${node.secret.name}, ${detail}` };
  item.command = { command: reveal, title: 'Reveal in Tree', arguments: [node] };
  return item;
}
