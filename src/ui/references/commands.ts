import * as vscode from 'vscode';
import { registerCommand } from '../command';
import { resolveTarget } from '../commands/target';
import type { ReferencesDeps } from './deps';
import { toLocation } from './navigation';
import { registerRenameSecret } from './renameSecret';
import { referencesTo } from './sameSecret';

/** The acts on references that start from a secret, or from a link that names one. */
export function registerReferenceCommands(deps: ReferencesDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerRenameSecret(deps),
    registerCommand('secretLens.revealReference', 'Reveal in tree', deps.log, async (node) => {
      const { connection, secret } = await resolveTarget('Reveal in tree', node, deps);
      await deps.explorer.reveal(connection, secret.arn);
    }),
    registerCommand('secretLens.findReferences', 'Find references', deps.log, async (node) => {
      const { connection, secret } = await resolveTarget('Find references', node, deps, {
        withDeleted: true,
      });
      const found = referencesTo(deps.index, { ...secret, region: connection.region });
      const [first] = found;
      if (first === undefined) {
        void vscode.window.showInformationMessage(
          deps.index.isReady
            ? `Nothing in this workspace names ${secret.name}.`
            : 'The workspace is still being read for references. Try again in a moment.',
        );
        return;
      }
      const locations = found.map(toLocation);
      const [at] = locations;
      await vscode.window.showTextDocument(first.uri, { preview: true, ...(at && { selection: at.range }) });
      await vscode.commands.executeCommand(
        'editor.action.showReferences',
        first.uri,
        at?.range.start,
        locations,
      );
    }),
  );
}
