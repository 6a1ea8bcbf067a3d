import * as vscode from 'vscode';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type { RetrievalStyle } from '../../core/retrieval/retrieval';
import { readSetting } from '../settings';
import { projectFilesOf, toSourceFile } from './workspaceProject';

const setting = 'secretLens.fix.style';

/** The styles of a document that read what is stored in Secrets Manager, the usual one first. */
export function offeredStyles(
  planner: Pick<RetrievalPlanner, 'stylesFor'>,
  document: vscode.TextDocument,
): readonly RetrievalStyle[] {
  return planner.stylesFor(toSourceFile(document)).filter((style) => style !== 'parameter-store');
}

/** The style that a person has chosen for the document's language, when it is one of `styles`. */
function chosenStyle(
  document: vscode.TextDocument,
  styles: readonly RetrievalStyle[],
): RetrievalStyle | undefined {
  const chosen = readSetting(setting, document)[toSourceFile(document).languageId];
  return styles.find((style) => style === chosen);
}

/** The style that a document's values are retrieved by: the chosen one of `styles`, else the one usual in its project. */
export async function styleOf(
  planner: Pick<RetrievalPlanner, 'usualStyle'>,
  document: vscode.TextDocument,
  styles: readonly RetrievalStyle[],
): Promise<RetrievalStyle | undefined> {
  return (
    chosenStyle(document, styles) ??
    (await planner.usualStyle(toSourceFile(document), projectFilesOf(document.uri)))
  );
}

/** Remembers the style for the document's language, in the workspace where there is one. */
export async function rememberStyle(document: vscode.TextDocument, style: RetrievalStyle): Promise<void> {
  const configuration = vscode.workspace.getConfiguration();
  const { Workspace, Global } = vscode.ConfigurationTarget;
  const target = vscode.workspace.workspaceFolders === undefined ? Global : Workspace;
  const inspected = configuration.inspect<Record<string, string>>(setting);
  const own = (target === Workspace ? inspected?.workspaceValue : inspected?.globalValue) ?? {};
  await configuration.update(setting, { ...own, [toSourceFile(document).languageId]: style }, target);
}
