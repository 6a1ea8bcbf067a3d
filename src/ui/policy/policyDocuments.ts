import * as vscode from 'vscode';
import type { ActsOnDemand } from '../loadActs';
import type { PolicyFiles } from './policyFiles';
import { policyScheme } from './policyUri';

/** Resource policies as JSON documents: opened, checked while they are edited, put by saving, deleted. */
export function registerPolicyDocuments(acts: ActsOnDemand): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let followed: vscode.Disposable | undefined;
  const files = (): PolicyFiles => {
    const { policyFiles } = acts.get();
    followed ??= policyFiles.onDidChangeFile((events) => {
      changes.fire(events);
    });
    return policyFiles;
  };
  const standIn: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => files().stat(uri),
    readFile: (uri) => files().readFile(uri),
    writeFile: (uri, content) => files().writeFile(uri, content),
    delete: (uri) => files().delete(uri),
    readDirectory: () => files().readDirectory(),
    createDirectory: (uri) => {
      files().createDirectory(uri);
    },
    rename: (uri) => {
      files().rename(uri);
    },
  };
  // A document that the editor restores with unsaved changes is opened without being read.
  const note = ({ uri }: vscode.TextDocument): void => {
    if (uri.scheme === policyScheme) files();
  };
  vscode.workspace.textDocuments.forEach(note);
  return vscode.Disposable.from(
    changes,
    new vscode.Disposable(() => {
      followed?.dispose();
    }),
    vscode.workspace.registerFileSystemProvider(policyScheme, standIn, { isCaseSensitive: true }),
    vscode.workspace.onDidOpenTextDocument(note),
    vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
      if (document.uri.scheme === policyScheme) files().noteSave(document.uri, reason);
    }),
  );
}
