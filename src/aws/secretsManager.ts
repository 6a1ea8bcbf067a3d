import type { Redacted } from '../core/secrets/redacted';
import type { Secret, SecretValue, SecretVersion, VersionSelector } from '../core/secrets/secret';

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass it to get the next page; absent on the last one. */
  readonly next?: string;
}

/** What one deliberate act stores. */
export interface NewSecret {
  readonly name: string;
  readonly value: Redacted<string>;
  readonly description?: string;
  readonly kmsKeyId?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** One for each act of a person, so that a retry never makes a second version. A UUID. */
  readonly requestToken: string;
}

/**
 * Secrets Manager in one region with one set of credentials. Every method rejects with an {@link AwsError}, or with the
 * signal's reason when it is aborted. Pages, retries and time-outs are the SDK's.
 */
export interface SecretsManager {
  /** Metadata only; at most 100 a page; those scheduled for deletion among them. */
  listSecrets(options: { readonly next?: string; readonly signal?: AbortSignal }): Promise<Page<Secret>>;
  describeSecret(
    id: string,
    signal?: AbortSignal,
  ): Promise<{ readonly secret: Secret; readonly versions: readonly SecretVersion[] }>;
  /** Every version that has a staging label, newest first. */
  listVersions(id: string, signal?: AbortSignal): Promise<readonly SecretVersion[]>;
  getValue(id: string, version?: VersionSelector, signal?: AbortSignal): Promise<SecretValue>;
  createSecret(
    secret: NewSecret,
    signal?: AbortSignal,
  ): Promise<{ readonly arn: string; readonly versionId: string }>;
  putValue(
    id: string,
    value: Redacted<string>,
    requestToken: string,
    signal?: AbortSignal,
  ): Promise<{ readonly versionId: string }>;
  /** Starts a rotation and returns at once; the version that it makes is `requestToken`. */
  rotate(id: string, requestToken: string, signal?: AbortSignal): Promise<{ readonly versionId: string }>;
  /** Schedules deletion; resolves to the date on which the secret is gone. */
  deleteSecret(id: string, recoveryDays: number, signal?: AbortSignal): Promise<Date>;
}
