import { parseSecretArn } from '../secrets/arn';
import { arnOfName, completeArn, type PolicyStatement } from '../secrets/policyStatement';
import { allowKeys, type KeyUse } from './keyStatements';
import type { SecretAction, SecretReference } from './reference';
import type { SecretState } from './secretState';

/** A reference that is to work. */
export interface SecretNeed {
  readonly reference: SecretReference;
  readonly state: SecretState;
  /** Where the secret is looked for; absent where that is not known. */
  readonly region?: string;
}

/** What a policy does not know and so leaves wide, or out. */
export type PolicyGuess =
  /** Allowed in every region. */
  | 'region'
  /** Allowed in every account. */
  | 'account'
  /** Whether the secret has a key of its own is not known; nothing is allowed for one. */
  | 'key'
  /** An environment variable may name another secret. */
  | 'name';

export interface LeastPrivilege {
  /** In a stable order; empty where no reference needs a permission. */
  readonly statements: readonly PolicyStatement[];
  /** By the secret as the source names it, in order of its name. */
  readonly guesses: ReadonlyMap<string, readonly PolicyGuess[]>;
}

/**
 * The least that lets the references work, for a policy of an identity: each secret's ARN with the actions that are done with it,
 * and the use of its key where it has one of its own. `accountId` is that of secrets that are named without one.
 */
export function leastPrivilege(needs: readonly SecretNeed[], accountId?: string): LeastPrivilege {
  const account = accountId ?? findAccount(needs);
  const actions = new Map<string, Set<string>>();
  const keys: KeyUse[] = [];
  const guesses = new Map<string, Set<PolicyGuess>>();
  for (const need of needs) {
    const { reference, state } = need;
    if (reference.actions.length === 0) continue;
    const arn = arnOf(need, account);
    for (const action of reference.actions)
      for (const { name, resource } of permissionsOf(action, arn, state)) add(actions, resource, name);
    if (state.kind === 'known') keys.push({ secret: state.secret, actions: reference.actions });
    for (const guess of findGuesses(need, account)) add(guesses, reference.secretId.text, guess);
  }
  return {
    statements: [...groupByActions(actions), ...allowKeys(keys)],
    guesses: new Map([...guesses].sort(byFirst).map(([id, found]) => [id, [...found].sort()])),
  };
}

/** The account of the credentials: that of a secret which was found by its name alone. */
function findAccount(needs: readonly SecretNeed[]): string | undefined {
  for (const { reference, state } of needs)
    if (state.kind === 'known' && parseSecretArn(reference.secretId.text) === undefined)
      return parseSecretArn(state.secret.arn)?.accountId;
  return undefined;
}

function arnOf({ reference: { secretId }, state, region }: SecretNeed, account: string | undefined): string {
  if (state.kind === 'known') return state.secret.arn;
  if (parseSecretArn(secretId.text) !== undefined) return completeArn(secretId.text);
  return arnOfName(secretId.text, region ?? '*', account ?? '*');
}

/**
 * The permissions of an operation, after the “Required permissions” of its page in
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Operations.html
 */
function permissionsOf(
  action: SecretAction,
  arn: string,
  state: SecretState,
): readonly { readonly name: string; readonly resource: string }[] {
  const own = { name: `secretsmanager:${action}`, resource: arn };
  if (action === 'BatchGetSecretValue')
    // It knows no resources: which values it gives is up to GetSecretValue.
    return [
      { ...own, resource: '*' },
      { ...own, name: 'secretsmanager:GetSecretValue' },
    ];
  const rotation = state.kind === 'known' ? state.secret.rotation.functionArn : undefined;
  return action === 'RotateSecret' && rotation !== undefined
    ? [own, { name: 'lambda:InvokeFunction', resource: rotation }]
    : [own];
}

/** One statement for each set of actions, with all resources that need just these. */
function groupByActions(actions: ReadonlyMap<string, ReadonlySet<string>>): readonly PolicyStatement[] {
  const resources = new Map<string, Set<string>>();
  for (const [resource, names] of actions) add(resources, [...names].sort().join(' '), resource);
  return [...resources]
    .sort(byFirst)
    .map(([names, found]) => ({ Effect: 'Allow', Action: names.split(' '), Resource: [...found].sort() }));
}

function findGuesses(
  { reference: { secretId }, state, region }: SecretNeed,
  account: string | undefined,
): readonly PolicyGuess[] {
  const guesses: PolicyGuess[] = secretId.isDefault === true ? ['name'] : [];
  if (state.kind === 'known') return guesses;
  guesses.push('key');
  if (parseSecretArn(secretId.text) !== undefined) return guesses;
  if (region === undefined) guesses.push('region');
  if (account === undefined) guesses.push('account');
  return guesses;
}

function add<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  map.set(key, (map.get(key) ?? new Set<Value>()).add(value));
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
