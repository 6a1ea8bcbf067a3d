import * as vscode from 'vscode';
import { languageOfFile } from '../../core/detection/languages';
import type { ProjectFiles, SourceFile } from '../../core/retrieval/retrieval';
import type { GrammarSource } from '../../core/syntax/grammars';

/** The grammars that the extension ships. */
export function shippedGrammars(extensionUri: vscode.Uri): GrammarSource {
  return {
    load: async (file) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'grammars', file)),
  };
}

/** A document as the planner wants it; a language that no installed extension knows is judged from the path. */
export function toSourceFile(document: vscode.TextDocument): SourceFile {
  const path = pathOf(document.uri);
  const text = document.getText();
  const languageId = document.languageId === 'plaintext' ? languageOfFile(path, text) : document.languageId;
  return { path, languageId, text };
}

/** The path within the workspace, with `/` between folders; the whole path for a file outside it. */
export function pathOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false).replaceAll('\\', '/');
}

/** The files round `source`, up to its workspace folder. A file outside every folder has none but those beside it. */
export function projectFilesOf(source: vscode.Uri): ProjectFiles {
  const root = vscode.workspace.getWorkspaceFolder(source)?.uri;
  return {
    findUp: async (name) => {
      const uri = await findUp(source, root, name);
      return uri === undefined ? undefined : toSourceFile(await vscode.workspace.openTextDocument(uri));
    },
    listSiblings: () => readSiblings(source),
  };
}

/** The uri of a plan's path, which is relative to the workspace folder that `source` is in. */
export function uriOf(path: string, source: vscode.Uri): vscode.Uri {
  if (path === pathOf(source)) return source;
  const root = vscode.workspace.getWorkspaceFolder(source)?.uri;
  return root === undefined ? source.with({ path }) : vscode.Uri.joinPath(root, path);
}

async function findUp(
  source: vscode.Uri,
  root: vscode.Uri | undefined,
  name: string,
): Promise<vscode.Uri | undefined> {
  if (source.scheme === 'untitled') return undefined;
  for (let folder = parentOf(source); ; folder = parentOf(folder)) {
    const own = name.startsWith('*') ? await findByEnding(folder, name.slice(1)) : name;
    const candidate = own === undefined ? undefined : vscode.Uri.joinPath(folder, own);
    if (candidate !== undefined && (await isFile(candidate))) return candidate;
    if (root === undefined || folder.path === root.path || folder.path === '/') return undefined;
  }
}

/** The files beside `source` that share its extension, as the editor has them or else as the disk does. */
async function readSiblings(source: vscode.Uri): Promise<readonly SourceFile[]> {
  const extension = /\.[^./]+$/.exec(source.path)?.[0];
  if (source.scheme === 'untitled' || extension === undefined) return [];
  const entries = await vscode.workspace.fs.readDirectory(parentOf(source));
  const uris = entries
    .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && name.endsWith(extension))
    .map(([name]) => vscode.Uri.joinPath(parentOf(source), name))
    .filter((uri) => uri.path !== source.path);
  return Promise.all(
    uris.map(async (uri) => {
      const open = vscode.workspace.textDocuments.find(
        ({ uri: other }) => other.toString() === uri.toString(),
      );
      if (open !== undefined) return toSourceFile(open);
      const path = pathOf(uri);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      return { path, languageId: languageOfFile(path, text), text };
    }),
  );
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** The first file of a folder, by name, that ends so; undefined where none does, or the folder cannot be read. */
async function findByEnding(folder: vscode.Uri, ending: string): Promise<string | undefined> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .map(([name]) => name)
      .sort()
      .find((name) => name.endsWith(ending));
  } catch {
    return undefined;
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
