import * as vscode from 'vscode';
import { registerFixAll, type FixAllDependencies } from './fixAll';
import { registerIgnoreRule } from './ignoreRule';
import { createMovePrompts } from './movePrompts';
import { registerMoveToSecretsManager, type MoveCommandDependencies } from './moveToSecretsManager';

/** What the quick fixes run, also for selected strings and for all that was found. */
export function registerFixCommands(
  deps: Omit<MoveCommandDependencies & FixAllDependencies, 'prompts'> & {
    /** The provider's page on revoking what a rule finds. */
    readonly revocationUrl: (ruleId: string) => string | undefined;
  },
): vscode.Disposable {
  const withPrompts = { ...deps, prompts: createMovePrompts(deps.revocationUrl) };
  return vscode.Disposable.from(
    registerIgnoreRule(deps.log),
    registerMoveToSecretsManager(withPrompts),
    registerFixAll(withPrompts),
  );
}
