import * as vscode from 'vscode';
import type { SecretReference } from '../../core/references/reference';
import { regionOf } from '../../core/references/secretRegion';
import { describeConnection } from '../explorer/nodes';
import type { ReferencesDeps } from './deps';

/** Offers the names of secrets and of their keys where code names them, from what the tree has loaded. Asks nobody. */
export function registerCompletion({ index, directory }: ReferencesDeps): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { pattern: '**' },
    {
      async provideCompletionItems(document, position) {
        const found = await index.complete(document, position);
        if (found === undefined) return [];
        return found.part === 'key'
          ? completeKey(found.reference, found.range)
          : completeName(found.reference, found.range);
      },
    },
    '"',
    "'",
    '`',
    '/',
    ':',
    '.',
    '#',
  );

  function completeName(reference: SecretReference, range: vscode.Range): vscode.CompletionItem[] {
    const wantsArn = reference.secretId.text.startsWith('arn:');
    return directory
      .loaded(regionOf(reference))
      .filter(({ secret }) => secret.deletionDate === undefined)
      .map(({ connection, secret }) => {
        const item = new vscode.CompletionItem(
          wantsArn ? secret.arn : secret.name,
          vscode.CompletionItemKind.Constant,
        );
        item.range = range;
        item.detail = describeConnection(connection);
        if (secret.description !== undefined) item.documentation = secret.description;
        return item;
      });
  }

  function completeKey(reference: SecretReference, range: vscode.Range): vscode.CompletionItem[] {
    const secret = directory.find(reference);
    const keys = secret && directory.keysOf(secret);
    return (keys ?? []).map((key) => {
      const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Field);
      item.range = range;
      item.detail = `Key of ${secret?.secret.name ?? ''}`;
      return item;
    });
  }
}
