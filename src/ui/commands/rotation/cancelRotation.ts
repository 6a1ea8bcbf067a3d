import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import { readRotationState } from '../../../core/secrets/rotationState';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import type { CommandDeps } from '../deps';
import { resolveTarget, type SecretTarget } from '../target';
import { confirmInDialog, type Confirm, type VersionDeps } from '../versions/labelMoves';

/** Switches rotation off, and ends one that is under way. */
export function registerCancelRotation(deps: CommandDeps): vscode.Disposable {
  const title = 'Cancel rotation';
  return registerCommand('secretLens.cancelRotation', title, deps.log, async (node) => {
    const target = await resolveTarget(title, node, deps);
    void vscode.window.showInformationMessage(await cancelRotation(target, confirmInDialog, deps));
  });
}

/** Switches rotation off after a confirmation. Resolves to what was done. */
export async function cancelRotation(
  { connection, secret: { arn, name } }: SecretTarget,
  confirm: Confirm,
  { sessions, explorer }: VersionDeps,
): Promise<string> {
  const secretsManager = sessions.secretsManager(connection);
  const { secret, versions } = await withProgress(`Reading ${name}`, (signal) =>
    secretsManager.describeSecret(arn, signal),
  );
  const state = readRotationState(secret.rotation, versions);
  if (state === 'off')
    throw new AwsError('invalid', `${name} does not rotate: there is nothing to cancel.`, {
      remedy: 'Configure its rotation to switch it on.',
    });
  await confirm({
    question: `Switch off the rotation of ${name}?`,
    act: 'Cancel Rotation',
    detail:
      state === 'in-progress'
        ? 'A rotation is under way and ends where it stands: its version may stay AWSPENDING, and what the secret opens may have the new credential already. The value stays as it is.'
        : 'The value stays as it is until somebody changes it.',
  });
  await withProgress(`Cancelling the rotation of ${name}`, (signal) =>
    secretsManager.cancelRotation(arn, signal),
  ).finally(() => explorer.update(connection, arn));
  return state === 'in-progress'
    ? `Rotation of ${name} is off. If a version is still AWSPENDING, remove that label before you rotate again.`
    : `Rotation of ${name} is off.`;
}
