import * as vscode from 'vscode';

/** Marks what could not be read. */
export const warningIcon = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

/** Markdown of which nothing is trusted. */
export function toTooltip(markdown: string): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString(markdown, false);
  tooltip.isTrusted = false;
  return tooltip;
}
