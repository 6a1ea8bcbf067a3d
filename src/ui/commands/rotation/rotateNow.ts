import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import { describePlace } from '../../../core/secrets/arn';
import { findPending } from '../../../core/secrets/rotationState';
import type { Rotation, Secret, SecretVersion } from '../../../core/secrets/secret';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import { followRotation, type RotationDeps } from './followRotation';
import { functionName } from './rotationPlan';
import { resolveTarget } from '../target';

const rotate = 'Rotate Now';
const watchOnly = 'Watch It';

/** Rotates a secret after a confirmation, and shows its state until the new version is current. */
export function registerRotateNow(deps: RotationDeps): vscode.Disposable {
  const title = 'Rotate now';
  return registerCommand('secretLens.rotateNow', title, deps.log, async (node) => {
    const target = await resolveTarget(title, node, deps);
    const { connection } = target;
    const secretsManager = deps.sessions.secretsManager(connection);
    const { secret, versions } = await withProgress(`Reading ${target.secret.name}`, (signal) =>
      secretsManager.describeSecret(target.secret.arn, signal),
    );
    requireRotation(secret);

    const pending = findPending(versions);
    const choice = await confirm(secret, pending);
    if (choice === undefined) return;
    const began = new Date();
    const isWatchOnly = choice === watchOnly && pending !== undefined;
    const { versionId } = isWatchOnly
      ? { versionId: pending.id }
      : await withProgress(`Rotating ${secret.name}`, (signal) =>
          secretsManager.rotate(secret.arn, crypto.randomUUID(), signal),
        );

    await followRotation({ connection, secret }, { versionId, began }, deps);
  });
}

function requireRotation(secret: Secret): void {
  if (secret.rotation.enabled) return;
  throw new AwsError('invalid', `Rotation is not set up for ${secret.name}.`, {
    remedy: 'Use Configure Rotation to choose who rotates it and when.',
  });
}

async function confirm(secret: Secret, pending: SecretVersion | undefined): Promise<string | undefined> {
  if (pending !== undefined)
    return vscode.window.showWarningMessage(
      `A rotation of ${secret.name} has not finished.`,
      {
        modal: true,
        detail: `Version ${pending.id} is AWSPENDING. You can watch it until it is AWSCURRENT, or have the rotation tried again.`,
      },
      watchOnly,
      rotate,
    );
  return vscode.window.showWarningMessage(
    `Rotate ${secret.name} now?`,
    {
      modal: true,
      detail: `${secret.name} (${describePlace(secret.arn)}): ${describeRotator(secret.rotation)} makes a new version and changes the credential that it stands for. Applications that keep the present value must read it again; it stays as AWSPREVIOUS.`,
    },
    rotate,
  );
}

function describeRotator({ functionArn }: Rotation): string {
  return functionArn === undefined
    ? 'The service that manages the secret'
    : `The function ${functionName(functionArn)}`;
}
