import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import {
  findReplicationObstacle,
  isNameTaken,
  joinNames,
  regionsToReplicateTo,
} from '../../../core/secrets/replication';
import type { Replica } from '../../../core/secrets/secret';
import type { ReplicaRegion } from '../../../core/secrets/secretChange';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import { awsRegions } from '../../prompts/awsRegions';
import type { CommandDeps } from '../deps';
import { resolveTarget, type SecretTarget } from '../target';
import { replicationPrompts, type ReplicationPrompts } from './replicationPrompts';
import { watchReplication } from './watchReplication';

export type ReplicationDeps = Pick<CommandDeps, 'sessions' | 'explorer'>;

/** Copies a secret to further regions, and tries again where that failed. */
export function registerReplicateSecret(deps: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.replicate', 'Replicate', deps.log, async (node) => {
      const target = await resolveTarget('Replicate', node, deps);
      void vscode.window.showInformationMessage(await replicateSecret(target, replicationPrompts, deps));
    }),
    registerCommand('secretLens.retryReplication', 'Retry failed replicas', deps.log, async (node) => {
      const target = await resolveTarget('Retry failed replicas', node, deps);
      void vscode.window.showInformationMessage(await retryReplication(target, replicationPrompts, deps));
    }),
  );
}

/** Resolves to what became of it; rejects with an AwsError that names the regions in which it failed. */
export async function replicateSecret(
  target: SecretTarget,
  prompts: Pick<ReplicationPrompts, 'askRegions'>,
  deps: ReplicationDeps,
): Promise<string> {
  const read = await readPrimary(target, deps);
  const { connection, secret } = read;
  const candidates = regionsToReplicateTo(secret, connection.region, awsRegions.keys());
  const regions = await prompts.askRegions(secret, candidates, (region) =>
    deps.sessions.account({ ...connection, region }),
  );
  return copyTo(read, [{ regions, overwrite: false }], deps);
}

/** As {@link replicateSecret}, for the replicas that failed; what has the name there is overwritten only when confirmed. */
export async function retryReplication(
  target: SecretTarget,
  prompts: Pick<ReplicationPrompts, 'chooseReplicas' | 'confirmOverwrite'>,
  deps: ReplicationDeps,
): Promise<string> {
  const read = await readPrimary(target, deps);
  const failed = (read.secret.replicas ?? []).filter(({ status }) => status === 'Failed');
  if (failed.length === 0) return `No replica of ${read.secret.name} has failed.`;
  const chosen = failed.length === 1 ? failed : await prompts.chooseReplicas('Retry failed replicas', failed);
  const taken = chosen.filter(isNameTaken);
  const others = chosen.filter((replica) => !isNameTaken(replica));
  if (taken.length > 0)
    await prompts.confirmOverwrite(
      read.secret,
      taken.map(({ region }) => region),
    );
  return copyTo(
    read,
    [
      { regions: taken, overwrite: true },
      { regions: others, overwrite: false },
    ],
    deps,
  );
}

/** The secret as it is now, with its replicas; rejects with an AwsError where these cannot be changed. */
export async function readPrimary(
  { connection, secret: { arn, name } }: SecretTarget,
  deps: ReplicationDeps,
): Promise<SecretTarget> {
  const { secret } = await withProgress(`Reading ${name}`, (signal) =>
    deps.sessions.secretsManager(connection).describeSecret(arn, signal),
  );
  const obstacle = findReplicationObstacle(secret, connection.region);
  if (obstacle !== undefined) throw new AwsError('invalid', obstacle.message, obstacle);
  return { connection, secret };
}

interface Copying {
  readonly regions: readonly ReplicaRegion[];
  readonly overwrite: boolean;
}

async function copyTo(
  { connection, secret }: SecretTarget,
  copyings: readonly Copying[],
  deps: ReplicationDeps,
): Promise<string> {
  const secretsManager = deps.sessions.secretsManager(connection);
  const regions = copyings.flatMap((copying) => copying.regions.map(({ region }) => region));
  const replicas = await withProgress(`Replicating ${secret.name}`, async (signal, report) => {
    for (const copying of copyings)
      if (copying.regions.length > 0)
        await secretsManager.replicate(secret.arn, copying.regions, copying.overwrite, signal);
    return watchReplication(
      {
        secretsManager,
        secretId: secret.arn,
        regions,
        report,
        wait: (milliseconds) => wait(milliseconds, undefined, { signal }),
        now: () => performance.now(),
      },
      signal,
    );
  }).finally(() => deps.explorer.update(connection, secret.arn));
  return tell(secret.name, replicas);
}

function tell(name: string, replicas: readonly Replica[]): string {
  const inState = (state: Replica['status']) => replicas.filter(({ status }) => status === state);
  const failed = inState('Failed');
  if (failed.length > 0)
    throw new AwsError(
      'invalid',
      failed
        .map((replica) => `${name} was not replicated to ${replica.region}: ${endSentence(replica)}`)
        .join(' '),
      {
        remedy: failed.some(isNameTaken)
          ? 'Retry Failed Replicas can overwrite the secret that has the name there.'
          : 'Once the cause is gone, use Retry Failed Replicas.',
      },
    );
  const waiting = inState('InProgress').map(({ region }) => region);
  if (waiting.length > 0)
    return `${name} is still being replicated to ${joinNames(waiting)}; AWS goes on with it.`;
  return `${name} is replicated to ${joinNames(inState('InSync').map(({ region }) => region))}.`;
}

function endSentence({ message }: Replica): string {
  return `${(message ?? 'AWS gives no reason').replace(/\.$/, '')}.`;
}
