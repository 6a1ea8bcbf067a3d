import * as vscode from 'vscode';
import type { Severity } from '../../core/detection/finding';
import { explainFinding, fileName, folderName, nameOfRule } from './describeFinding';
import { idOf, type FindingNode, type FindingsNode, type GroupNode } from './findingNodes';

const icons: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
};

const severityLabels: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
};

/** What of a finding commands can act on: `fix` where retrieval code can be written, `key` for an AWS key with its id. */
export type FindingTraits = (node: FindingNode) => readonly ('fix' | 'key')[];

/** How the editor draws a node. */
export function toTreeItem(node: FindingsNode, traitsOf: FindingTraits): vscode.TreeItem {
  const item = node.kind === 'group' ? drawGroup(node) : drawFinding(node);
  item.id = idOf(node);
  item.contextValue = node.kind === 'group' ? 'group' : ['finding', ...traitsOf(node)].join(';');
  return item;
}

function drawGroup(node: GroupNode): vscode.TreeItem {
  const [first] = node.findings;
  const count = node.findings.length;
  const item = new vscode.TreeItem(labelOfGroup(node), vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  if (node.grouping === 'file' && first !== undefined) {
    item.resourceUri = vscode.Uri.parse(node.key, true);
    item.iconPath = vscode.ThemeIcon.File;
    item.description = [folderName(first.finding.file), String(count)].filter(Boolean).join(' · ');
  } else if (node.grouping === 'severity' && first !== undefined)
    item.iconPath = icons[first.finding.severity];
  item.accessibilityInformation = {
    label: `${labelOfGroup(node)}, ${count} ${count === 1 ? 'finding' : 'findings'}`,
  };
  return item;
}

function labelOfGroup({ grouping, findings: [first], key }: GroupNode): string {
  if (first === undefined) return key;
  switch (grouping) {
    case 'severity':
      return severityLabels[first.finding.severity];
    case 'rule':
      return nameOfRule(key);
    case 'file':
      return fileName(first.finding.file);
  }
}

function drawFinding(node: FindingNode): vscode.TreeItem {
  const { finding, grouping } = node;
  const { file, start, severity } = finding;
  const place = `${fileName(file)}:${start.line + 1}`;
  const what = nameOfRule(finding.ruleId);
  const item = new vscode.TreeItem(grouping === 'rule' ? place : what);
  item.description =
    grouping === 'severity'
      ? [place, folderName(file)].filter(Boolean).join(' · ')
      : grouping === 'rule'
        ? folderName(file)
        : `line ${start.line + 1}`;
  if (grouping !== 'severity') item.iconPath = icons[severity];
  else item.iconPath = new vscode.ThemeIcon('key');
  item.tooltip = new vscode.MarkdownString(explainFinding(finding), false);
  item.tooltip.isTrusted = false;
  item.command = { command: 'secretLens.openFinding', title: 'Go to Finding', arguments: [node] };
  item.accessibilityInformation = { label: `${severity}, ${what}, ${file}, line ${start.line + 1}` };
  return item;
}
