import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import { ruleOf } from '../diagnostics/toDiagnostic';
import type { ActsOnDemand } from '../loadActs';

/** Of a file's own kind, so that no setting that fixes everything on save stores secrets. */
const fixAllKind = vscode.CodeActionKind.Source.append('secretLens.fixAll');

/** Offers fixes where one of our diagnostics is under the cursor, and one for all of the file. */
export function registerCodeActions(acts: ActsOnDemand): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: '**' },
    {
      provideCodeActions(document, _range, { diagnostics, only }) {
        if (only !== undefined && fixAllKind.contains(only)) return fixAllActions(document);
        const own = diagnostics.filter((diagnostic) => ruleOf(diagnostic) !== undefined);
        return own.length === 0 ? [] : acts.get().offerFixes(document, own);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}

function fixAllActions(document: vscode.TextDocument): vscode.CodeAction[] {
  const isFound = vscode.languages
    .getDiagnostics(document.uri)
    .some((diagnostic) => ruleOf(diagnostic) !== undefined);
  if (!isFound || !vscode.workspace.isTrusted) return [];
  const action = new vscode.CodeAction('Fix all hard-coded credentials', fixAllKind);
  action.command = toCommand('secretLens.fixAllInFile', action.title, document.uri);
  return [action];
}

/** A command of ours, as an action or an item runs it. */
export function toCommand(command: CommandId, title: string, ...args: unknown[]): vscode.Command {
  return { command, title, arguments: args };
}
