import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import { describeError } from '../report';
import { explainVersion, formatTime, nameVersion } from './describeSecret';
import type { ExplorerModel } from './explorerModel';
import { escapeMarkdown } from './markdown';
import { loadSections } from './loadSections';
import { idOf, type DetailNode, type SectionName, type SectionNode, type VersionNode } from './nodes';
import { toTooltip, warningIcon } from './treeItemParts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const sectionIcons: Readonly<Record<SectionName, string>> = {
  keys: 'json',
  usage: 'references',
  versions: 'versions',
  rotation: 'sync',
  replicas: 'mirror',
  policy: 'law',
  tags: 'tag',
};

/** How the editor draws one side of a secret. */
export function drawSection(node: SectionNode, model: ExplorerModel): vscode.TreeItem {
  const details = model.detailsOf(node.parent);
  if (details === undefined) return new vscode.TreeItem('', None);
  const keys = model.keysOf(node.parent);
  const { childrenOfSection, describeSection } = loadSections();
  const now = new Date();
  const { title, summary, error } = describeSection(node, details, keys, model.usage, now);
  const isEmpty = childrenOfSection(node, details, keys, model.usage, now).length === 0;
  const opens = node.section === 'versions' || node.section === 'keys';
  const item = new vscode.TreeItem(title, isEmpty ? None : opens ? Expanded : Collapsed);
  item.description = summary;
  item.iconPath = error === undefined ? new vscode.ThemeIcon(sectionIcons[node.section]) : warningIcon;
  item.contextValue = `section;${node.section}`;
  if (error !== undefined) item.tooltip = toTooltip(escapeMarkdown(describeError(error)));
  item.accessibilityInformation = { label: `${title}: ${summary}` };
  // What was collapsed stays so under the same id, but who asks for keys wants to see them.
  if (node.section === 'keys' && keys !== undefined) item.id = `${idOf(node)}:shown`;
  if (node.section === 'keys' && keys === undefined)
    opensWith('secretLens.showKeys', 'Show Keys', item, node);
  if (node.section === 'policy')
    opensWith('secretLens.editResourcePolicy', 'Edit Resource Policy', item, node);
  return item;
}

export function drawVersion({ version }: VersionNode): vscode.TreeItem {
  const name = nameVersion(version);
  const isDeprecated = version.stagingLabels.length === 0;
  const item = new vscode.TreeItem(name, None);
  const created = formatTime(version.created);
  item.description = [isDeprecated && 'deprecated', created].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    isDeprecated
      ? 'circle-slash'
      : version.stagingLabels.includes('AWSCURRENT')
        ? 'circle-filled'
        : 'circle-outline',
  );
  item.contextValue = isDeprecated ? 'version;deprecated' : 'version';
  item.tooltip = toTooltip(explainVersion(version));
  item.accessibilityInformation = {
    label: [`Version ${name}`, isDeprecated && 'deprecated', created && `created ${created}`]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

const markIcons: Readonly<Record<NonNullable<DetailNode['mark']>, vscode.ThemeIcon>> = {
  good: new vscode.ThemeIcon('pass'),
  pending: new vscode.ThemeIcon('sync'),
  bad: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
};

/** How the editor draws a line of a section. */
export function drawDetail({ parent, label, value, explanation, mark }: DetailNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, None);
  if (value !== undefined) item.description = value;
  if (mark !== undefined) item.iconPath = markIcons[mark];
  else if (parent.section === 'keys') item.iconPath = new vscode.ThemeIcon('symbol-field');
  item.contextValue = `detail;${parent.section}`;
  item.tooltip = toTooltip(
    escapeMarkdown(explanation ?? (value === undefined ? label : `${label}: ${value}`)),
  );
  const spoken =
    parent.section === 'keys' ? `Key ${label}` : parent.section === 'tags' ? `Tag ${label}` : label;
  item.accessibilityInformation = {
    label: [value === undefined ? spoken : `${spoken}: ${value}`, explanation].filter(Boolean).join(', '),
  };
  return item;
}

function opensWith(command: CommandId, title: string, item: vscode.TreeItem, node: SectionNode): void {
  item.command = { command, title, arguments: [node] };
}
