import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import { describeState } from '../explorer/describeSecret';
import { onSettingsChange, readSetting } from '../settings';
import type { ReferencesDeps } from './deps';
import { toLocation } from './navigation';
import { toEditorRange } from './referenceAt';
import { referencesLike } from './sameSecret';

/** Rotation and use of a secret above each place that names it, where the settings ask for it. */
export function registerCodeLens({ index, directory, explorer }: ReferencesDeps): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const tell = (): void => {
    changes.fire();
  };
  return vscode.Disposable.from(
    changes,
    index.onDidChange(tell),
    explorer.onDidChangeSecrets(tell),
    onSettingsChange(['secretLens.references.codeLens'], tell),
    vscode.languages.registerCodeLensProvider(
      { pattern: '**' },
      {
        onDidChangeCodeLenses: changes.event,
        async provideCodeLenses(document) {
          if (!readSetting('secretLens.references.codeLens', document)) return [];
          const references = await index.in(document);
          return references.flatMap(({ reference }) => {
            const range = toEditorRange(document, reference.usedAt);
            const loaded = directory.find(reference);
            const all = referencesLike(index, reference).map(toLocation);
            const title = `${all.length} reference${all.length === 1 ? '' : 's'}`;
            const use = lens(range, title, 'editor.action.showReferences', [document.uri, range.start, all]);
            if (loaded === undefined) return [use];
            const { secret, connection } = loaded;
            const reveal: CommandId = 'secretLens.revealReference';
            const state = describeState(secret, connection.region, new Date());
            return [
              lens(range, `${secret.name}: ${state}`, reveal, [{ connection, secretId: secret.arn }]),
              use,
            ];
          });
        },
      },
    ),
  );
}

function lens(
  range: vscode.Range,
  title: string,
  command: string,
  args: readonly unknown[],
): vscode.CodeLens {
  return new vscode.CodeLens(range, { title, command, arguments: [...args] });
}
