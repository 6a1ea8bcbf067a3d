import type { QuickPickItem } from 'vscode';
import type { ParameterType } from '../../core/secrets/parameter';
import { findTagsProblem, parseTags } from '../../core/secrets/tags';
import { askInput, askPick, type InputOptions } from '../prompts/inputs';
import { back, type StepFrame } from '../prompts/steps';

type TextOption = 'description' | 'kmsKeyId' | 'tags' | 'key';

/** What has a default in something new; texts as typed, empty for the default. */
export interface NewOptions extends Readonly<Record<TextOption, string>> {
  /** Of a parameter. */
  readonly type: ParameterType;
}

/** Everything as AWS has it by default, and the first of the types that a parameter may have. */
export function defaultOptions([type = 'SecureString']: readonly ParameterType[] = []): NewOptions {
  return { description: '', kmsKeyId: '', tags: '', key: '', type };
}

/** What secrets and parameters have alike. */
export function toMetadata({ description, kmsKeyId, tags }: NewOptions): {
  readonly description?: string;
  readonly kmsKeyId?: string;
  readonly tags?: Readonly<Record<string, string>>;
} {
  return {
    ...(description !== '' && { description }),
    ...(kmsKeyId !== '' && { kmsKeyId }),
    ...(tags !== '' && { tags: parseTags(tags) }),
  };
}

const optionInputs: Readonly<Record<TextOption, InputOptions>> = {
  description: { prompt: 'Description' },
  kmsKeyId: {
    prompt: 'KMS key: its id, ARN or alias. Empty for the default key of the service.',
    placeholder: 'alias/my-key',
  },
  key: {
    prompt: 'Key of a JSON secret. Empty to store the value as the whole text.',
    placeholder: 'password',
  },
  tags: {
    prompt: 'Tags, as key=value, separated by commas',
    placeholder: 'team=payments, env=prod',
    check: (text) => {
      const message = findTagsProblem(text);
      return message === undefined ? undefined : { severity: 'error', message };
    },
  },
};

/** What is made new. */
export interface NewThing {
  readonly name: string;
  readonly region: string;
  /** Whether it may be a JSON secret with one key. */
  readonly hasKey: boolean;
  /** The types that a parameter may have; none for a secret. */
  readonly types: readonly ParameterType[];
}

/** Lets everything that has a default be changed, one by one, until the person is content. */
export async function askOptions(
  given: NewOptions,
  frame: StepFrame,
  thing: NewThing,
): Promise<NewOptions | typeof back> {
  let options = given;
  for (;;) {
    const items = itemsFor(options, thing);
    const noun = thing.types.length === 0 ? 'secret' : 'parameter';
    const picked = await askPick(frame, { placeholder: `Create the ${noun} as it is, or change`, items });
    if (picked === back) return back;
    if (picked.option === undefined) return options;
    if (picked.option === 'type') {
      options = { ...options, type: thing.types.find((type) => type !== options.type) ?? options.type };
      continue;
    }
    const text = await askInput(
      { ...frame, canGoBack: true },
      { ...optionInputs[picked.option], value: options[picked.option] },
    );
    if (text !== back) options = { ...options, [picked.option]: text.trim() };
  }
}

interface OptionItem extends QuickPickItem {
  readonly option?: TextOption | 'type';
}

function itemsFor(options: NewOptions, { name, region, hasKey, types }: NewThing): readonly OptionItem[] {
  const isParameter = types.length > 0;
  const hasKmsKey = !isParameter || options.type === 'SecureString';
  return [
    {
      label: '$(arrow-right) Continue',
      detail: `Create ${name} in ${region}. Next you see all that will be written.`,
    },
    ...(types.length > 1
      ? [{ label: '$(gist-secret) Type', description: describeType(options.type), option: 'type' as const }]
      : []),
    { label: '$(note) Description', description: options.description || 'none', option: 'description' },
    ...(hasKmsKey
      ? [
          {
            label: '$(shield) KMS key',
            description: options.kmsKeyId || (isParameter ? 'aws/ssm' : 'aws/secretsmanager'),
            option: 'kmsKeyId' as const,
          },
        ]
      : []),
    { label: '$(tag) Tags', description: options.tags || 'none', option: 'tags' },
    ...(hasKey
      ? [
          {
            label: '$(json) Stored as',
            description: options.key === '' ? 'plain text' : `JSON, key ${options.key}`,
            option: 'key' as const,
          },
        ]
      : []),
  ];
}

function describeType(type: ParameterType): string {
  return type === 'SecureString' ? 'SecureString, encrypted by KMS' : 'String, not encrypted';
}
