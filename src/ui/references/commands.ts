import * as vscode from 'vscode';
import { registerCommand } from '../command';
import { resolveTarget } from '../commands/target';
import type { ReferencesDeps } from './deps';
import { toLocation } from './navigation';
import { registerRenameSecret } from './renameSecret';
import type { WorkspaceReference } from './referenceIndex';
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
      const found = await stillThere(referencesTo(deps.index, { ...secret, region: connection.region }));
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

/** Those whose file can be opened: the editor tells of a file that is gone a while later. */
async function stillThere(references: readonly WorkspaceReference[]): Promise<readonly WorkspaceReference[]> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const files = new Map(references.map(({ uri }) => [uri.toString(), uri]));
  const gone = new Set<string>();
  await Promise.all(
    [...files]
      .filter(([key]) => !open.has(key))
      .map(([key, uri]) => vscode.workspace.fs.stat(uri).then(undefined, () => gone.add(key))),
  );
  return references.filter(({ uri }) => !gone.has(uri.toString()));
}
