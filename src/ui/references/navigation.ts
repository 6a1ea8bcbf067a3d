import * as vscode from 'vscode';
import type { SecretReference } from '../../core/references/reference';
import { toRange } from '../diagnostics/toDiagnostic';
import { uriOf } from '../fix/workspaceProject';
import { toAbortSignal } from '../progress';
import type { ReferencesDeps } from './deps';
import { referenceAt } from './referenceAt';
import type { WorkspaceReference } from './referenceIndex';
import { referencesLike } from './sameSecret';
import { toSecretUri } from './secretPages';

/**
 * Go to Definition leads to the constant of another file that says the name, to what makes the secret in the workspace, where
 * anything does, and to the page of the secret; Find All References to every place of the workspace that names it.
 */
export function registerNavigation({ index, directory }: ReferencesDeps): vscode.Disposable {
  const everywhere: vscode.DocumentSelector = { pattern: '**' };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(everywhere, {
      async provideDefinition(document, position, token) {
        const found = await referenceAt(index, document, position);
        if (found === undefined) return [];
        const constant = importedLocation(found.reference, document.uri);
        const made = referencesLike(index, found.reference)
          .filter(({ reference }) => reference.role === 'definition')
          .map(toLocation);
        const inCode = constant === undefined ? made : [constant, ...made];
        const { state, connection } = await directory.resolve(found.reference, toAbortSignal(token));
        if (state.kind !== 'known' || connection === undefined) return inCode;
        return [
          ...inCode,
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

/** Where another file says the name of a reference in a file. */
export function importedLocation(
  { secretId: { importedFrom } }: SecretReference,
  uri: vscode.Uri,
): vscode.Location | undefined {
  return importedFrom && new vscode.Location(uriOf(importedFrom.file, uri), toRange(importedFrom));
}
