import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import type { Rotation, Secret, SecretVersion } from '../../core/secrets/secret';
import { registerCommand } from '../command';
import { withProgress } from '../progress';
import { isCancellation } from '../report';
import type { CommandDeps } from './deps';
import { resolveTarget, type SecretTarget } from './target';
import { stuckAfterMs, watchRotation, type RotationOutcome } from './watchRotation';

const rotate = 'Rotate Now';
const watchOnly = 'Watch It';

/** Rotates a secret after a confirmation, and shows its state until the new version is current. */
export function registerRotateNow(deps: CommandDeps): vscode.Disposable {
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
    const isWatchOnly = choice === watchOnly && pending !== undefined;
    const { versionId } = isWatchOnly
      ? { versionId: pending.id }
      : await secretsManager.rotate(secret.arn, crypto.randomUUID());

    const outcome = await watch({ connection, secret }, versionId, deps).finally(() =>
      deps.explorer.update(connection, secret.arn),
    );
    tell(secret, outcome, deps);
  });
}

function requireRotation(secret: Secret): void {
  if (secret.rotation.enabled) return;
  throw new AwsError('invalid', `Rotation is not set up for ${secret.name}.`, {
    remedy:
      'Give it a rotation function or managed rotation first, in the Secrets Manager console or with `aws secretsmanager rotate-secret --rotation-lambda-arn …`.',
  });
}

function findPending(versions: readonly SecretVersion[]): SecretVersion | undefined {
  return versions.find(
    ({ stagingLabels }) => stagingLabels.includes('AWSPENDING') && !stagingLabels.includes('AWSCURRENT'),
  );
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
      detail: `${describeRotator(secret.rotation)} makes a new version and changes the credential that it stands for. Applications that keep the present value must read it again; it stays as AWSPREVIOUS.`,
    },
    rotate,
  );
}

function describeRotator({ functionArn }: Rotation): string {
  return functionArn === undefined
    ? 'The service that manages the secret'
    : `The function ${functionName(functionArn)}`;
}

function functionName(arn: string): string {
  return arn.split(':')[6] ?? arn;
}

function watch(
  { connection, secret }: SecretTarget,
  versionId: string,
  deps: CommandDeps,
): Promise<RotationOutcome | 'unwatched'> {
  const secretsManager = deps.sessions.secretsManager(connection);
  return withProgress(`Rotating ${secret.name}`, async (signal, report) => {
    try {
      return await watchRotation(
        {
          secretsManager,
          secretId: secret.arn,
          versionId,
          report,
          wait: (milliseconds) => wait(milliseconds, undefined, { signal }),
          now: () => performance.now(),
        },
        signal,
      );
    } catch (error) {
      if (signal.aborted || isCancellation(error)) return 'unwatched';
      throw error;
    }
  });
}

function tell(secret: Secret, outcome: RotationOutcome | 'unwatched', deps: CommandDeps): void {
  switch (outcome) {
    case 'finished':
      void vscode.window.showInformationMessage(`${secret.name} was rotated: the new version is AWSCURRENT.`);
      return;
    case 'unwatched':
      void vscode.window.showInformationMessage(
        `No longer watching ${secret.name}. Its rotation goes on in AWS.`,
      );
      return;
    case 'stuck': {
      deps.log.warn(`The rotation of ${secret.name} is stuck on AWSPENDING.`);
      const { functionArn } = secret.rotation;
      const where =
        functionArn === undefined
          ? 'Look at the service that manages it.'
          : `Look at the function’s log, /aws/lambda/${functionName(functionArn)} in CloudWatch, for the step that failed, then rotate again.`;
      void vscode.window.showWarningMessage(
        `The rotation of ${secret.name} is stuck: after ${stuckAfterMs / 60_000} minutes its new version is not AWSCURRENT. The present value still works. ${where}`,
      );
    }
  }
}
