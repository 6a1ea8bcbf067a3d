import type { BackedUpSecret } from '../core/secrets/backup';
import { holdsValue, type FoundSecret, type RestoreAct } from '../core/secrets/restorePlan';
import type { SecretValue } from '../core/secrets/secret';
import { ownTags } from '../core/secrets/tags';
import { AwsError } from './awsError';
import { replaceValue } from './replaceValue';
import type { SecretsManager } from './secretsManager';

/** What of Secrets Manager restoring takes. */
export type RestoreTarget = Pick<
  SecretsManager,
  'createSecret' | 'putValue' | 'getValue' | 'describeSecret' | 'restoreSecret' | 'putPolicy'
>;

/** What a secret that is created gets of what the one that was backed up had, beside its value. */
export interface Accompaniments {
  readonly withKey: boolean;
  readonly withReplicas: boolean;
  readonly withPolicy: boolean;
}

/** One secret to be restored. */
export interface Restoration {
  readonly entry: BackedUpSecret;
  readonly act: RestoreAct;
  readonly along: Accompaniments;
  /** One UUID for the act: repeating it makes no second secret and no second version. */
  readonly requestToken: string;
}

/** What stands under a name, with its value where it can be read. Rejects only when the signal is aborted. */
export async function findSecret(
  secretsManager: Pick<SecretsManager, 'describeSecret' | 'getValue'>,
  name: string,
  signal?: AbortSignal,
): Promise<FoundSecret> {
  try {
    const { secret } = await secretsManager.describeSecret(name, signal);
    if (secret.deletionDate !== undefined) return { kind: 'present', secret };
    const value = await findValue(secretsManager, secret.arn, signal);
    return value === undefined ? { kind: 'present', secret } : { kind: 'present', secret, value };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return error.kind === 'not-found'
      ? { kind: 'absent' }
      : { kind: 'unknown', reason: `it cannot be compared: ${error.message}` };
  }
}

/**
 * Restores one secret; resolves when everything that was asked for is there. Rejects with an AwsError that says how far it came;
 * repeating goes on from there.
 */
export async function restoreFromBackup(
  secretsManager: RestoreTarget,
  { entry, act, along, requestToken }: Restoration,
  signal?: AbortSignal,
): Promise<void> {
  switch (act.kind) {
    case 'create':
      await create(secretsManager, entry, along, requestToken, signal);
      return;
    case 'newVersion':
      await putVersion(secretsManager, entry, act.base, requestToken, signal);
      return;
    case 'undelete': {
      await secretsManager.restoreSecret(entry.name, signal);
      const current = await findValue(secretsManager, entry.name, signal);
      if (current === undefined || !holdsValue(current, entry.value))
        await putVersion(secretsManager, entry, current?.versionId, requestToken, signal);
      return;
    }
    case 'nothing':
      return;
  }
}

async function create(
  secretsManager: RestoreTarget,
  entry: BackedUpSecret,
  { withKey, withReplicas, withPolicy }: Accompaniments,
  requestToken: string,
  signal?: AbortSignal,
): Promise<void> {
  const { name, value, description, kmsKeyId, replicas, policy } = entry;
  const tags = ownTags(entry.tags);
  await secretsManager.createSecret(
    {
      name,
      value,
      requestToken,
      ...(description !== undefined && { description }),
      ...(Object.keys(tags).length > 0 && { tags }),
      ...(withKey && kmsKeyId !== undefined && { kmsKeyId }),
      ...(withReplicas && replicas.length > 0 && { replicas }),
    },
    signal,
  );
  if (!withPolicy || policy === undefined) return;
  try {
    await secretsManager.putPolicy(name, policy, false, signal);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw new AwsError(error.kind, `It was created, but its resource policy was not put: ${error.message}`, {
      remedy: error.remedy,
      cause: error,
    });
  }
}

async function putVersion(
  secretsManager: RestoreTarget,
  { name, value }: BackedUpSecret,
  base: string | undefined,
  requestToken: string,
  signal?: AbortSignal,
): Promise<void> {
  if (base === undefined) {
    await secretsManager.putValue(name, value, requestToken, signal);
    return;
  }
  const replaced = await replaceValue(secretsManager, name, { value, base, requestToken }, signal);
  if (replaced.kind === 'conflict')
    throw new AwsError(
      'invalid',
      'Somebody else stored another version since it was compared. Nothing was stored.',
      {
        remedy: 'Restore again, to compare with what it holds now.',
      },
    );
}

/** The current value; `undefined` when there is none. */
async function findValue(
  secretsManager: Pick<SecretsManager, 'getValue'>,
  id: string,
  signal?: AbortSignal,
): Promise<SecretValue | undefined> {
  try {
    return await secretsManager.getValue(id, undefined, signal);
  } catch (error) {
    if (error instanceof AwsError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
