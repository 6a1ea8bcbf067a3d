import * as vscode from 'vscode';
import { registerCodeActions } from './codeActions';
import { registerFixAll, type FixAllDependencies } from './fixAll';
import { registerIgnoreRule } from './ignoreRule';
import { createMovePrompts } from './movePrompts';
import { registerMoveToSecretsManager, type MoveCommandDependencies } from './moveToSecretsManager';

/** The quick fixes of findings and of selected strings. */
export function registerFixes(
  deps: Omit<MoveCommandDependencies & FixAllDependencies, 'prompts'> & {
    /** The provider's page on revoking what a rule finds. */
    readonly revocationUrl: (ruleId: string) => string | undefined;
  },
): vscode.Disposable {
  const withPrompts = { ...deps, prompts: createMovePrompts(deps.revocationUrl) };
  return vscode.Disposable.from(
    registerCodeActions(deps.planner, deps.findings),
    registerIgnoreRule(deps.log),
    registerMoveToSecretsManager(withPrompts),
    registerFixAll(withPrompts),
  );
}
