import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import { findDeletionObstacle } from '../../../core/secrets/deletion';
import { formatDay } from '../../explorer/describeSecret';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import { actOnEach } from '../actOnEach';
import type { CommandDeps } from '../deps';
import { nameTargets, resolveTargets } from '../severalTargets';
import type { SecretTarget } from '../target';
import { deletionPrompts, type DeletionPrompts } from './deletionPrompts';

type DeletionDeps = Pick<CommandDeps, 'sessions' | 'explorer'>;

/** Deletes secrets with a recovery window, and in a separate act at once. */
export function registerDeleteSecrets(deps: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.deleteSecret', 'Delete secret', deps.log, async (...args) => {
      const targets = await resolveTargets('Delete secret', args, deps);
      void vscode.window.showInformationMessage(await scheduleDeletion(targets, deletionPrompts, deps));
    }),
    registerCommand('secretLens.deleteForever', 'Delete secret forever', deps.log, async (...args) => {
      const targets = await resolveTargets('Delete secret forever', args, deps, { withDeleted: true });
      void vscode.window.showInformationMessage(await deleteForever(targets, deletionPrompts, deps));
    }),
  );
}

/** Schedules the deletion of secrets, all or none of which can be deleted. Resolves to what became of them. */
export async function scheduleDeletion(
  targets: readonly SecretTarget[],
  prompts: Pick<DeletionPrompts, 'askRecovery'>,
  deps: DeletionDeps,
): Promise<string> {
  const read = await requireDeletable(targets, false, deps);
  const days = await prompts.askRecovery(read.map(({ secret }) => secret));
  let gone = new Date(0);
  await actOnEach(
    { title: `Deleting ${nameTargets(read)}`, participle: 'scheduled for deletion' },
    read,
    deps,
    async ({ secret }, secretsManager, signal) => {
      gone = await secretsManager.deleteSecret(secret.arn, days, signal);
    },
    (done) => Promise.all(done.map(({ connection, secret }) => deps.explorer.update(connection, secret.arn))),
  );
  return `${nameTargets(read)} can be restored until ${formatDay(gone)}, and ${read.length > 1 ? 'are' : 'is'} gone after that.`;
}

/** Deletes secrets at once, scheduled for deletion or not. Resolves to what became of them. */
export async function deleteForever(
  targets: readonly SecretTarget[],
  prompts: Pick<DeletionPrompts, 'confirmForced'>,
  deps: DeletionDeps,
): Promise<string> {
  const read = await requireDeletable(targets, true, deps);
  await prompts.confirmForced(read.map(({ secret }) => secret));
  await actOnEach(
    { title: `Deleting ${nameTargets(read)}`, participle: 'deleted' },
    read,
    deps,
    async ({ secret }, secretsManager, signal) => {
      await secretsManager.deleteSecret(secret.arn, 'none', signal);
    },
    (done) => {
      for (const connection of new Set(done.map((target) => target.connection)))
        deps.explorer.refresh(connection);
      return Promise.resolve();
    },
  );
  return `${nameTargets(read)} ${read.length > 1 ? 'were' : 'was'} deleted for good.`;
}

/** The secrets as they are now; rejects with an AwsError when one of them cannot be deleted. */
async function requireDeletable(
  targets: readonly SecretTarget[],
  isForced: boolean,
  deps: DeletionDeps,
): Promise<readonly SecretTarget[]> {
  const read = await withProgress(`Reading ${nameTargets(targets)}`, (signal) =>
    Promise.all(
      targets.map(async ({ connection, secret: { arn } }) => ({
        connection,
        secret: (await deps.sessions.secretsManager(connection).describeSecret(arn, signal)).secret,
      })),
    ),
  );
  const obstacles = read.flatMap(
    ({ secret, connection }) => findDeletionObstacle(secret, connection.region, isForced) ?? [],
  );
  const [first, ...others] = obstacles;
  if (first === undefined) return read;
  throw new AwsError('invalid', first.message, {
    remedy: [first.remedy, ...others.map(({ message, remedy }) => `${message} ${remedy}`)].join(' '),
  });
}
