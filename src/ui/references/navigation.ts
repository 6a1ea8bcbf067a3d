import * as vscode from 'vscode';
import { toRange } from '../diagnostics/toDiagnostic';
import { toAbortSignal } from '../progress';
import type { ReferencesDeps } from './deps';
import { referenceAt } from './referenceAt';
import type { WorkspaceReference } from './referenceIndex';
import { referencesLike } from './sameSecret';
import { toSecretUri } from './secretPages';

/**
 * Go to Definition leads to what makes the secret in the workspace, where anything does, and to the page of the secret;
 * Find All References to every place of the workspace that names it.
 */
export function registerNavigation({ index, directory }: ReferencesDeps): vscode.Disposable {
  const everywhere: vscode.DocumentSelector = { pattern: '**' };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(everywhere, {
      async provideDefinition(document, position, token) {
        const found = await referenceAt(index, document, position);
        if (found === undefined) return [];
        const made = referencesLike(index, found.reference)
          .filter(({ reference }) => reference.role === 'definition')
          .map(toLocation);
        const { state, connection } = await directory.resolve(found.reference, toAbortSignal(token));
        if (state.kind !== 'known' || connection === undefined) return made;
        return [
          ...made,
          new vscode.Location(toSecretUri(connection, state.secret), new vscode.Position(0, 0)),
        ];
      },
    }),
    vscode.languages.registerReferenceProvider(everywhere, {
      async provideReferences(document, position) {
        const found = await referenceAt(index, document, position);
        return found && referencesLike(index, found.reference).map(toLocation);
      },
    }),
  );
}

export function toLocation({ uri, named }: WorkspaceReference): vscode.Location {
  return new vscode.Location(uri, toRange(named));
}
