import * as vscode from 'vscode';
import type { RetrievalPlan } from '../../core/retrieval/retrieval';
import { uriOf } from './workspaceProject';

/**
 * The plan as one edit, which one undo takes back. Call it on the very text that the plan was made from.
 * @param source the document that the finding stands in
 */
export async function toWorkspaceEdit(
  plan: RetrievalPlan,
  source: vscode.TextDocument,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const [path, edits] of plan.edits) {
    const uri = uriOf(path, source.uri);
    const document =
      uri.toString() === source.uri.toString() ? source : await vscode.workspace.openTextDocument(uri);
    for (const { range, newText } of edits)
      edit.replace(
        uri,
        new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
        newText,
      );
  }
  return edit;
}
