import type * as vscode from 'vscode';
import { registerCommand } from '../command';
import type { CommandDeps } from './deps';
import { resolveTarget } from './target';

/** Opens the value view, where every value stays masked until it is asked for. */
export function registerRevealValue(deps: CommandDeps): vscode.Disposable {
  const title = 'Reveal value';
  return registerCommand('secretLens.revealValue', title, deps.log, async (node) => {
    deps.valueViews.open(await resolveTarget(title, node, deps, { withVersions: true }));
  });
}
