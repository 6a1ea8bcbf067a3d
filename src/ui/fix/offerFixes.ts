import * as vscode from 'vscode';
import { planSuppression } from '../../core/detection/filters/suppressionEdit';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { loadPlanner } from '../../workspace/loadPlanner';
import { ruleOf } from '../diagnostics/toDiagnostic';
import type { FindingsStore } from '../findings/findingsStore';
import { toCommand } from './codeActions';
import { locateInDocument, type LocatedDocumentMove } from './movedValues';
import type { MoveChoice } from './moveToSecretsManager';
import { isDoubtful } from './parameters';
import { toSourceFile } from './workspaceProject';

/** The fixes for each of our diagnostics, the one that really mends it first. */
export async function offerFixes(
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
  planner: RetrievalPlanner,
  findings: Pick<FindingsStore, 'of'>,
): Promise<vscode.CodeAction[]> {
  const actions: vscode.CodeAction[] = [];
  for (const diagnostic of diagnostics) {
    const ruleId = ruleOf(diagnostic);
    if (ruleId === undefined) continue;
    actions.push(
      ...(await moveActions(diagnostic, ruleId, document, planner, findings)),
      ...ignoreActions(diagnostic, ruleId, document),
    );
  }
  return actions;
}

async function moveActions(
  diagnostic: vscode.Diagnostic,
  ruleId: string,
  document: vscode.TextDocument,
  planner: RetrievalPlanner,
  findings: Pick<FindingsStore, 'of'>,
): Promise<vscode.CodeAction[]> {
  const styles = planner.stylesFor(toSourceFile(document));
  if (!vscode.workspace.isTrusted || styles.length === 0) return [];
  const located = await locateInDocument(planner, document, diagnostic.range, ruleId);
  if (located === undefined) return [];
  const offer = (title: string, choice: MoveChoice): vscode.CodeAction => {
    const action = quickFix(title, diagnostic);
    action.command = toCommand(
      'secretLens.moveToSecretsManager',
      title,
      document.uri,
      diagnostic.range,
      ruleId,
      choice,
    );
    return action;
  };
  const usual = offer(titleOfUsual(located), 'usual');
  usual.isPreferred = true;
  const isPlain =
    styles.includes('parameter-store') &&
    loadPlanner().adviseParameterStore(located.alone, isDoubtful(findings, located.alone)) !== undefined;
  return [
    usual,
    offer('Move to Secrets Manager…', 'choose'),
    ...(isPlain
      ? [
          offer(
            `Move to Parameter Store as “${loadPlanner().nameParameter({ secretName: located.alone.proposedName })}”`,
            'parameter',
          ),
        ]
      : []),
    offer('Use an existing secret…', 'existing'),
    offer('Replace all occurrences in the workspace…', 'occurrences'),
  ];
}

function titleOfUsual({ alone, together }: LocatedDocumentMove): string {
  return together === undefined
    ? `Move to Secrets Manager as “${alone.proposedName}”`
    : `Move ${together.values.map(({ key }) => key).join(', ')} to Secrets Manager as “${together.proposedName}”`;
}

function ignoreActions(
  diagnostic: vscode.Diagnostic,
  ruleId: string,
  document: vscode.TextDocument,
): vscode.CodeAction[] {
  const actions: vscode.CodeAction[] = [];
  const suppression = planSuppression(document.getText(), toSourceFile(document).languageId, {
    start: document.offsetAt(diagnostic.range.start),
    end: document.offsetAt(diagnostic.range.end),
  });
  if (suppression !== undefined) {
    const ignoreLine = quickFix('Ignore this line', diagnostic);
    ignoreLine.edit = new vscode.WorkspaceEdit();
    ignoreLine.edit.insert(document.uri, document.positionAt(suppression.range.start), suppression.newText);
    actions.push(ignoreLine);
  }
  if (vscode.workspace.isTrusted && vscode.workspace.workspaceFolders !== undefined) {
    const ignoreRule = quickFix(`Ignore the rule ${ruleId} in this workspace`, diagnostic);
    ignoreRule.command = toCommand('secretLens.ignoreRule', ignoreRule.title, ruleId);
    actions.push(ignoreRule);
  }
  return actions;
}

function quickFix(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  return action;
}
