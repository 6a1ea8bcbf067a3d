import * as vscode from 'vscode';
import { storedValueRule } from '../../core/detection/stored/storedValueRule';
import { planSuppression } from '../../core/detection/filters/suppressionEdit';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { loadPlanner } from '../../workspace/loadPlanner';
import { ruleOf } from '../diagnostics/toDiagnostic';
import type { FindingsStore } from '../findings/findingsStore';
import { toCommand } from './codeActions';
import type { ValuePlace } from '../../core/secrets/sharedValue';
import type { KnownValues } from './knownValues';
import { locateInDocument, type LocatedDocumentMove } from './movedValues';
import type { MoveChoice } from './moveToSecretsManager';
import { adviseParameters } from './parameters';
import { toSourceFile } from './workspaceProject';

/** What says which fixes there are. */
interface FixSources {
  readonly planner: RetrievalPlanner;
  readonly findings: Pick<FindingsStore, 'of'>;
  readonly known: Pick<KnownValues, 'find'>;
}

/**
 * The fixes for each of our diagnostics, the one that really mends it first. Where nothing can take a value's place, moving it is
 * offered all the same, and says what is possible.
 */
export async function offerFixes(
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
  sources: FixSources,
): Promise<vscode.CodeAction[]> {
  const actions: vscode.CodeAction[] = [];
  for (const diagnostic of diagnostics) {
    const ruleId = ruleOf(diagnostic);
    if (ruleId === undefined) continue;
    actions.push(
      ...(await moveActions(diagnostic, ruleId, document, sources)),
      ...ignoreActions(diagnostic, ruleId, document),
    );
  }
  return actions;
}

async function moveActions(
  diagnostic: vscode.Diagnostic,
  ruleId: string,
  document: vscode.TextDocument,
  { planner, findings, known }: FixSources,
): Promise<vscode.CodeAction[]> {
  if (!vscode.workspace.isTrusted) return [];
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
  const choose = offer('Move to Secrets Manager…', 'choose');
  if (planner.stylesFor(toSourceFile(document)).length === 0) return [choose];
  const located = await locateInDocument(planner, document, diagnostic.range, ruleId);
  if (located === undefined) return [];
  const places = ruleId === storedValueRule.id ? known.find(located.alone.values[0].value) : [];
  const usual =
    places.length > 0 ? offer(titleOfKnown(places), 'known') : offer(titleOfUsual(located), 'usual');
  usual.isPreferred = true;
  const isPlain = places.length === 0 && adviseParameters(planner, findings, located.alone) !== undefined;
  return [
    usual,
    choose,
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

function titleOfKnown([first, ...others]: readonly ValuePlace[]): string {
  if (first === undefined || others.length > 0) return 'Replace by a secret that holds this value…';
  const { secretName, jsonKey } = first;
  return `Replace by the secret ${secretName}${jsonKey === undefined ? '' : ` (key ${jsonKey})`}`;
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
