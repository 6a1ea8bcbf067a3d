import * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import { isReplica } from '../../core/secrets/replication';
import type { Secret } from '../../core/secrets/secret';
import { registerCommand } from '../command';
import { withProgress } from '../progress';
import { askDescription } from '../prompts/askDescription';
import { askKey } from '../prompts/pickKey';
import { back } from '../prompts/steps';
import type { CommandDeps } from './deps';
import { resolveTarget, type SecretTarget } from './target';
import { confirmInDialog, type Confirm } from './versions/labelMoves';

type MetadataDeps = Pick<CommandDeps, 'sessions' | 'explorer'>;

/** What the person is asked. Each rejects with a CancellationError when it is dismissed. */
export interface MetadataPrompts {
  readonly askDescription: (secret: Secret) => Promise<string>;
  /** Resolves to the key's ARN, id or alias, empty for the key that AWS manages. */
  readonly askKey: (secret: Secret) => Promise<string>;
  readonly confirm: Confirm;
}

/** Changes what a secret has beside its value: its description, and the key that encrypts it. */
export function registerEditMetadata(deps: CommandDeps): vscode.Disposable {
  const promptsFor = ({ connection }: SecretTarget): MetadataPrompts => ({
    confirm: confirmInDialog,
    askDescription: ({ name, description = '' }) =>
      settle(askDescription(only(`Description of ${name}`), description)),
    askKey: async ({ name, kmsKeyId }) => {
      const now = kmsKeyId ?? 'aws/secretsmanager';
      const account = deps.sessions.account(connection);
      const choice = await settle(
        askKey(only(`KMS key of ${name}`), `KMS key to encrypt with; now ${now}`, account),
      );
      return choice.kmsKeyId ?? '';
    },
  });
  return vscode.Disposable.from(
    registerCommand('secretLens.editDescription', 'Edit description', deps.log, async (node) => {
      const target = await resolveTarget('Edit description', node, deps);
      void vscode.window.showInformationMessage(await editDescription(target, promptsFor(target), deps));
    }),
    registerCommand('secretLens.changeKey', 'Change KMS key', deps.log, async (node) => {
      const target = await resolveTarget('Change KMS key', node, deps);
      void vscode.window.showInformationMessage(await changeKey(target, promptsFor(target), deps));
    }),
  );
}

/** Resolves to what became of it, in a sentence. */
export async function editDescription(
  target: SecretTarget,
  prompts: Pick<MetadataPrompts, 'askDescription'>,
  deps: MetadataDeps,
): Promise<string> {
  const secret = await readChangeable(target, deps);
  const description = (await prompts.askDescription(secret)).trim();
  if (description === (secret.description ?? '')) return `${secret.name} has this description already.`;
  await update(target, { description }, deps);
  return description === ''
    ? `${secret.name} has no description any more.`
    : `The description of ${secret.name} was changed.`;
}

/** Encrypts a secret with another key, after a question. Resolves to what became of it, in a sentence. */
export async function changeKey(
  target: SecretTarget,
  prompts: Pick<MetadataPrompts, 'askKey' | 'confirm'>,
  deps: MetadataDeps,
): Promise<string> {
  const secret = await readChangeable(target, deps);
  const kmsKeyId = await prompts.askKey(secret);
  const name = kmsKeyId || 'aws/secretsmanager';
  if (kmsKeyId === (secret.kmsKeyId ?? '')) return `${secret.name} is encrypted with ${name} already.`;
  await prompts.confirm({
    question: `Encrypt ${secret.name} with ${name}?`,
    act: 'Change Key',
    detail: [
      'Its versions that are AWSCURRENT, AWSPREVIOUS or AWSPENDING are encrypted anew, and later ones with this key.',
      kmsKeyId === ''
        ? 'Other accounts cannot read it then.'
        : 'Whoever reads it needs kms:Decrypt on this key.',
      ...((secret.replicas ?? []).length > 0 ? ['Its replicas keep the keys that they have.'] : []),
    ].join(' '),
  });
  await update(target, { kmsKeyId }, deps);
  return `${secret.name} is encrypted with ${name}.`;
}

/** The secret as it is now; rejects with an AwsError where it cannot be changed. */
async function readChangeable(
  { connection, secret: { arn, name } }: SecretTarget,
  { sessions }: MetadataDeps,
): Promise<Secret> {
  const { secret } = await withProgress(`Reading ${name}`, (signal) =>
    sessions.secretsManager(connection).describeSecret(arn, signal),
  );
  if (isReplica(secret, connection.region))
    throw new AwsError('invalid', `${name} in ${connection.region} is a replica.`, {
      remedy: `Change the secret in ${secret.primaryRegion ?? 'its primary region'}; its replicas follow.`,
    });
  return secret;
}

async function update(
  { connection, secret: { arn, name } }: SecretTarget,
  changes: { readonly description?: string; readonly kmsKeyId?: string },
  { sessions, explorer }: MetadataDeps,
): Promise<void> {
  await withProgress(`Changing ${name}`, (signal) =>
    sessions.secretsManager(connection).updateSecret(arn, changes, signal),
  ).finally(() => explorer.update(connection, arn));
}

const only = (title: string) => ({ title, step: 1, totalSteps: 1, canGoBack: false });

async function settle<T>(asking: Promise<T | typeof back>): Promise<T> {
  const answer = await asking;
  if (answer === back) throw new vscode.CancellationError();
  return answer;
}
