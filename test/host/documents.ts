import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitUntil } from './support';

/** Our diagnostics of a document or file, in order of position. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Secret Lens')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule that a diagnostic of ours names. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until a document or file has so many findings; resolves to them. */
export async function waitForFindings(uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> {
  await waitUntil(`${count} findings in ${uri.path}`, () => findingsIn(uri).length === count);
  return findingsIn(uri);
}

const extensions: Readonly<Record<string, string>> = {
  typescript: 'ts',
  python: 'py',
  yaml: 'yaml',
  ini: 'ini',
  json: 'json',
};

let scratchFiles = 0;

/**
 * A new file of the workspace in an editor. Not an untitled document: the editor gives one the name of the last that was
 * closed, and may then restore that one's text from its backup. {@link closeEditors} removes the file.
 */
export async function openScratch(language: string, lines: readonly string[]): Promise<vscode.TextDocument> {
  scratchFiles += 1;
  const uri = await writeInWorkspace(
    `scratch/${scratchFiles}.${extensions[language] ?? language}`,
    lines.join('\n'),
  );
  await vscode.commands.executeCommand('vscode.open', uri);
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.uri.toString(), uri.toString());
  assert.equal(document.languageId, language);
  return document;
}

/** The uri of a file of the sample workspace, or of one to be written into it. */
export function uriInWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file of the sample workspace; resolves to its uri. */
export async function writeInWorkspace(path: string, text: string): Promise<vscode.Uri> {
  const uri = uriInWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Replaces all of a document's text. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)),
    text,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Closes every editor, throws away what is unsaved in them, and removes the files of {@link openScratch}. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs
    .delete(uriInWorkspace('scratch'), { recursive: true })
    .then(undefined, () => undefined);
}
