import * as vscode from 'vscode';
import { registerCommand } from '../command';
import { askInput } from '../prompts/inputs';
import { back } from '../prompts/steps';
import { reportError } from '../report';
import type { CommandDeps } from './deps';
import { connectionOf } from './target';

/** The acts on the tree itself: refresh, filter, further pages, what went wrong. */
export function registerExplorerCommands({ explorer, log }: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.refresh', 'Refresh', log, (node) => {
      explorer.refresh(connectionOf(node));
    }),
    registerCommand('secretLens.filter', 'Filter secrets', log, async () => {
      const text = await askInput(
        { title: 'Filter secrets', step: 1, totalSteps: 1, canGoBack: false },
        {
          prompt: 'Words that occur in the name, the description or a tag. Empty shows all secrets.',
          placeholder: 'prod database',
          value: explorer.filter,
        },
      );
      if (text === back) return;
      explorer.setFilter(text);
      await vscode.commands.executeCommand('secretLens.explorer.focus');
    }),
    registerCommand('secretLens.clearFilter', 'Clear filter', log, () => {
      explorer.setFilter('');
    }),
    registerCommand('secretLens.loadMore', 'Load more secrets', log, async (node) => {
      const connection = connectionOf(node);
      if (connection !== undefined) await explorer.readMore(connection);
    }),
    registerCommand('secretLens.showConnectionError', 'List secrets', log, async (node) => {
      const error = explorer.errorOf(connectionOf(node));
      if (error !== undefined) await reportError('List secrets', error, log);
    }),
  );
}
