import type * as vscode from 'vscode';
import type { Account } from '../../aws/account/account';
import type { ReplicaRegion } from '../../core/secrets/secretChange';
import { awsRegions } from './awsRegions';
import { askPick, askSome } from './inputs';
import { askKey, type KeyChoice } from './pickKey';
import { back, type Step } from './steps';

/** Where a secret is to be copied, and how it is encrypted there. */
export interface ReplicaAnswers {
  readonly regions: readonly string[];
  /** Whether each region gets the key that AWS manages there. */
  readonly own: boolean;
  readonly keys: ReadonlyMap<string, KeyChoice>;
}

export const noReplicas: ReplicaAnswers = { regions: [], own: true, keys: new Map() };

/** What the answers come to. */
export function toReplicaRegions({ regions, own, keys }: ReplicaAnswers): readonly ReplicaRegion[] {
  return regions.map((region) => ({ region, ...(own ? {} : keys.get(region)) }));
}

interface RegionItem extends vscode.QuickPickItem {
  readonly region: string;
}

interface KeysItem extends vscode.QuickPickItem {
  readonly own: boolean;
}

/**
 * Asks for regions, and for a key in each where that is wanted.
 * @param regions to choose from
 * @param least how many must be chosen
 */
export function replicaSteps(
  placeholder: string,
  regions: readonly string[],
  least: 0 | 1,
  accountIn: (region: string) => Pick<Account, 'listKeys'>,
): readonly Step<ReplicaAnswers>[] {
  return [
    askWhere(placeholder, regions, least),
    askWhoseKeys,
    ...regions.map((region) => askKeyIn(region, accountIn)),
  ];
}

function askWhere(placeholder: string, regions: readonly string[], least: 0 | 1): Step<ReplicaAnswers> {
  const items = regions.map((region): RegionItem => ({
    label: region,
    description: awsRegions.get(region) ?? '',
    region,
  }));
  return {
    ask: async (answers, frame) => {
      const picked = await askSome(frame, {
        placeholder,
        items,
        least,
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

const askWhoseKeys: Step<ReplicaAnswers> = {
  isNeeded: ({ regions }) => regions.length > 0,
  ask: async (answers, frame) => {
    const picked = await askPick(frame, {
      placeholder: 'KMS keys that encrypt the replicas',
      items: keysItems,
      active: keysItems.find(({ own }) => own === answers.own),
    });
    return picked === back ? back : { ...answers, own: picked.own };
  },
};

function askKeyIn(
  region: string,
  accountIn: (region: string) => Pick<Account, 'listKeys'>,
): Step<ReplicaAnswers> {
  return {
    isNeeded: ({ own, regions }) => !own && regions.includes(region),
    ask: async (answers, frame) => {
      const choice = await askKey(frame, `KMS key in ${region}`, accountIn(region));
      return choice === back ? back : { ...answers, keys: new Map([...answers.keys, [region, choice]]) };
    },
  };
}
