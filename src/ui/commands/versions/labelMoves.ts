import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import { describePlace } from '../../../core/secrets/arn';
import { isProductionLike } from '../../../core/secrets/production';
import type { Secret, SecretVersion } from '../../../core/secrets/secret';
import { predictMove, type LabelMove } from '../../../core/secrets/stagingLabels';
import { withProgress } from '../../progress';
import { askSteps } from '../../prompts/steps';
import { askTypedName } from '../../prompts/typedName';
import type { CommandDeps } from '../deps';
import type { SecretTarget } from '../target';
import { describeChanges } from './describeChanges';

export type VersionDeps = Pick<CommandDeps, 'sessions' | 'explorer'>;

/** What the person is asked to agree to. */
export interface Confirmation {
  readonly question: string;
  readonly detail: string;
  /** The button's text. */
  readonly act: string;
}

/** Rejects with a CancellationError when the person does not agree. */
export type Confirm = (confirmation: Confirmation) => Promise<void>;

/** Asks in a modal dialog. */
export const confirmInDialog: Confirm = async ({ question, detail, act }) => {
  const choice = await vscode.window.showWarningMessage(question, { modal: true, detail }, act);
  if (choice !== act) throw new vscode.CancellationError();
};

/** Asks in a modal dialog, and then for the name to be typed where production depends on the secret. */
export function confirmWithName(secret: Secret): Confirm {
  return async (confirmation) => {
    await confirmInDialog(confirmation);
    if (isProductionLike(secret.name))
      await askSteps(confirmation.act, [askTypedName(secret, 'go on')], undefined);
  };
}

/** Every version as it is now, the deprecated among them. */
export function readVersions(
  { connection, secret }: SecretTarget,
  { sessions }: VersionDeps,
): Promise<readonly SecretVersion[]> {
  return withProgress(`Reading ${secret.name}`, (signal) =>
    sessions.secretsManager(connection).listVersions(secret.arn, signal, { withDeprecated: true }),
  );
}

/** The target's version as it is now; throws an AwsError when it is gone. */
export function requireVersion(target: SecretTarget, versions: readonly SecretVersion[]): SecretVersion {
  const version = versions.find(({ id }) => id === target.version?.id);
  if (version !== undefined) return version;
  throw new AwsError('not-found', `${target.secret.name} no longer has this version.`, {
    remedy: 'Refresh the tree and choose another.',
  });
}

/** Says what a move will do to each version, does it once the person agrees, and brings the tree up to date. */
export async function moveAfterConfirmation(
  { connection, secret }: SecretTarget,
  versions: readonly SecretVersion[],
  move: LabelMove,
  { question, act, hint }: Omit<Confirmation, 'detail'> & { readonly hint?: string | undefined },
  confirm: Confirm,
  { sessions, explorer }: VersionDeps,
): Promise<void> {
  const changes = `${secret.name} (${describePlace(secret.arn)})\n${describeChanges(predictMove(versions, move))}`;
  await confirm({ question, act, detail: hint === undefined ? changes : `${changes}\n\n${hint}` });
  await withProgress(`Moving ${move.label} of ${secret.name}`, (signal) =>
    sessions.secretsManager(connection).moveLabel(secret.arn, move.label, move, signal),
  ).finally(() => explorer.update(connection, secret.arn));
}
