import type * as vscode from 'vscode';
import { registerCommand } from '../command';
import type { CommandDeps } from './deps';
import { resolveTarget } from './target';

/** Opens the view of the current value, where it is edited and stored as a new version. */
export function registerEditValue(deps: CommandDeps): vscode.Disposable {
  const title = 'Edit value';
  return registerCommand('secretLens.editValue', title, deps.log, async (node) => {
    const { connection, secret } = await resolveTarget(title, node, deps);
    deps.valueViews.open({ connection, secret });
  });
}
