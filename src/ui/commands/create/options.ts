import type { QuickPickItem } from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { Account } from '../../../aws/account/account';
import { describeStrength } from '../../../core/secrets/passwordStrength';
import { regionsToReplicateTo } from '../../../core/secrets/replication';
import { findTagsProblem } from '../../../core/secrets/tags';
import type { Connection } from '../../../core/secrets/secret';
import { awsRegions } from '../../prompts/awsRegions';
import { askInput, askPick } from '../../prompts/inputs';
import { askKey } from '../../prompts/pickKey';
import { replicaSteps, toReplicaRegions } from '../../prompts/replicaSteps';
import { askSubsteps, back, type Step, type StepFrame } from '../../prompts/steps';
import { describeError } from '../../report';
import { isEach, type Answers } from './answers';
import { describeLength } from './valueSource';

export interface OptionItem extends QuickPickItem {
  readonly ask: () => Promise<Answers | typeof back>;
}

interface CreateItem extends QuickPickItem {
  readonly ask?: never;
}

/** Lets everything that has a default be changed, one by one, until the person is content. */
export function askOptions(account: (connection: Connection) => Account): Step<Answers> {
  return {
    isNeeded: (answers) => !isEach(answers),
    ask: async (given, frame) => {
      let answers = given;
      let placeholder = 'Create the secret as it is, or change';
      for (;;) {
        const items: readonly (OptionItem | CreateItem)[] = [
          createItem(answers),
          ...optionItems(answers, frame, account),
          rotationItem(answers),
        ];
        const picked = await askPick(frame, { placeholder, items });
        if (picked === back) return back;
        if (picked.ask === undefined) return answers;
        const changed = await change(picked.ask);
        if (typeof changed === 'string') placeholder = changed;
        else if (changed !== back) answers = changed;
      }
    },
  };
}

/** The answers with what was changed; why they were not, when AWS refused. */
export async function change(ask: OptionItem['ask']): Promise<Answers | typeof back | string> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof AwsError) return `Not changed: ${describeError(error)}`;
    throw error;
  }
}

function createItem(answers: Answers): CreateItem {
  const { name, connection, holds, isTyped, strength, source } = answers;
  const value =
    holds === 'selection' && source !== undefined
      ? `Value: the selection, ${describeLength(source)}`
      : (holds === 'text' || holds === 'database' || holds === 'apiKey') && strength !== undefined
        ? `Value: ${isTyped ? 'typed' : 'generated'}, ${describeStrength(strength)}`
        : undefined;
  return {
    label: '$(check) Create',
    description: `${name} in ${connection.region}`,
    ...(value !== undefined && { detail: value }),
  };
}

/** What a secret, or each of several, has beside its value. */
export function optionItems(
  answers: Answers,
  frame: StepFrame,
  account: (connection: Connection) => Account,
): readonly OptionItem[] {
  const { connection, kmsKeyId, tags, replicas } = answers;
  const below = { ...frame, canGoBack: true };
  return [
    {
      label: '$(shield) KMS key',
      description: kmsKeyId || 'aws/secretsmanager',
      ask: async () => {
        const key = await askKey(below, 'KMS key that encrypts the secret', account(connection));
        return key === back ? back : { ...answers, kmsKeyId: key.kmsKeyId ?? '' };
      },
    },
    {
      label: '$(tag) Tags',
      description: tags || 'none',
      ask: async () => {
        const typed = await askInput(below, {
          prompt: 'Tags, as key=value, separated by commas',
          placeholder: 'team=payments, env=prod',
          value: tags,
          check: (text) => {
            const message = findTagsProblem(text);
            return message === undefined ? undefined : { severity: 'error', message };
          },
        });
        return typed === back ? back : { ...answers, tags: typed.trim() };
      },
    },
    {
      label: '$(mirror) Replicas',
      description:
        toReplicaRegions(replicas)
          .map((replica) =>
            replica.kmsKeyId === undefined ? replica.region : `${replica.region} (${replica.kmsKeyId})`,
          )
          .join(', ') || 'none',
      ask: async () => {
        const steps = replicaSteps(
          'Regions to replicate the secret to',
          regionsToReplicateTo({}, connection.region, awsRegions.keys()),
          0,
          (region) => account({ ...connection, region }),
        );
        const changed = await askSubsteps(frame.title, steps, replicas);
        return changed === back ? back : { ...answers, replicas: changed };
      },
    },
  ];
}

function rotationItem(answers: Answers): OptionItem {
  const { rotates } = answers;
  return {
    label: '$(sync) Rotation',
    description: rotates ? 'asked once the secret is there: who rotates it, and when' : 'none',
    ask: () => Promise.resolve({ ...answers, rotates: !rotates }),
  };
}
