import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Secret } from '../../../core/secrets/secret';
import { withProgress } from '../../progress';
import { isCancellation } from '../../report';
import type { CommandDeps } from '../deps';
import type { SecretTarget } from '../target';
import { functionName } from './rotationPlan';
import { stuckAfterMs, watchRotation, type RotationOutcome } from './watchRotation';

type FollowDeps = Pick<CommandDeps, 'sessions' | 'explorer' | 'log'>;

/** Shows a rotation's state until its version is current, then says how it ended and brings the tree up to date. */
export async function followRotation(
  target: SecretTarget,
  versionId: string,
  deps: FollowDeps,
): Promise<void> {
  const { connection, secret } = target;
  const outcome = await watch(target, versionId, deps).finally(() =>
    deps.explorer.update(connection, secret.arn),
  );
  tell(secret, outcome, deps);
}

function watch(
  { connection, secret }: SecretTarget,
  versionId: string,
  deps: FollowDeps,
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

function tell(secret: Secret, outcome: RotationOutcome | 'unwatched', deps: FollowDeps): void {
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
