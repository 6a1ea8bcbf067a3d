import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { CallOptions } from '../call';
import type { ErrorContext } from '../errorContext';
import type { OpenClient } from '../sharedClient';

/** One call through the SDK's client of a connection; rejects as the methods of the port do. */
export type SecretCall = <T>(
  context: Pick<ErrorContext, 'secretId' | 'secretValue'>,
  signal: AbortSignal | undefined,
  run: (open: OpenClient<SecretsManagerClient>, options: CallOptions) => Promise<T>,
) => Promise<T>;
