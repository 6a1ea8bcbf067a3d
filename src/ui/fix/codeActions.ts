import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import { planSuppression } from '../../core/detection/filters/suppressionEdit';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { ruleOf } from '../diagnostics/toDiagnostic';
import { toSourceFile } from './workspaceProject';

/** Offers the fixes for each finding under the cursor, the one that really mends it first. */
export function registerCodeActions(planner: RetrievalPlanner): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: '**' },
    {
      provideCodeActions: (document, _range, context) =>
        context.diagnostics.flatMap((diagnostic) => {
          const ruleId = ruleOf(diagnostic);
          return ruleId === undefined ? [] : actionsFor(diagnostic, ruleId, document, planner);
        }),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionsFor(
  diagnostic: vscode.Diagnostic,
  ruleId: string,
  document: vscode.TextDocument,
  planner: RetrievalPlanner,
): vscode.CodeAction[] {
  const actions: vscode.CodeAction[] = [];
  const offer = (title: string): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    actions.push(action);
    return action;
  };

  if (vscode.workspace.isTrusted && planner.stylesFor(toSourceFile(document)).length > 0) {
    const move = offer('Move to Secrets Manager…');
    move.isPreferred = true;
    move.command = toCommand(
      'secretLens.moveToSecretsManager',
      move.title,
      document.uri,
      diagnostic.range,
      ruleId,
    );
  }

  const suppression = planSuppression(document.getText(), document.languageId, {
    start: document.offsetAt(diagnostic.range.start),
    end: document.offsetAt(diagnostic.range.end),
  });
  if (suppression !== undefined) {
    const ignoreLine = offer('Ignore this line');
    ignoreLine.edit = new vscode.WorkspaceEdit();
    ignoreLine.edit.insert(document.uri, document.positionAt(suppression.range.start), suppression.newText);
  }

  if (vscode.workspace.isTrusted && vscode.workspace.workspaceFolders !== undefined) {
    const ignoreRule = offer(`Ignore the rule ${ruleId} in this workspace`);
    ignoreRule.command = toCommand('secretLens.ignoreRule', ignoreRule.title, ruleId);
  }
  return actions;
}

function toCommand(command: CommandId, title: string, ...args: unknown[]): vscode.Command {
  return { command, title, arguments: args };
}
