import type { SecretsManager } from '../../aws/secretsManager';
import type { Secret, SecretVersion } from '../../core/secrets/secret';

/** What one call gave, or why it failed. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** What is read of a secret when it is expanded: three calls, none of which needs the others to succeed. */
export interface SecretDetails {
  /** With the replicas, which listing does not tell. */
  readonly described: Outcome<Secret>;
  readonly versions: Outcome<readonly SecretVersion[]>;
  /** The resource policy's JSON; `undefined` when there is none. */
  readonly policy: Outcome<string | undefined>;
}

/** Reads the details of a secret; rejects only when `signal` is aborted. */
export async function readSecretDetails(
  secretsManager: SecretsManager,
  arn: string,
  options: { readonly withDeprecated: boolean; readonly signal: AbortSignal },
): Promise<SecretDetails> {
  const { signal, withDeprecated } = options;
  const [described, versions, policy] = await Promise.all([
    settle(secretsManager.describeSecret(arn, signal).then(({ secret }) => secret)),
    settle(secretsManager.listVersions(arn, signal, { withDeprecated })),
    settle(secretsManager.getPolicy(arn, signal)),
  ]);
  signal.throwIfAborted();
  return { described, versions, policy };
}

function settle<T>(call: Promise<T>): Promise<Outcome<T>> {
  return call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}
