import * as vscode from 'vscode';
import type { Account } from '../../../aws/account/account';
import { joinNames } from '../../../core/secrets/replication';
import type { Replica, Secret } from '../../../core/secrets/secret';
import type { ReplicaRegion } from '../../../core/secrets/secretChange';
import { awsRegions } from '../../prompts/awsRegions';
import { askPick, askSome } from '../../prompts/inputs';
import { askKey, type KeyChoice } from '../../prompts/pickKey';
import { askSteps, back, type Step } from '../../prompts/steps';

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

interface RegionItem extends vscode.QuickPickItem {
  readonly region: string;
}

interface ReplicaItem extends vscode.QuickPickItem {
  readonly replica: Replica;
}

interface KeysItem extends vscode.QuickPickItem {
  readonly own: boolean;
}

interface Answers {
  readonly regions: readonly string[];
  /** Whether each region gets the key that AWS manages there. */
  readonly own: boolean;
  readonly keys: ReadonlyMap<string, KeyChoice>;
}

/** Asks in quick picks and dialogs of the editor. */
export const replicationPrompts: ReplicationPrompts = {
  async askRegions(secret, regions, accountIn) {
    const steps = [
      askWhere(secret, regions),
      askWhoseKeys,
      ...regions.map((region) => askKeyIn(region, accountIn)),
    ];
    const nothing: Answers = { regions: [], own: true, keys: new Map() };
    const answers = await askSteps(`Replicate ${secret.name}`, steps, nothing);
    return answers.regions.map((region) => ({
      region,
      ...(answers.own ? {} : answers.keys.get(region)),
    }));
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

function askWhere(secret: Secret, regions: readonly string[]): Step<Answers> {
  const items = regions.map((region): RegionItem => ({
    label: region,
    description: awsRegions.get(region) ?? '',
    region,
  }));
  return {
    ask: async (answers, frame) => {
      const picked = await askSome(frame, {
        placeholder: `Regions to copy ${secret.name} to`,
        items,
        selected: items.filter(({ region }) => answers.regions.includes(region)),
      });
      return picked === back ? back : { ...answers, regions: picked.map(({ region }) => region) };
    },
  };
}

const keysItems: readonly KeysItem[] = [
  { own: true, label: 'aws/secretsmanager in every region', description: 'the key that AWS manages there' },
  { own: false, label: 'Choose a key for each region', description: 'customer managed KMS keys' },
];

const askWhoseKeys: Step<Answers> = {
  ask: async (answers, frame) => {
    const picked = await askPick(frame, {
      placeholder: 'KMS keys that encrypt the replicas',
      items: keysItems,
      active: keysItems.find(({ own }) => own === answers.own),
    });
    return picked === back ? back : { ...answers, own: picked.own };
  },
};

function askKeyIn(region: string, accountIn: (region: string) => Pick<Account, 'listKeys'>): Step<Answers> {
  return {
    isNeeded: ({ own, regions }) => !own && regions.includes(region),
    ask: async (answers, frame) => {
      const choice = await askKey(frame, `KMS key in ${region}`, accountIn(region));
      return choice === back ? back : { ...answers, keys: new Map([...answers.keys, [region, choice]]) };
    },
  };
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
