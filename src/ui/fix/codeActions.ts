import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import { planSuppression } from '../../core/detection/filters/suppressionEdit';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type { FindingsStore } from '../findings/findingsStore';
import { loadPlanner } from '../../workspace/loadPlanner';
import { ruleOf } from '../diagnostics/toDiagnostic';
import { isDoubtful } from './parameters';
import { locateInDocument, type LocatedDocumentMove } from './movedValues';
import type { MoveChoice } from './moveToSecretsManager';
import { toSourceFile } from './workspaceProject';

/** Of a file's own kind, so that no setting that fixes everything on save stores secrets. */
const fixAllKind = vscode.CodeActionKind.Source.append('secretLens.fixAll');

/** Offers the fixes for each finding under the cursor, the one that really mends it first. */
export function registerCodeActions(
  planner: RetrievalPlanner,
  findings: Pick<FindingsStore, 'of'>,
): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: '**' },
    {
      async provideCodeActions(document, _range, { diagnostics, only }) {
        if (only !== undefined && fixAllKind.contains(only)) return fixAllActions(document);
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

function toCommand(command: CommandId, title: string, ...args: unknown[]): vscode.Command {
  return { command, title, arguments: args };
}
