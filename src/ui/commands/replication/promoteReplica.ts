import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import { arnInRegion, isReplica } from '../../../core/secrets/replication';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import type { CommandDeps } from '../deps';
import { resolveTarget, type SecretTarget } from '../target';
import type { ReplicationDeps } from './replicateSecret';
import { replicationPrompts, type ReplicationPrompts } from './replicationPrompts';

/** Makes a replica a secret that stands alone. */
export function registerPromoteReplica(deps: CommandDeps): vscode.Disposable {
  return registerCommand('secretLens.promoteReplica', 'Promote replica', deps.log, async (node) => {
    const target = await resolveTarget('Promote replica', node, deps);
    void vscode.window.showInformationMessage(await promoteReplica(target, replicationPrompts, deps));
  });
}

/** Promotes the target when it is a replica, else one of its replicas that is asked for. Resolves to what became of it. */
export async function promoteReplica(
  { connection, secret: { arn, name } }: SecretTarget,
  prompts: Pick<ReplicationPrompts, 'chooseReplica' | 'confirmPromotion'>,
  deps: ReplicationDeps,
): Promise<string> {
  const { secret } = await withProgress(`Reading ${name}`, (signal) =>
    deps.sessions.secretsManager(connection).describeSecret(arn, signal),
  );
  let { region } = connection;
  if (!isReplica(secret, region)) {
    const copies = (secret.replicas ?? []).filter(({ status }) => status === 'InSync');
    if (copies.length === 0)
      throw new AwsError('invalid', `${secret.name} has no replica that is in sync.`, {
        remedy: 'Replicate it first, or retry the replicas that failed.',
      });
    ({ region } = await prompts.chooseReplica(`Promote a replica of ${secret.name}`, copies));
  }
  await prompts.confirmPromotion(secret, region);
  const there = { ...connection, region };
  const promoted = arnInRegion(secret.arn, region);
  await withProgress(`Promoting ${secret.name} in ${region}`, (signal) =>
    deps.sessions.secretsManager(there).promoteReplica(promoted, signal),
  );
  await deps.explorer.update(there, promoted);
  if (region !== connection.region) await deps.explorer.update(connection, secret.arn);
  return `${secret.name} in ${region} is now a secret of its own.`;
}
