import * as vscode from 'vscode';
import { registerCommand } from '../command';
import { isExplorerNode } from '../explorer/nodes';
import { reportError } from '../report';
import type { CommandDeps } from './deps';
import { connectionOf } from './target';

/** The acts on the tree that ask nothing: refresh, further pages, what went wrong. */
export function registerExplorerCommands({ explorer, log }: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.refresh', 'Refresh', log, (node) => {
      explorer.refresh(connectionOf(node));
    }),
    registerCommand('secretLens.loadMore', 'Load more secrets', log, async (node) => {
      if (isExplorerNode(node) && node.kind === 'more') await explorer.readMore(node);
    }),
    registerCommand('secretLens.showConnectionError', 'List secrets', log, (node) => {
      const error = explorer.errorOf(connectionOf(node));
      if (error !== undefined) reportError('List secrets', error, log);
    }),
  );
}
