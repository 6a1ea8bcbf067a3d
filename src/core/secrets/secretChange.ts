import { Redacted, reveal } from './redacted';

/** What a secret can hold: text, or bytes. */
export type NewValue = Redacted<string> | Redacted<Uint8Array>;

/** The value when it is text, and not bytes. */
export function textOf(value: NewValue): Redacted<string> | undefined {
  const plain = reveal<string | Uint8Array>(value);
  return typeof plain === 'string' ? new Redacted(plain) : undefined;
}

/** A region that a secret is copied to, and the KMS key there; AWS's own key when it is not given. */
export interface ReplicaRegion {
  readonly region: string;
  readonly kmsKeyId?: string;
}

/** What one deliberate act stores. */
export interface NewSecret {
  readonly name: string;
  readonly value: NewValue;
  readonly description?: string;
  readonly kmsKeyId?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly replicas?: readonly ReplicaRegion[];
  /** One for each act of a person, so that a retry never makes a second version. A UUID. */
  readonly requestToken: string;
}

/** How and when a secret rotates. */
export interface RotationPlan {
  /** The Lambda function that rotates; absent where the owning service does, or to keep the one that is configured. */
  readonly functionArn?: string;
  /** Days between rotations, 1 to 1,000, or AWS's `rate(…)` or `cron(…)` in UTC. */
  readonly schedule: { readonly days: number } | { readonly expression: string };
  /** Length of the rotation window, `3h` for example; to the end of the day when absent. */
  readonly window?: string;
  /** Whether to rotate at once too. */
  readonly rotateNow: boolean;
}

/** What GetRandomPassword is asked for; AWS's defaults where nothing is given. */
export interface PasswordOptions {
  /** 1 to 4,096; 32 by default. */
  readonly length?: number;
  /** Characters to leave out, at most 4,096. */
  readonly excludeCharacters?: string;
  readonly excludeNumbers?: boolean;
  readonly excludePunctuation?: boolean;
  readonly excludeUppercase?: boolean;
  readonly excludeLowercase?: boolean;
  readonly includeSpace?: boolean;
  readonly requireEachIncludedType?: boolean;
}

/** One finding of ValidateResourcePolicy. */
export interface PolicyProblem {
  readonly check: string;
  readonly message: string;
}

/** What ListSecrets can look for, under AWS's own names; each value is a prefix but for `all`, which looks at words. */
export type SecretFilterKey =
  'name' | 'description' | 'tag-key' | 'tag-value' | 'primary-region' | 'owning-service' | 'all';

export interface SecretQuery {
  readonly key: SecretFilterKey;
  readonly values: readonly string[];
}
