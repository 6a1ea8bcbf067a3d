import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import { countOf } from '../../core/text/countOf';
import type { UsedFileNode, UsedPlaceNode } from './nodes';

/** How the editor draws a file that names a secret: with the file's own icon and decorations. */
export function drawUsedFile({ uri, places }: UsedFileNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.Uri.parse(uri, true), vscode.TreeItemCollapsibleState.Expanded);
  const file = places[0]?.file ?? '';
  const folder = dirname(file);
  item.label = basename(file);
  item.description = folder === '.' ? String(places.length) : `${folder} · ${places.length}`;
  item.iconPath = vscode.ThemeIcon.File;
  item.contextValue = 'usedFile';
  item.accessibilityInformation = {
    label: `${file}, ${countOf(places.length, 'place')}`,
  };
  return item;
}

/** How the editor draws a place, which opens with a click. */
export function drawUsedPlace({ place }: UsedPlaceNode): vscode.TreeItem {
  const { uri, file, start, end, keys, isDefinition } = place;
  const item = new vscode.TreeItem(`Line ${start.line + 1}`, vscode.TreeItemCollapsibleState.None);
  const facts = [...(isDefinition ? ['makes it'] : []), keys.join(', ')].filter((fact) => fact !== '');
  item.description = facts.join(' · ');
  item.iconPath = new vscode.ThemeIcon(isDefinition ? 'symbol-constructor' : 'symbol-reference');
  item.contextValue = 'usedPlace';
  item.tooltip = `${file}:${start.line + 1}`;
  item.accessibilityInformation = { label: [`${file}, line ${start.line + 1}`, ...facts].join(', ') };
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  item.command = {
    command: 'vscode.open',
    title: 'Open',
    arguments: [vscode.Uri.parse(uri, true), { selection, preview: true }],
  };
  return item;
}
