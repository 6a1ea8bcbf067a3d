import type { Secret } from '../core/secrets/secret';
import { AwsError } from './awsError';
import type { SecretsManager } from './secretsManager';
import { waitOutThrottling, type ThrottlingOptions } from './throttling';

/** Policies that are read at a time. */
const lanes = 4;

export interface ReadPoliciesOptions extends ThrottlingOptions {
  /** Told how many were read so far, those that could not be among them. */
  readonly onRead?: (count: number) => void;
}

/**
 * The resource policy of each secret by its ARN: its JSON, `undefined` where there is none, or why it could not be read.
 * Throttling is waited out. Rejects with the signal's reason when it is aborted.
 */
export async function readPolicies(
  secretsManager: Pick<SecretsManager, 'getPolicy'>,
  secrets: readonly Pick<Secret, 'arn'>[],
  options: ReadPoliciesOptions = {},
): Promise<ReadonlyMap<string, string | undefined | AwsError>> {
  const { signal, onRead } = options;
  const policies = new Map<string, string | undefined | AwsError>();
  const waiting = secrets.values();
  const readOn = async (): Promise<void> => {
    for (const { arn } of waiting) {
      signal?.throwIfAborted();
      try {
        policies.set(arn, await waitOutThrottling(() => secretsManager.getPolicy(arn, signal), options));
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        policies.set(arn, error);
      }
      onRead?.(policies.size);
    }
  };
  await Promise.all(Array.from({ length: lanes }, readOn));
  return policies;
}
