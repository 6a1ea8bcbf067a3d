import type { Redacted } from '../core/secrets/redacted';
import type { Secret, SecretValue, SecretVersion, VersionSelector } from '../core/secrets/secret';
import type {
  NewSecret,
  NewValue,
  PasswordOptions,
  PolicyProblem,
  ReplicaRegion,
  RotationPlan,
  SecretQuery,
} from '../core/secrets/secretChange';
import type { AwsError } from './awsError';

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass it to get the next page; absent on the last one. */
  readonly next?: string;
}

/** One of several values that were asked for together. */
export type BatchedValue = { readonly id: string } & (
  { readonly value: SecretValue } | { readonly error: AwsError }
);

/**
 * Secrets Manager in one region with one set of credentials. Every method rejects with an {@link AwsError}, or with the
 * signal's reason when it is aborted. Pages, retries and time-outs are the SDK's.
 */
export interface SecretsManager {
  /** Metadata only; at most 100 a page; those scheduled for deletion among them. */
  listSecrets(options: {
    readonly next?: string;
    /** At most ten, all of which must hold. */
    readonly queries?: readonly SecretQuery[];
    readonly signal?: AbortSignal;
  }): Promise<Page<Secret>>;
  /** With the replicas, which ListSecrets does not tell. */
  describeSecret(
    id: string,
    signal?: AbortSignal,
  ): Promise<{ readonly secret: Secret; readonly versions: readonly SecretVersion[] }>;
  /** Every version that has a staging label, newest first; on request also the deprecated ones, which have none. */
  listVersions(
    id: string,
    signal?: AbortSignal,
    options?: { readonly withDeprecated?: boolean },
  ): Promise<readonly SecretVersion[]>;

  getValue(id: string, version?: VersionSelector, signal?: AbortSignal): Promise<SecretValue>;
  /** The current values of many secrets, twenty a call, in the order of the ids. */
  getValues(ids: readonly string[], signal?: AbortSignal): Promise<readonly BatchedValue[]>;
  createSecret(
    secret: NewSecret,
    signal?: AbortSignal,
  ): Promise<{ readonly arn: string; readonly versionId: string }>;
  /** Stores a version and makes it AWSCURRENT. */
  putValue(
    id: string,
    value: NewValue,
    requestToken: string,
    signal?: AbortSignal,
  ): Promise<{ readonly versionId: string }>;
  /** Changes what is given and leaves the rest; an empty description clears it. */
  updateSecret(
    id: string,
    changes: { readonly description?: string; readonly kmsKeyId?: string },
    signal?: AbortSignal,
  ): Promise<void>;
  tag(id: string, tags: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<void>;
  untag(id: string, keys: readonly string[], signal?: AbortSignal): Promise<void>;
  generatePassword(options: PasswordOptions, signal?: AbortSignal): Promise<Redacted<string>>;

  /** Moves a staging label onto a version, off a version, or from one to the other. */
  moveLabel(
    id: string,
    label: string,
    versions: { readonly from?: string; readonly to?: string },
    signal?: AbortSignal,
  ): Promise<void>;

  /** Starts a rotation and returns at once; the version that it makes is `requestToken`. */
  rotate(id: string, requestToken: string, signal?: AbortSignal): Promise<{ readonly versionId: string }>;
  /** Switches rotation on, or changes how it goes. */
  configureRotation(
    id: string,
    plan: RotationPlan,
    requestToken: string,
    signal?: AbortSignal,
  ): Promise<{ readonly versionId: string }>;
  /** Switches rotation off and ends one that is under way; AWSPENDING may stay where it is. */
  cancelRotation(id: string, signal?: AbortSignal): Promise<void>;

  /** @param overwrite whether a secret of the same name in a region may be overwritten */
  replicate(
    id: string,
    regions: readonly ReplicaRegion[],
    overwrite: boolean,
    signal?: AbortSignal,
  ): Promise<void>;
  removeReplicas(id: string, regions: readonly string[], signal?: AbortSignal): Promise<void>;
  /** Makes a replica a secret of its own; to be called in the replica's region. */
  promoteReplica(id: string, signal?: AbortSignal): Promise<void>;

  /** The resource policy as JSON, as it is stored; undefined when the secret has none. */
  getPolicy(id: string, signal?: AbortSignal): Promise<string | undefined>;
  /** Rejects a policy that gives wide access unless `allowPublic`. */
  putPolicy(id: string, policy: string, allowPublic: boolean, signal?: AbortSignal): Promise<void>;
  deletePolicy(id: string, signal?: AbortSignal): Promise<void>;
  /** What AWS objects to in a policy; empty when nothing. Stores nothing. */
  validatePolicy(
    id: string | undefined,
    policy: string,
    signal?: AbortSignal,
  ): Promise<readonly PolicyProblem[]>;

  /** Schedules deletion after 7 to 30 days, or deletes at once and for good; resolves to the date on which the secret is gone. */
  deleteSecret(id: string, recovery: number | 'none', signal?: AbortSignal): Promise<Date>;
  /** Takes back a deletion that is scheduled. */
  restoreSecret(id: string, signal?: AbortSignal): Promise<void>;
}
