import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import { planSuppression } from '../../core/detection/filters/suppressionEdit';
import { toSourceFile } from '../fix/workspaceProject';
import { toEditorRange } from './referenceAt';
import type { ReferenceDiagnostics, ShownProblem } from './referenceDiagnostics';

/** Offers what mends a reference: another name, creating the secret, restoring it; or a comment that keeps quiet about it. */
export function registerReferenceFixes(problems: ReferenceDiagnostics): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: '**' },
    {
      provideCodeActions: (document, range, { diagnostics }) =>
        problems.at(document.uri, range).flatMap((shown) => {
          const diagnostic = diagnostics.find(
            ({ code, range: at }) => code === shown.problem.code && at.isEqual(shown.range),
          );
          return diagnostic === undefined ? [] : fix(shown, diagnostic, document);
        }),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function fix(
  shown: ShownProblem,
  diagnostic: vscode.Diagnostic,
  document: vscode.TextDocument,
): vscode.CodeAction[] {
  const repairs = shown.problem.repairs.map(({ title, edit }, index) => {
    const action = quickFix(title, diagnostic);
    action.isPreferred = index === 0;
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, toEditorRange(document, edit.range), edit.newText);
    return action;
  });
  return [...repairs, ...acts(shown, diagnostic), ...ignore(shown, diagnostic, document)];
}

function ignore(
  { problem: { range } }: ShownProblem,
  diagnostic: vscode.Diagnostic,
  document: vscode.TextDocument,
): vscode.CodeAction[] {
  const { text, languageId } = toSourceFile(document);
  const comment = planSuppression(text, languageId, range);
  if (comment === undefined) return [];
  const action = quickFix('Ignore this line', diagnostic);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.insert(document.uri, document.positionAt(comment.range.start), comment.newText);
  return [action];
}

function acts(
  { problem: { code }, resolved: { state, connection }, secretId }: ShownProblem,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  if (code === 'secret-missing')
    return [
      call(`Create the secret ${secretId}…`, 'secretLens.createSecret', { name: secretId }, diagnostic),
    ];
  if (state.kind !== 'known' || connection === undefined) return [];
  const target = { connection, secretId: state.secret.arn };
  if (code === 'secret-deleted')
    return [call(`Restore ${state.secret.name}`, 'secretLens.restoreSecret', target, diagnostic)];
  if (code === 'key-missing' || code === 'not-json')
    return [call(`Edit the value of ${state.secret.name}`, 'secretLens.editValue', target, diagnostic)];
  return [];
}

function call(
  title: string,
  command: CommandId,
  argument: object,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const action = quickFix(title, diagnostic);
  action.command = { command, title, arguments: [argument] };
  return action;
}

function quickFix(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  return action;
}
