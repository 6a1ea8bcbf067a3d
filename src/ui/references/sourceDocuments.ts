import * as vscode from 'vscode';

/** What only shows text again, as the older side of a diff, names no secret of its own. */
export function isSource(uri: vscode.Uri): boolean {
  return (
    uri.scheme === 'untitled' ||
    uri.scheme === 'vscode-notebook-cell' ||
    vscode.workspace.getWorkspaceFolder(uri) !== undefined ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true
  );
}

/** The texts of documents that are not on the disk as they are, by path. */
export function unsavedTexts(): ReadonlyMap<string, string> {
  return new Map(
    vscode.workspace.textDocuments
      .filter(({ isDirty, uri }) => isDirty && uri.scheme === 'file')
      .map((document) => [document.uri.fsPath, document.getText()]),
  );
}
