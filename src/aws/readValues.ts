import { AwsError } from './awsError';
import type { BatchedValue, SecretsManager } from './secretsManager';
import { waitOutThrottling, type ThrottlingOptions } from './throttling';

/**
 * Current values, those of a batch with one call; one by one where only the batch itself is refused, or a part of it was
 * throttled. Throttling is waited out. Rejects where no call can succeed, and with the signal's reason when it is aborted.
 */
export async function readValues(
  secretsManager: Pick<SecretsManager, 'getValues' | 'getValue'>,
  ids: readonly string[],
  options: ThrottlingOptions,
): Promise<readonly BatchedValue[]> {
  const { signal } = options;
  const together = await attempt(() =>
    waitOutThrottling(() => secretsManager.getValues(ids, signal), options),
  );
  if (together instanceof AwsError && together.kind !== 'access-denied') throw together;
  const values: BatchedValue[] = [];
  for (const [index, id] of ids.entries()) {
    const known = together instanceof AwsError ? undefined : together[index];
    if (known !== undefined && !('error' in known && known.error.kind === 'throttled')) {
      values.push(known);
      continue;
    }
    const value = await attempt(() =>
      waitOutThrottling(() => secretsManager.getValue(id, undefined, signal), options),
    );
    values.push(value instanceof AwsError ? { id, error: value } : { id, value });
  }
  return values;
}

/** What a call gives, or the AwsError that it ends with. */
export async function attempt<T>(call: () => Promise<T>): Promise<T | AwsError> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof AwsError) return error;
    throw error;
  }
}
