import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { callAws, type LendClient } from './call';
import type { ErrorContext } from './errorContext';
import { deleteSecrets } from './operations/deletion';
import { labelSecrets } from './operations/labels';
import { governSecrets } from './operations/policy';
import { readSecrets } from './operations/readSecrets';
import { replicateSecrets } from './operations/replication';
import { rotateSecrets } from './operations/rotation';
import type { SecretCall } from './operations/secretCall';
import { readAndWriteValues } from './operations/values';
import type { SecretsManager } from './secretsManager';

/**
 * The SDK's adapter of the {@link SecretsManager} port for one connection.
 * @param context tells error messages whose credentials are used
 */
export function createSecretsManager(
  lend: LendClient<SecretsManagerClient>,
  context: Pick<ErrorContext, 'profile' | 'region'>,
): SecretsManager {
  const call: SecretCall = (about, signal, run) => callAws(lend, { ...context, ...about }, signal, run);
  return {
    ...readSecrets(call),
    ...readAndWriteValues(call, context),
    ...labelSecrets(call),
    ...rotateSecrets(call),
    ...replicateSecrets(call),
    ...governSecrets(call),
    ...deleteSecrets(call),
  };
}
