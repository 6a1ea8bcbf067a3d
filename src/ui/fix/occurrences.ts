import * as vscode from 'vscode';
import { findOccurrencesIn } from '../../core/retrieval/occurrences';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type { Redacted } from '../../core/secrets/redacted';
import { loadEngine } from '../../workspace/loadEngine';
import { readSetting } from '../settings';
import type { DocumentPlace } from './movedValues';
import { toSourceFile } from './workspaceProject';

/**
 * Every literal of the workspace, open documents first, that is the value or holds it, in documents that can be rewritten.
 * Comments and other text that is no literal are left out.
 */
export async function findOccurrences(
  planner: RetrievalPlanner,
  value: Redacted<string>,
  signal: AbortSignal,
): Promise<readonly DocumentPlace[]> {
  const uris = new Map<string, vscode.Uri>();
  for (const { uri } of vscode.workspace.textDocuments)
    if (vscode.workspace.getWorkspaceFolder(uri) !== undefined) uris.set(uri.toString(), uri);
  const gitignore = readSetting('secretLens.detection.skipGitIgnored');
  for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
    if (folder.scheme !== 'file') continue;
    for (const path of await loadEngine().findFilesWith(value, folder.fsPath, gitignore, signal)) {
      const uri = vscode.Uri.file(path);
      uris.set(uri.toString(), uri);
    }
  }

  const places: DocumentPlace[] = [];
  for (const uri of uris.values()) {
    signal.throwIfAborted();
    const document = await openText(uri);
    if (document !== undefined) places.push(...(await occurrencesIn(planner, document, value)));
  }
  return places;
}

async function occurrencesIn(
  planner: RetrievalPlanner,
  document: vscode.TextDocument,
  value: Redacted<string>,
): Promise<readonly DocumentPlace[]> {
  const file = toSourceFile(document);
  const { version } = document;
  if (planner.stylesFor(file).length === 0) return [];
  const ranges = await findOccurrencesIn(planner, file, value);
  return ranges.map((range) => ({ fileId: document.uri.toString(), document, version, range }));
}

async function openText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
