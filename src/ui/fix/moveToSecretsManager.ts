import * as vscode from 'vscode';
import { registerCommand } from '../command';
import { moveTitle, moveValue, type MoveDependencies } from './move';
import { movePrompts } from './movePrompts';

interface MoveCommandDependencies extends Omit<MoveDependencies, 'prompts'> {
  /** The provider's page on revoking what a rule finds. */
  readonly revocationUrl: (ruleId: string) => string | undefined;
}

/** The quick fix, also for whatever string is selected. */
export function registerMoveToSecretsManager(deps: MoveCommandDependencies): vscode.Disposable {
  return registerCommand(
    'secretLens.moveToSecretsManager',
    moveTitle,
    deps.log,
    async (uri, range, ruleId) => {
      const place = await findPlace(uri, range);
      if (place === undefined) return;
      const revocationUrl = typeof ruleId === 'string' ? deps.revocationUrl(ruleId) : undefined;
      await moveValue({ ...deps, prompts: movePrompts }, { ...place, revocationUrl });
    },
  );
}

/** The finding that a quick fix names, or what is selected in the editor. */
async function findPlace(
  uri: unknown,
  range: unknown,
): Promise<{ document: vscode.TextDocument; range: vscode.Range } | undefined> {
  if (uri instanceof vscode.Uri && range instanceof vscode.Range)
    return { document: await vscode.workspace.openTextDocument(uri), range };
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined) return { document: editor.document, range: editor.selection };
  await vscode.window.showInformationMessage(
    'Open a file and select the text to move to Secrets Manager first.',
  );
  return undefined;
}
