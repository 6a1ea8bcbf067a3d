import type { QuickPickItem } from 'vscode';
import type { SecretsManager } from '../../aws/secretsManager';
import type { StoreDestination } from '../../aws/storeValue';
import { validateSecretName } from '../../core/secrets/naming';
import type { Redacted } from '../../core/secrets/redacted';
import type { Connection, Secret } from '../../core/secrets/secret';
import { keysOf } from '../../core/secrets/secretValue';
import { findTagsProblem, parseTags } from '../../core/secrets/tags';
import { askConnection } from '../prompts/pickConnection';
import { askInput, askPick, type InputOptions } from '../prompts/inputs';
import { askSecret } from '../prompts/pickSecret';
import { askSteps, back, type Step, type StepFrame } from '../prompts/steps';

/** Where the value is going, or already is, and how code will name it. */
export interface Destination {
  readonly connection: Connection;
  readonly secretName: string;
  readonly jsonKey?: string;
  /** What has to be stored; absent when the secret is there already. */
  readonly store?: StoreDestination;
}

export interface DestinationQuestions {
  readonly title: string;
  /** At least one. */
  readonly connections: readonly [Connection, ...Connection[]];
  readonly secretsManager: (connection: Connection) => SecretsManager;
  readonly proposedName: string;
  /** For a key of a JSON secret. */
  readonly proposedKey: string;
}

type Kind = 'new' | 'newKey' | 'existing';
type OptionName = 'description' | 'kmsKeyId' | 'tags';

interface Answers {
  readonly kind: Kind;
  readonly connection: Connection;
  /** Of a new secret. */
  readonly name: string;
  /** Of a new secret, as typed; empty for the default. */
  readonly options: Readonly<Record<OptionName, string>>;
  /** One that is there. */
  readonly secret?: Secret;
  /** To add to the secret that is there. */
  readonly newKey: string;
  /** To read from the secret that is there; `undefined` for the whole text. */
  readonly existingKey?: string | undefined;
}

/** Asks where a value goes: a new secret, a new key of a JSON secret, or a secret that holds it already. */
export async function askDestination(questions: DestinationQuestions): Promise<Destination> {
  const answers = await askSteps<Answers>(questions.title, stepsFor(questions), {
    kind: 'new',
    connection: questions.connections[0],
    name: questions.proposedName,
    options: { description: '', kmsKeyId: '', tags: '' },
    newKey: questions.proposedKey,
  });
  return toDestination(answers);
}

function toDestination({
  kind,
  connection,
  name,
  options,
  secret,
  newKey,
  existingKey,
}: Answers): Destination {
  if (kind === 'new' || secret === undefined) {
    const { description, kmsKeyId, tags } = options;
    const newSecret = {
      name,
      ...(description !== '' && { description }),
      ...(kmsKeyId !== '' && { kmsKeyId }),
      ...(tags !== '' && { tags: parseTags(tags) }),
    };
    return { connection, secretName: name, store: { kind: 'new', secret: newSecret } };
  }
  const place = { connection, secretName: secret.name };
  if (kind === 'newKey')
    return { ...place, jsonKey: newKey, store: { kind, secretId: secret.arn, key: newKey } };
  return existingKey === undefined ? place : { ...place, jsonKey: existingKey };
}

function stepsFor({ connections, secretsManager }: DestinationQuestions): readonly Step<Answers>[] {
  return [
    { ask: askKind },
    {
      isNeeded: () => connections.length > 1,
      ask: async (answers, frame) => {
        const connection = await askConnection(frame, connections, answers.connection);
        return connection === back ? back : { ...answers, connection };
      },
    },
    { isNeeded: ({ kind }) => kind === 'new', ask: askName },
    { isNeeded: ({ kind }) => kind === 'new', ask: askOptions },
    {
      isNeeded: ({ kind }) => kind !== 'new',
      ask: async (answers, frame) => {
        const secret = await askSecret(frame, secretsManager(answers.connection));
        return secret === back ? back : { ...answers, secret };
      },
    },
    {
      isNeeded: ({ kind }) => kind !== 'new',
      ask: (answers, frame) => askKey(answers, frame, secretsManager(answers.connection)),
    },
  ];
}

async function askKind(answers: Answers, frame: StepFrame): Promise<Answers | typeof back> {
  const items: readonly (QuickPickItem & { readonly answer: Kind })[] = [
    { label: '$(add) New secret', detail: 'Store the value in a secret of its own.', answer: 'new' },
    {
      label: '$(key) New key in an existing secret',
      detail: 'Add the value to a secret that holds a JSON object.',
      answer: 'newKey',
    },
    {
      label: '$(lock) Existing secret',
      detail: 'Store nothing: the code reads a secret that is there.',
      answer: 'existing',
    },
  ];
  const picked = await askPick(frame, {
    placeholder: 'Where should the value go?',
    items,
    active: items.find((item) => item.answer === answers.kind),
  });
  return picked === back ? back : { ...answers, kind: picked.answer };
}

async function askName(answers: Answers, frame: StepFrame): Promise<Answers | typeof back> {
  const name = await askInput(frame, {
    prompt: 'Name of the new secret',
    value: answers.name,
    check: validateSecretName,
  });
  return name === back ? back : { ...answers, name };
}

const optionInputs: Readonly<Record<OptionName, InputOptions>> = {
  description: { prompt: 'Description' },
  kmsKeyId: {
    prompt: 'KMS key: its id, ARN or alias. Empty for aws/secretsmanager, the default key.',
    placeholder: 'alias/my-key',
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

/** Lets everything that has a default be changed, one by one, until the person is content. */
async function askOptions(answers: Answers, frame: StepFrame): Promise<Answers | typeof back> {
  let { options } = answers;
  for (;;) {
    const items: readonly (QuickPickItem & { readonly option?: OptionName })[] = [
      {
        label: '$(check) Create and replace',
        detail: `Create ${answers.name} in ${answers.connection.region}, then replace the literal.`,
      },
      { label: '$(note) Description', description: options.description || 'none', option: 'description' },
      {
        label: '$(shield) KMS key',
        description: options.kmsKeyId || 'aws/secretsmanager',
        option: 'kmsKeyId',
      },
      { label: '$(tag) Tags', description: options.tags || 'none', option: 'tags' },
    ];
    const picked = await askPick(frame, { placeholder: 'Create the secret as it is, or change', items });
    if (picked === back) return back;
    if (picked.option === undefined) return { ...answers, options };
    const text = await askInput(
      { ...frame, canGoBack: true },
      { ...optionInputs[picked.option], value: options[picked.option] },
    );
    if (text !== back) options = { ...options, [picked.option]: text.trim() };
  }
}

/** Which key: a new one to add, or one to read. A plain secret that is only read has none. */
async function askKey(
  answers: Answers,
  frame: StepFrame,
  manager: SecretsManager,
): Promise<Answers | typeof back> {
  const { kind, secret, newKey } = answers;
  if (secret === undefined) return back;
  const keys = keysOf(await readText(manager, secret));

  if (kind === 'newKey') {
    if (keys === undefined)
      throw new Error(
        `${secret.name} does not hold a JSON object, so no key can be added to it. Choose another secret, or create one.`,
      );
    const key = await askInput(frame, {
      prompt: `New key in ${secret.name}`,
      value: newKey,
      check: (text) => {
        if (text === '') return { severity: 'error', message: 'A key needs a name.' };
        if (keys.includes(text))
          return { severity: 'error', message: `${secret.name} already has a key “${text}”.` };
        return undefined;
      },
    });
    return key === back ? back : { ...answers, newKey: key };
  }

  if (keys === undefined) return { ...answers, existingKey: undefined };
  const picked = await askPick<QuickPickItem & { readonly key?: string }>(frame, {
    placeholder: `Which key of ${secret.name}?`,
    items: [...keys.map((key) => ({ label: key, key })), { label: '$(json) The whole JSON text' }],
  });
  return picked === back ? back : { ...answers, existingKey: picked.key };
}

async function readText(manager: SecretsManager, secret: Secret): Promise<Redacted<string>> {
  const value = await manager.getValue(secret.arn);
  if (value.kind === 'text') return value.text;
  throw new Error(`${secret.name} holds binary data, which code cannot read as text. Choose another secret.`);
}
