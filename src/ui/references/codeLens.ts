import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import type { SecretReference } from '../../core/references/reference';
import { countOf } from '../../core/text/countOf';
import { describeState } from '../explorer/describeSecret';
import { toAbortSignal } from '../progress';
import { onSettingsChange, readSetting } from '../settings';
import type { ReferencesDeps } from './deps';
import { toLocation } from './navigation';
import { toEditorRange } from './referenceAt';
import { referencesLike } from './sameSecret';
import type { ResolvedReference } from './secretDirectory';

/** The lens that says what is known of a reference's secret, which is looked up when the lens comes into view. */
class StateLens extends vscode.CodeLens {
  readonly reference: SecretReference;

  constructor(range: vscode.Range, reference: SecretReference) {
    super(range);
    this.reference = reference;
  }
}

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
            const all = referencesLike(index, reference).map(toLocation);
            return [
              new StateLens(range, reference),
              new vscode.CodeLens(range, {
                title: countOf(all.length, 'reference'),
                command: 'editor.action.showReferences',
                arguments: [document.uri, range.start, all],
              }),
            ];
          });
        },
        async resolveCodeLens(lens, token) {
          if (lens instanceof StateLens)
            lens.command = describe(
              lens.reference,
              await directory.resolve(lens.reference, toAbortSignal(token)),
            );
          return lens;
        },
      },
    ),
  );
}

function describe({ secretId }: SecretReference, { state, connection }: ResolvedReference): vscode.Command {
  if (state.kind === 'unknown')
    return { title: `${secretId.text}: not looked up`, command: '', tooltip: state.reason };
  if (state.kind === 'missing') return { title: `${secretId.text}: not in ${state.region}`, command: '' };
  const { secret, region } = state;
  const reveal: CommandId = 'secretLens.revealReference';
  return {
    title: `${secret.name}: ${describeState(secret, region, new Date())}`,
    command: connection === undefined ? '' : reveal,
    arguments: [{ connection, secretId: secret.arn }],
  };
}
