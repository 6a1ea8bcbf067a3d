import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import { registerCommand } from '../../command';
import { actOnEach } from '../actOnEach';
import type { CommandDeps } from '../deps';
import { nameTargets, resolveTargets } from '../severalTargets';
import type { SecretTarget } from '../target';

/** Takes back the deletion of secrets. */
export function registerRestoreSecrets(deps: CommandDeps): vscode.Disposable {
  return registerCommand('secretLens.restoreSecret', 'Restore secret', deps.log, async (...args) => {
    const targets = await resolveTargets('Restore secret', args, deps, { onlyDeleted: true });
    void vscode.window.showInformationMessage(await restoreSecrets(targets, deps));
  });
}

/** Restores those of the secrets that are scheduled for deletion. Resolves to what became of them. */
export async function restoreSecrets(
  targets: readonly SecretTarget[],
  deps: Pick<CommandDeps, 'sessions' | 'explorer'>,
): Promise<string> {
  const deleted = targets.filter(({ secret }) => secret.deletionDate !== undefined);
  if (deleted.length === 0)
    throw new AwsError('invalid', `${nameTargets(targets)} cannot be restored: no deletion is scheduled.`, {
      remedy: 'Refresh the tree if it shows another state.',
    });
  await actOnEach(
    { title: `Restoring ${nameTargets(deleted)}`, participle: 'restored' },
    deleted,
    deps,
    ({ secret }, secretsManager, signal) => secretsManager.restoreSecret(secret.arn, signal),
    (done) => Promise.all(done.map(({ connection, secret }) => deps.explorer.update(connection, secret.arn))),
  );
  return `${nameTargets(deleted)} can be read again.`;
}
