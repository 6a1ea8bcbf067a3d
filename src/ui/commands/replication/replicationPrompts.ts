import * as vscode from 'vscode';
import type { Account } from '../../../aws/account/account';
import { joinNames } from '../../../core/secrets/replication';
import type { Replica, Secret } from '../../../core/secrets/secret';
import type { ReplicaRegion } from '../../../core/secrets/secretChange';
import { askPick, askSome } from '../../prompts/inputs';
import { noReplicas, replicaSteps, toReplicaRegions } from '../../prompts/replicaSteps';
import { askSteps, back } from '../../prompts/steps';

/** What the person is asked about replicas. Each rejects with a CancellationError when it is dismissed. */
export interface ReplicationPrompts {
  /** Which of these regions to replicate to, and with which key in each. */
  askRegions(
    secret: Secret,
    regions: readonly string[],
    accountIn: (region: string) => Pick<Account, 'listKeys'>,
  ): Promise<readonly ReplicaRegion[]>;
  /** Some of several replicas. */
  chooseReplicas(title: string, replicas: readonly Replica[]): Promise<readonly Replica[]>;
  /** One of several replicas. */
  chooseReplica(title: string, replicas: readonly Replica[]): Promise<Replica>;
  /** Whether to replace what has the secret's name in these regions. */
  confirmOverwrite(secret: Secret, regions: readonly string[]): Promise<void>;
  confirmRemoval(secret: Secret, regions: readonly string[]): Promise<void>;
  confirmPromotion(secret: Secret, region: string): Promise<void>;
}

interface ReplicaItem extends vscode.QuickPickItem {
  readonly replica: Replica;
}

/** Asks in quick picks and dialogs of the editor. */
export const replicationPrompts: ReplicationPrompts = {
  async askRegions(secret, regions, accountIn) {
    const steps = replicaSteps(`Regions to copy ${secret.name} to`, regions, 1, accountIn);
    return toReplicaRegions(await askSteps(`Replicate ${secret.name}`, steps, noReplicas));
  },

  async chooseReplicas(title, replicas) {
    const items = replicas.map(toItem);
    const picked = await askSome(onlyStep(title), { placeholder: 'Replicas', items, selected: [] });
    return picked === back ? [] : picked.map(({ replica }) => replica);
  },

  async chooseReplica(title, replicas) {
    const picked = await askPick(onlyStep(title), { placeholder: 'Replica', items: replicas.map(toItem) });
    if (picked === back) throw new vscode.CancellationError();
    return picked.replica;
  },

  confirmOverwrite: (secret, regions) =>
    confirm(
      `Overwrite the secret ${secret.name} in ${joinNames(regions)}?`,
      'A secret of this name is there already. Its value is replaced by that of the primary and cannot be brought back.',
      'Overwrite',
    ),

  confirmRemoval: (secret, regions) =>
    confirm(
      `Remove ${secret.name} from ${joinNames(regions)}?`,
      'The copy is deleted at once, without a recovery window. Applications there can no longer read it. The primary stays as it is.',
      'Remove',
    ),

  confirmPromotion: (secret, region) =>
    confirm(
      `Make ${secret.name} in ${region} a secret of its own?`,
      'It keeps its present value and no longer follows the primary: later changes and rotations do not reach it.',
      'Promote',
    ),
};

const onlyStep = (title: string) => ({ title, step: 1, totalSteps: 1, canGoBack: false });

async function confirm(question: string, detail: string, act: string): Promise<void> {
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, act)) !== act)
    throw new vscode.CancellationError();
}

function toItem(replica: Replica): ReplicaItem {
  const status =
    replica.status === 'InSync' ? 'in sync' : replica.status === 'Failed' ? 'failed' : 'in progress';
  return {
    label: replica.region,
    description: [status, replica.message].filter(Boolean).join(': '),
    replica,
  };
}
