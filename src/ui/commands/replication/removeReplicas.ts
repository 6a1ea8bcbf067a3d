import * as vscode from 'vscode';
import { joinNames } from '../../../core/secrets/replication';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import type { CommandDeps } from '../deps';
import { resolveTarget, type SecretTarget } from '../target';
import { readPrimary, type ReplicationDeps } from './replicateSecret';
import { replicationPrompts, type ReplicationPrompts } from './replicationPrompts';

/** Deletes copies of a secret in other regions. */
export function registerRemoveReplicas(deps: CommandDeps): vscode.Disposable {
  return registerCommand('secretLens.removeReplicas', 'Remove replicas', deps.log, async (node) => {
    const target = await resolveTarget('Remove replicas', node, deps);
    void vscode.window.showInformationMessage(await removeReplicas(target, replicationPrompts, deps));
  });
}

/** Resolves to what became of it. */
export async function removeReplicas(
  target: SecretTarget,
  prompts: Pick<ReplicationPrompts, 'chooseReplicas' | 'confirmRemoval'>,
  deps: ReplicationDeps,
): Promise<string> {
  const { connection, secret } = await readPrimary(target, deps);
  const replicas = secret.replicas ?? [];
  if (replicas.length === 0) return `${secret.name} has no replica.`;
  const chosen = await prompts.chooseReplicas(`Remove replicas of ${secret.name}`, replicas);
  const regions = chosen.map(({ region }) => region);
  await prompts.confirmRemoval(secret, regions);
  await withProgress(`Removing ${secret.name} from ${joinNames(regions)}`, (signal) =>
    deps.sessions.secretsManager(connection).removeReplicas(secret.arn, regions, signal),
  ).finally(() => deps.explorer.update(connection, secret.arn));
  return `${secret.name} is no longer replicated to ${joinNames(regions)}.`;
}
