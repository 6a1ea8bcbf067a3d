import type { QuickPickItem } from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { Account } from '../../../aws/account/account';
import { findTagsProblem } from '../../../core/secrets/tags';
import type { Connection } from '../../../core/secrets/secret';
import { askInput, askPick } from '../../prompts/inputs';
import { askKey } from '../../prompts/pickKey';
import { askOtherRegions } from '../../prompts/pickRegions';
import { back, type Step, type StepFrame } from '../../prompts/steps';
import { describeError } from '../../report';
import type { Answers } from './answers';

interface OptionItem extends QuickPickItem {
  readonly ask?: () => Promise<Answers | typeof back>;
}

/** Lets everything that has a default be changed, one by one, until the person is content. */
export function askOptions(account: (connection: Connection) => Account): Step<Answers> {
  return {
    ask: async (given, frame) => {
      let answers = given;
      let placeholder = 'Create the secret as it is, or change';
      for (;;) {
        const picked = await askPick(frame, {
          placeholder,
          items: itemsFor(answers, { ...frame, canGoBack: true }, account(answers.connection)),
        });
        if (picked === back) return back;
        if (picked.ask === undefined) return answers;
        try {
          const changed = await picked.ask();
          if (changed !== back) answers = changed;
        } catch (error) {
          if (!(error instanceof AwsError)) throw error;
          placeholder = `Not changed: ${describeError(error)}`;
        }
      }
    },
  };
}

function itemsFor(answers: Answers, frame: StepFrame, account: Account): readonly OptionItem[] {
  const { name, connection, kmsKeyId, tags, regions } = answers;
  return [
    { label: '$(check) Create', description: `${name} in ${connection.region}` },
    {
      label: '$(shield) KMS key',
      description: kmsKeyId || 'aws/secretsmanager',
      ask: async () => {
        const key = await askKey(frame, 'KMS key that encrypts the secret', account);
        return key === back ? back : { ...answers, kmsKeyId: key.kmsKeyId ?? '' };
      },
    },
    {
      label: '$(tag) Tags',
      description: tags || 'none',
      ask: async () => {
        const typed = await askInput(frame, {
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
      description: regions.join(', ') || 'none',
      ask: async () => {
        const picked = await askOtherRegions(frame, connection.region, regions);
        return picked === back ? back : { ...answers, regions: picked };
      },
    },
  ];
}
