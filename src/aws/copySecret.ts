import type { Secret } from '../core/secrets/secret';
import { AwsError } from './awsError';
import type { SecretsManager } from './secretsManager';

/** What of Secrets Manager copying takes. */
export type CopyStore = Pick<
  SecretsManager,
  'describeSecret' | 'getValue' | 'getPolicy' | 'createSecret' | 'putPolicy' | 'configureRotation'
>;

/** A secret that was copied. */
export interface SecretCopy {
  readonly arn: string;
  /** What the copy lacks of its original, each with why: sentences for a person. */
  readonly missing: readonly string[];
}

/** The service's own tags can be set by nobody else. */
const reservedTag = /^aws:/i;

/**
 * Makes a secret of another name with the current value, description, key, tags, replicas, resource policy and rotation of
 * one. Secrets Manager cannot rename. Rejects with an {@link AwsError}, and has then made nothing, when the original cannot
 * be read or the copy not be made; what fails after that is told in `missing`. It rotates on schedule, not at once.
 * @param requestToken one UUID for the whole act: repeating the call makes no second version
 */
export async function copySecret(
  store: CopyStore,
  id: string,
  newName: string,
  requestToken: string,
  signal?: AbortSignal,
): Promise<SecretCopy> {
  const { secret } = await store.describeSecret(id, signal);
  if (secret.owningService !== undefined)
    throw new AwsError('invalid', `${secret.name} belongs to ${secret.owningService}, which manages it.`, {
      remedy: 'Only the service can make another one.',
    });
  const value = await store.getValue(id, undefined, signal);
  const missing: string[] = [];
  const policy = await attempt('Its resource policy was not copied', missing, () =>
    store.getPolicy(id, signal),
  );
  const { arn } = await store.createSecret(
    {
      name: newName,
      value: value.kind === 'text' ? value.text : value.bytes,
      requestToken,
      tags: Object.fromEntries(Object.entries(secret.tags).filter(([key]) => !reservedTag.test(key))),
      replicas: (secret.replicas ?? []).map(({ region, kmsKeyId }) => ({
        region,
        ...(kmsKeyId !== undefined && { kmsKeyId }),
      })),
      ...(secret.description !== undefined && { description: secret.description }),
      ...(secret.kmsKeyId !== undefined && { kmsKeyId: secret.kmsKeyId }),
    },
    signal,
  );
  if (policy !== undefined)
    await attempt('Its resource policy was not copied', missing, () =>
      store.putPolicy(arn, policy.replaceAll(secret.arn, arn), false),
    );
  if (secret.rotation.enabled)
    await attempt('Its rotation was not copied', missing, () =>
      copyRotation(store, secret, arn, requestToken),
    );
  return { arn, missing };
}

async function copyRotation(
  store: CopyStore,
  { rotation }: Secret,
  arn: string,
  requestToken: string,
): Promise<void> {
  const { functionArn, schedule, window } = rotation;
  const days = /^(\d+) days?$/.exec(schedule ?? '')?.[1];
  if (schedule === undefined) throw new Error('It has no schedule');
  await store.configureRotation(
    arn,
    {
      schedule: days === undefined ? { expression: schedule } : { days: Number(days) },
      rotateNow: false,
      ...(functionArn !== undefined && { functionArn }),
      ...(window !== undefined && { window }),
    },
    requestToken,
  );
}

/** What a step gives; undefined, and a sentence more in `missing`, where it fails. */
async function attempt<T>(
  failure: string,
  missing: string[],
  step: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    missing.push(`${failure}: ${error instanceof Error ? error.message : 'unknown error'}`);
    return undefined;
  }
}
