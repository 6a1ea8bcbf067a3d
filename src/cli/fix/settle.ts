import { randomUUID } from 'node:crypto';
import { AwsError } from '../../aws/awsError';
import type { ParameterStore } from '../../aws/parameterStore';
import type { SecretsManager } from '../../aws/secretsManager';
import { storeParameter } from '../../aws/storeParameter';
import { holdsContent, storeValue, type StoredContent } from '../../aws/storeValue';
import type { SecretMove } from '../../core/retrieval/moves';
import { findParameterValueProblem, type ParameterType } from '../../core/secrets/parameter';
import { reveal } from '../../core/secrets/redacted';

/** Where a move's values are after settling: in a secret with this ARN, in a parameter, or nowhere, and why. */
export type Settlement =
  | { readonly kind: 'stored' | 'present'; readonly arn?: string }
  | { readonly kind: 'left'; readonly reason: string };

/** Whether the values are keys of a JSON object and not the whole text. */
export function hasKeys({ values }: SecretMove): boolean {
  return values.length > 1;
}

/**
 * Finds the secret of a move's name, or creates it. One that is there is used when it holds the same values and is never
 * changed. Rejects with an AwsError or a StoredUnverifiedError when AWS fails.
 */
export async function settleMove(
  move: SecretMove,
  secretsManager: SecretsManager,
  mayStore: boolean,
): Promise<Settlement> {
  const name = move.proposedName;
  const content: StoredContent = hasKeys(move)
    ? { kind: 'keys', entries: move.values.map(({ key, value }) => [key, value]) }
    : { kind: 'text', value: move.values[0].value };
  const present = (await orNotFound(secretsManager.describeSecret(name)))?.secret;
  if (present !== undefined) {
    if (present.deletionDate !== undefined)
      return {
        kind: 'left',
        reason: `${name} is scheduled for deletion. Restore it, or choose another --prefix.`,
      };
    const current = await secretsManager.getValue(present.arn);
    return current.kind === 'text' && holdsContent(current.text, content)
      ? { kind: 'present', arn: present.arn }
      : { kind: 'left', reason: `${name} exists and holds another value. Choose another --prefix.` };
  }
  if (!mayStore) return { kind: 'left', reason: `No secret ${name} holds it yet. --store creates one.` };
  const arn = await storeValue(secretsManager, { kind: 'new', secret: { name } }, content, randomUUID());
  return { kind: 'stored', arn };
}

/**
 * Finds the parameter of the name of a move of one value, or creates it. One that is there is used when it holds the same value
 * and code can read its type, and is never changed. Rejects with an AwsError or a StoredUnverifiedError when AWS fails.
 */
export async function settleParameter(
  { proposedName: name, values: [{ value }] }: SecretMove,
  type: ParameterType,
  parameterStore: ParameterStore,
  mayStore: boolean,
): Promise<Settlement> {
  const problem = findParameterValueProblem(value);
  if (problem !== undefined) return { kind: 'left', reason: problem };
  const present = await orNotFound(parameterStore.getParameter(name));
  if (present !== undefined) {
    if (reveal(present.value) !== reveal(value))
      return { kind: 'left', reason: `${name} exists and holds another value. Choose another --prefix.` };
    return type === 'String' && present.type !== type
      ? { kind: 'left', reason: `${name} exists as a ${present.type}, and the file can read a String only.` }
      : { kind: 'present' };
  }
  if (!mayStore) return { kind: 'left', reason: `No parameter ${name} holds it yet. --store creates one.` };
  await storeParameter(parameterStore, { name, type, value });
  return { kind: 'stored' };
}

async function orNotFound<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof AwsError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
