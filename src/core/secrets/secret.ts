import type { Redacted } from './redacted';

/** The staging labels that Secrets Manager itself moves; others are the user's own. */
export type StagingLabel = 'AWSCURRENT' | 'AWSPREVIOUS' | 'AWSPENDING' | (string & {});

/** Where secrets are read from: one profile in one region. */
export interface Connection {
  /** Profile name in the shared AWS config; `undefined` for credentials from the environment or the instance. */
  readonly profile: string | undefined;
  readonly region: string;
}

export interface Rotation {
  readonly enabled: boolean;
  /** ARN of the rotation function; absent when a service manages the rotation. */
  readonly functionArn?: string;
  readonly lastRotated?: Date;
  readonly nextRotation?: Date;
  /** `rate(…)`, `cron(…)`, or `<n> days`, as AWS gives it. */
  readonly schedule?: string;
  /** Length of the rotation window, `3h` for example. */
  readonly window?: string;
}

/** A copy of a secret in another region. */
export interface Replica {
  readonly region: string;
  readonly status: 'InSync' | 'InProgress' | 'Failed';
  /** Why it failed, in AWS's words. */
  readonly message?: string;
  readonly kmsKeyId?: string;
  readonly lastAccessed?: Date;
}

/** A secret's metadata, as ListSecrets and DescribeSecret give it; never its value. */
export interface Secret {
  readonly arn: string;
  readonly name: string;
  readonly description?: string;
  readonly created?: Date;
  readonly lastChanged?: Date;
  readonly lastAccessed?: Date;
  /** Set while the secret is scheduled for deletion: the end of the recovery window, as DescribeSecret documents it. */
  readonly deletionDate?: Date;
  readonly kmsKeyId?: string;
  /** The service that created and manages the secret, `rds` for example. */
  readonly owningService?: string;
  /** Set on a replica and on a primary that has replicas: the region of the primary. */
  readonly primaryRegion?: string;
  readonly rotation: Rotation;
  /** As DescribeSecret tells it; absent where only ListSecrets was asked. */
  readonly replicas?: readonly Replica[];
  readonly tags: Readonly<Record<string, string>>;
}

/** One version of a secret; never its value. */
export interface SecretVersion {
  readonly id: string;
  readonly created?: Date;
  readonly lastAccessed?: Date;
  readonly stagingLabels: readonly StagingLabel[];
}

/** A fetched value with the version it belongs to. Exactly one of text and binary is what AWS stored. */
export type SecretValue = {
  readonly versionId: string;
  readonly stagingLabels: readonly StagingLabel[];
  readonly created?: Date;
} & (
  | { readonly kind: 'text'; readonly text: Redacted<string> }
  | { readonly kind: 'binary'; readonly bytes: Redacted<Uint8Array> }
);

/** Which version to read; AWSCURRENT when neither is given. */
export type VersionSelector = { readonly versionId: string } | { readonly stagingLabel: StagingLabel };
