import { randomUUID } from 'node:crypto';
import { AwsError } from '../../aws/awsError';
import type { SecretsManager } from '../../aws/secretsManager';
import { holdsContent, storeValue, type StoredContent } from '../../aws/storeValue';
import type { SecretMove } from '../../core/retrieval/moves';

/** Where a move's values are after settling: in a secret with this ARN, or nowhere, and why. */
export type Settlement =
  | { readonly kind: 'stored' | 'present'; readonly arn: string }
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
  const present = await findSecret(secretsManager, name);
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

async function findSecret(secretsManager: SecretsManager, name: string) {
  try {
    return (await secretsManager.describeSecret(name)).secret;
  } catch (error) {
    if (error instanceof AwsError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
