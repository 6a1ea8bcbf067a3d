import type { QuickPickItem } from 'vscode';
import type { SecretsManager } from '../../aws/secretsManager';
import type { StoreDestination } from '../../aws/storeValue';
import { validateParameterName } from '../../core/secrets/parameter';
import type { Redacted } from '../../core/secrets/redacted';
import type { Connection, Secret } from '../../core/secrets/secret';
import { keysOf } from '../../core/secrets/secretValue';
import { loadPlanner } from '../../workspace/loadPlanner';
import { checkNewName } from '../prompts/checkNewName';
import { askConnection } from '../prompts/pickConnection';
import { askInput, askPick } from '../prompts/inputs';
import { askSecret } from '../prompts/pickSecret';
import { askSteps, back, type Step, type StepFrame } from '../prompts/steps';
import { askOptions, defaultOptions, toMetadata, type NewOptions } from './destinationOptions';
import type { ParameterDestination, ParameterOffer } from './parameters';

/** Where the values are going, or already are, and how code will name them. */
export interface Destination {
  readonly connection: Connection;
  /** Or the parameter's name. */
  readonly secretName: string;
  /** Of a secret that is there. */
  readonly arn?: string;
  /** The key of each value in a JSON secret; absent when the one value is the secret's whole text. */
  readonly jsonKeys?: readonly string[];
  /** What has to be stored; absent when the secret holds the values already. */
  readonly store?: StoreDestination | ParameterDestination;
}

/** A new secret with everything else as AWS has it by default. */
export function newSecret(connection: Connection, name: string, keys: readonly string[]): Destination {
  return {
    connection,
    secretName: name,
    store: { kind: 'new', secret: { name } },
    ...(keys.length > 1 && { jsonKeys: keys }),
  };
}

export interface DestinationQuestions {
  readonly title: string;
  /** At least one. */
  readonly connections: readonly [Connection, ...Connection[]];
  readonly secretsManager: (connection: Connection) => SecretsManager;
  readonly proposedName: string;
  /** The key of each value, should it go into a JSON secret. At least one. */
  readonly proposedKeys: readonly string[];
  /** Offers only the secrets that are there. */
  readonly onlyExisting?: boolean;
  /** Where the code can read parameters of Parameter Store. */
  readonly parameters?: ParameterOffer;
}

type Kind = 'new' | 'newKeys' | 'existing' | 'parameter';

interface Answers {
  readonly kind: Kind;
  readonly connection: Connection;
  /** Of a new secret. */
  readonly name: string;
  /** Of a new parameter; of several the path that they are named under. */
  readonly parameterName: string;
  readonly options: NewOptions;
  /** One that is there. */
  readonly secret?: Secret;
  /** To add to the secret that is there, or to read from it; `undefined` for its whole text. */
  readonly keys: readonly string[] | undefined;
}

/** Asks where values go: a new secret, new keys of a JSON secret, or a secret that holds them already. */
export async function askDestination(questions: DestinationQuestions): Promise<Destination> {
  const answers = await askSteps<Answers>(questions.title, stepsFor(questions), {
    kind: questions.onlyExisting === true ? 'existing' : 'new',
    connection: questions.connections[0],
    name: questions.proposedName,
    parameterName: loadPlanner().nameParameter({ secretName: questions.proposedName }),
    options: defaultOptions(questions.parameters?.types),
    keys: questions.proposedKeys,
  });
  return toDestination(answers, questions.proposedKeys);
}

function toDestination(
  { kind, connection, name, parameterName, options, secret, keys }: Answers,
  proposedKeys: readonly string[],
): Destination {
  if (kind === 'parameter') {
    const { type } = options;
    const metadata = toMetadata(type === 'String' ? { ...options, kmsKeyId: '' } : options);
    const parameter = { name: parameterName, type, ...metadata };
    return { connection, secretName: parameterName, store: { kind, parameter } };
  }
  if (kind === 'new' || secret === undefined)
    return {
      ...newSecret(connection, name, proposedKeys),
      ...(options.key !== '' && { jsonKeys: [options.key] }),
      store: { kind: 'new', secret: { name, ...toMetadata(options) } },
    };
  return {
    connection,
    secretName: secret.name,
    arn: secret.arn,
    ...(keys !== undefined && { jsonKeys: keys }),
    ...(kind === 'newKeys' && { store: { kind, secretId: secret.arn } }),
  };
}

function stepsFor({
  connections,
  secretsManager,
  proposedKeys,
  onlyExisting,
  parameters,
}: DestinationQuestions): readonly Step<Answers>[] {
  return [
    {
      isNeeded: () => onlyExisting !== true,
      ask: (answers, frame) => askKind(answers, frame, proposedKeys.length, parameters),
    },
    {
      isNeeded: () => connections.length > 1,
      ask: async (answers, frame) => {
        const connection = await askConnection(frame, connections, answers.connection);
        return connection === back ? back : { ...answers, connection };
      },
    },
    { isNeeded: ({ kind }) => kind === 'new', ask: askName },
    {
      isNeeded: ({ kind }) => kind === 'parameter',
      ask: (answers, frame) => askParameterName(answers, frame, proposedKeys),
    },
    {
      isNeeded: ({ kind }) => kind === 'new' || kind === 'parameter',
      ask: async (answers, frame) => {
        const { kind, name, parameterName, connection } = answers;
        const options = await askOptions(answers.options, frame, {
          name: kind === 'parameter' ? parameterName : name,
          region: connection.region,
          hasKey: kind === 'new' && proposedKeys.length === 1,
          types: kind === 'parameter' ? (parameters?.types ?? []) : [],
        });
        return options === back ? back : { ...answers, options };
      },
    },
    {
      isNeeded: ({ kind }) => kind === 'newKeys' || kind === 'existing',
      ask: async (answers, frame) => {
        const secret = await askSecret(frame, secretsManager(answers.connection));
        return secret === back ? back : { ...answers, secret };
      },
    },
    {
      isNeeded: ({ kind }) => kind === 'newKeys' || kind === 'existing',
      ask: (answers, frame) => askKeys(answers, frame, proposedKeys, secretsManager(answers.connection)),
    },
  ];
}

async function askKind(
  answers: Answers,
  frame: StepFrame,
  count: number,
  parameters: ParameterOffer | undefined,
): Promise<Answers | typeof back> {
  const items: readonly (QuickPickItem & { readonly answer: Kind })[] = [
    {
      label: '$(add) New secret',
      detail:
        count === 1
          ? 'Store the value in a secret of its own.'
          : `Store the ${count} values under keys of one new secret.`,
      answer: 'new',
    },
    {
      label: count === 1 ? '$(key) New key in an existing secret' : '$(key) New keys in an existing secret',
      detail: `Add the ${count === 1 ? 'value' : 'values'} to a secret that holds a JSON object.`,
      answer: 'newKeys',
    },
    {
      label: '$(lock) Existing secret',
      detail: 'Store nothing: the code reads a secret that is there.',
      answer: 'existing',
    },
    ...(parameters === undefined
      ? []
      : [
          {
            label:
              count === 1
                ? '$(symbol-parameter) New parameter in Parameter Store'
                : `$(symbol-parameter) ${count} new parameters in Parameter Store`,
            detail:
              parameters.advice ?? 'For configuration, which need be neither rotated nor replicated. Free.',
            answer: 'parameter' as const,
          },
        ]),
  ];
  const picked = await askPick(frame, {
    placeholder: count === 1 ? 'Where should the value go?' : 'Where should the values go?',
    items,
    active: items.find((item) => item.answer === answers.kind),
  });
  if (picked === back) return back;
  if (picked.answer === 'parameter' && parameters?.refusal !== undefined) throw new Error(parameters.refusal);
  return { ...answers, kind: picked.answer };
}

async function askParameterName(
  answers: Answers,
  frame: StepFrame,
  keys: readonly string[],
): Promise<Answers | typeof back> {
  const isOne = keys.length === 1;
  const parameterName = await askInput(frame, {
    prompt: isOne ? 'Name of the new parameter' : `Path of the new parameters ${keys.join(', ')}`,
    value: answers.parameterName,
    check: (text) => validateParameterName(isOne || text === '' ? text : `${text}/${keys[0] ?? ''}`),
  });
  return parameterName === back ? back : { ...answers, parameterName };
}

async function askName(answers: Answers, frame: StepFrame): Promise<Answers | typeof back> {
  const name = await askInput(frame, {
    prompt: 'Name of the new secret',
    value: answers.name,
    check: checkNewName,
  });
  return name === back ? back : { ...answers, name };
}

/** Which keys: new ones to add, or ones to read. A plain secret that is only read has none. */
async function askKeys(
  answers: Answers,
  frame: StepFrame,
  proposed: readonly string[],
  manager: SecretsManager,
): Promise<Answers | typeof back> {
  const { kind, secret } = answers;
  if (secret === undefined) return back;
  const present = keysOf(await readText(manager, secret));
  if (kind === 'newKeys' && present === undefined)
    throw new Error(
      `${secret.name} does not hold a JSON object, so no key can be added to it. Choose another secret, or create one.`,
    );
  if (proposed.length > 1) return { ...answers, keys: requireKeys(secret, present ?? [], proposed, kind) };

  if (kind === 'newKeys') {
    const key = await askInput(frame, {
      prompt: `New key in ${secret.name}`,
      value: proposed[0] ?? '',
      check: (text) => {
        if (text === '') return { severity: 'error', message: 'A key needs a name.' };
        if (present?.includes(text) === true)
          return { severity: 'error', message: `${secret.name} already has a key “${text}”.` };
        return undefined;
      },
    });
    return key === back ? back : { ...answers, keys: [key] };
  }

  if (present === undefined) return { ...answers, keys: undefined };
  const picked = await askPick<QuickPickItem & { readonly key?: string }>(frame, {
    placeholder: `Which key of ${secret.name}?`,
    items: [...present.map((key) => ({ label: key, key })), { label: '$(json) The whole JSON text' }],
  });
  return picked === back ? back : { ...answers, keys: picked.key === undefined ? undefined : [picked.key] };
}

/** The keys of several values, which must all be there to be read, and none to be added. */
function requireKeys(
  { name }: Secret,
  present: readonly string[],
  keys: readonly string[],
  kind: Kind,
): readonly string[] {
  const wrong = keys.filter((key) => present.includes(key) === (kind === 'newKeys'));
  if (wrong.length === 0) return keys;
  throw new Error(
    kind === 'newKeys'
      ? `${name} already has the keys ${wrong.join(', ')}. Choose another secret, or create one.`
      : `${name} has no keys ${wrong.join(', ')}. Choose another secret, or create one.`,
  );
}

async function readText(manager: SecretsManager, secret: Secret): Promise<Redacted<string>> {
  const value = await manager.getValue(secret.arn);
  if (value.kind === 'text') return value.text;
  throw new Error(`${secret.name} holds binary data, which code cannot read as text. Choose another secret.`);
}
