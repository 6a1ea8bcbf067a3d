import type { ParameterType } from '../core/secrets/parameter';
import type { Redacted } from '../core/secrets/redacted';

/** A parameter as one deliberate act stores it, in the standard tier, which costs nothing. */
export interface NewParameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly value: Redacted<string>;
  readonly description?: string;
  /** Of a SecureString; the account's `aws/ssm` unless given. */
  readonly kmsKeyId?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** A parameter that is there. */
export interface Parameter {
  /** One of {@link ParameterType}, or `StringList`. */
  readonly type: string;
  readonly value: Redacted<string>;
}

/**
 * Systems Manager's Parameter Store in one region with one set of credentials. Every method rejects with an {@link AwsError}, or
 * with the signal's reason when it is aborted. Retries and time-outs are the SDK's.
 */
export interface ParameterStore {
  /** Never changes a parameter that is there. */
  createParameter(parameter: NewParameter, signal?: AbortSignal): Promise<void>;
  /** The value is decrypted. */
  getParameter(name: string, signal?: AbortSignal): Promise<Parameter>;
  /** At once and for good: Parameter Store has no recovery window. */
  deleteParameter(name: string, signal?: AbortSignal): Promise<void>;
}
