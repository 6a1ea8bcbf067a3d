import * as vscode from 'vscode';
import type { CommandId } from '../../contributions';
import type { SecretState } from '../../core/references/secretState';
import type { Connection } from '../../core/secrets/secret';
import { explainSecret } from '../explorer/describeSecret';
import { escapeMarkdown } from '../explorer/markdown';
import { toAbortSignal } from '../progress';
import { referenceAt } from './referenceAt';
import type { ReferencesDeps } from './deps';

const commands: readonly CommandId[] = [
  'secretLens.revealReference',
  'secretLens.copyArn',
  'secretLens.showAudit',
];

/** Says of a secret that code names what is known of it; never its value. */
export function registerHover({ index, directory }: ReferencesDeps): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { pattern: '**' },
    {
      async provideHover(document, position, token) {
        const found = await referenceAt(index, document, position);
        if (found === undefined || token.isCancellationRequested) return undefined;
        const { state, connection } = await directory.explain(found.reference, toAbortSignal(token));
        const text = new vscode.MarkdownString(explain(found.reference.secretId.text, state, connection));
        text.isTrusted = { enabledCommands: [...commands] };
        return new vscode.Hover(text, found.range);
      },
    },
  );
}

function explain(id: string, state: SecretState, connection: Connection | undefined): string {
  const name = `**${escapeMarkdown(id)}**`;
  if (state.kind === 'unknown') return `${name}\n\nNot looked up: ${escapeMarkdown(state.reason)}`;
  if (state.kind === 'missing')
    return `${name}\n\nThere is no such secret in ${escapeMarkdown(state.region)}.`;
  if (connection === undefined) return name;
  const { secret, versions, contents } = state;
  const facts = [
    ...(versions ?? [])
      .filter(({ stagingLabels }) => stagingLabels.length > 0)
      .map(({ id: version, stagingLabels }) => `Version ${version.slice(0, 8)}: ${stagingLabels.join(', ')}`),
    ...(secret.replicas ?? []).map(({ region, status }) => `Replica in ${region}: ${status}`),
    ...(contents?.kind === 'json' ? [`Keys: ${contents.keys.join(', ')}`] : []),
  ].map((fact) => `- ${escapeMarkdown(fact)}`);
  // First, since a hover that is full must be scrolled.
  const acts = links(connection, secret.arn);
  return [acts, '', explainSecret(secret, connection, new Date()), ...facts].join('\n');
}

function links(connection: Connection, arn: string): string {
  const target = encodeURIComponent(JSON.stringify([{ connection, secretId: arn }]));
  return [
    ['Reveal in tree', 'secretLens.revealReference'],
    ['Copy ARN', 'secretLens.copyArn'],
    ['Show audit', 'secretLens.showAudit'],
  ]
    .map(([title, command]) => `[${title}](command:${command}?${target})`)
    .join(' · ');
}
