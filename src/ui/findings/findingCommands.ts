import * as vscode from 'vscode';
import { planSuppression } from '../../core/detection/filters/suppressionEdit';
import { storedValueRule } from '../../core/detection/stored/storedValueRule';
import { registerCommand } from '../command';
import { toRange } from '../diagnostics/toDiagnostic';
import { addToBaseline } from './addToBaseline';
import { isFindingsNode, type FindingNode } from './findingNodes';
import type { FindingsDeps } from './deps';

/** What can be done with one finding of the tree. */
export function registerFindingCommands(deps: FindingsDeps): vscode.Disposable {
  const { log } = deps;
  return vscode.Disposable.from(
    registerCommand('secretLens.openFinding', 'Go to finding', log, async (node) => {
      if (isFinding(node)) await show(node);
    }),
    registerCommand('secretLens.fixFinding', 'Move to Secrets Manager', log, async (node) => {
      if (!isFinding(node)) return;
      const { document } = await show(node);
      const range = toRange(node.finding);
      await vscode.commands.executeCommand(
        'secretLens.moveToSecretsManager',
        document.uri,
        range,
        node.finding.ruleId,
        ...(node.finding.ruleId === storedValueRule.id ? ['known'] : []),
      );
    }),
    registerCommand('secretLens.ignoreFindingLine', 'Ignore the finding', log, async (node) => {
      if (isFinding(node)) await ignoreLine(node);
    }),
    registerCommand('secretLens.ignoreFindingRule', 'Ignore the rule', log, async (node) => {
      if (isFinding(node)) await vscode.commands.executeCommand('secretLens.ignoreRule', node.finding.ruleId);
    }),
    registerCommand('secretLens.ignoreFindingFile', 'Ignore the file', log, async (node) => {
      if (isFinding(node)) await ignoreFile(node);
    }),
    registerCommand('secretLens.addToBaseline', 'Add to the baseline', log, async (node) => {
      if (isFinding(node)) await addToBaseline(node, deps.detections);
    }),
  );
}

function isFinding(node: unknown): node is FindingNode {
  return isFindingsNode(node) && node.kind === 'finding';
}

/** Opens the file with the secret in sight, the cursor before it. */
async function show({ uri, finding }: FindingNode): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const range = toRange(finding);
  return vscode.window.showTextDocument(document, {
    selection: new vscode.Range(range.start, range.start),
    preserveFocus: false,
  });
}

/** Inserts the comment into the open document, so that it can be seen and undone. */
async function ignoreLine(node: FindingNode): Promise<void> {
  const { document } = await show(node);
  const range = toRange(node.finding);
  const insertion = planSuppression(document.getText(), document.languageId, {
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  });
  if (insertion === undefined)
    throw new Error('No comment can stand here. Ignore the rule or the file, or add it to the baseline.');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(insertion.range.start), insertion.newText);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit could not be applied.');
}

/** Excludes the file by setting of its folder, by a pattern that fits no other. */
async function ignoreFile({ uri, finding }: FindingNode): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri, true));
  if (folder === undefined) throw new Error('The file is in no folder of the workspace, which could say so.');
  const setting = 'secretLens.detection.exclude';
  const configuration = vscode.workspace.getConfiguration(undefined, folder);
  const inspected = configuration.inspect<string[]>(setting);
  const isMulti = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const own = (isMulti ? inspected?.workspaceFolderValue : inspected?.workspaceValue) ?? [];
  const pattern = `/${finding.file.replace(/[\\*?[\]!# ]/g, '\\$&')}`;
  const target = isMulti ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  await configuration.update(setting, [...new Set([...own, pattern])], target);
}
