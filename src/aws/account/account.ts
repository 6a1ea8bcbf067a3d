import type { TrailRecord } from '../../core/secrets/trailRecord';

/** A Lambda function that could rotate secrets. */
export interface RotationFunction {
  readonly arn: string;
  readonly name: string;
  readonly description?: string;
  /** Whether its policy lets Secrets Manager invoke it; undefined when the policy could not be read. */
  readonly mayBeInvoked: boolean | undefined;
}

/** A KMS key under a name. */
export interface KeyAlias {
  /** `alias/…` */
  readonly alias: string;
  readonly keyId: string;
}

/** One event of CloudTrail. */
export interface TrailEvent {
  readonly id: string;
  /** The operation, `GetSecretValue` for example. */
  readonly name: string;
  readonly time: Date;
  /** Who called, from where and how it ended; nothing of the request or the reply. */
  readonly record: TrailRecord;
}

/** What CloudTrail is asked for: events of the last 90 days that have one attribute. */
export interface TrailQuery {
  readonly attribute: 'ResourceName' | 'EventSource' | 'EventName';
  readonly value: string;
  readonly from: Date;
  readonly to: Date;
}

/** One line of a function's log. */
export interface LogLine {
  readonly time: Date;
  readonly text: string;
}

/**
 * What stands round the secrets of a connection, in other services of its account and region. Every method rejects with an
 * {@link AwsError}, or with the signal's reason when it is aborted.
 */
export interface Account {
  /** The account's Lambda functions, those that Secrets Manager may invoke first, then by name. */
  listRotationFunctions(signal?: AbortSignal): Promise<readonly RotationFunction[]>;
  /** The KMS keys that have an alias and can encrypt secrets, by alias; AWS's own for other services are left out. */
  listKeys(signal?: AbortSignal): Promise<readonly KeyAlias[]>;
  /** Newest first; at most fifty a page. CloudTrail allows two calls a second in an account and region. */
  lookUpEvents(
    query: TrailQuery,
    options?: { readonly next?: string; readonly signal?: AbortSignal },
  ): Promise<{ readonly items: readonly TrailEvent[]; readonly next?: string }>;
  /** What a Lambda function has logged since a time, oldest first, the last `count` lines of it. */
  readLog(
    functionName: string,
    since: Date,
    count: number,
    signal?: AbortSignal,
  ): Promise<readonly LogLine[]>;
}
