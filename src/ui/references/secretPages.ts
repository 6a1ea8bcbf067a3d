import * as vscode from 'vscode';
import type { Connection, Secret } from '../../core/secrets/secret';
import { explainSecret } from '../explorer/describeSecret';
import type { ReferencesDeps } from './deps';

const scheme = 'secretlens-secret';

/** The page of a secret: what is known of it but its value, as Markdown that can only be read. */
export function toSecretUri(connection: Connection, { name, arn }: Secret): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${name}.md`, query: JSON.stringify({ ...connection, arn }) });
}

/** Gives the pages their text, and selects the secret in the tree when one is opened. */
export function registerSecretPages({
  sessions,
  explorer,
}: Pick<ReferencesDeps, 'sessions' | 'explorer'>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent(uri) {
        const { connection, arn } = read(uri);
        const { secret, versions } = await sessions.secretsManager(connection).describeSecret(arn);
        return explainSecret(secret, connection, new Date(), { value: versions });
      },
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.uri.scheme !== scheme) return;
      const { connection, arn } = read(editor.document.uri);
      void explorer.reveal(connection, arn).then(undefined, () => undefined);
    }),
  );
}

function read(uri: vscode.Uri): { readonly connection: Connection; readonly arn: string } {
  const { profile, region, arn } = JSON.parse(uri.query) as {
    readonly profile?: string;
    readonly region: string;
    readonly arn: string;
  };
  return { connection: { profile, region }, arn };
}
