import type { Redacted } from '../core/secrets/redacted';

/** A key pair as it was found. */
export interface AccessKey {
  readonly accessKeyId: Redacted<string>;
  readonly secretAccessKey: Redacted<string>;
  /** Temporary keys have one. */
  readonly sessionToken?: Redacted<string>;
}

/** Whose key it is, or that AWS does not accept it. */
export type KeyState =
  | { readonly kind: 'live'; readonly account: string; readonly arn: string }
  | { readonly kind: 'not-accepted'; readonly reason: 'unknown key' | 'wrong secret' | 'expired' };

/** Asks AWS whether a key is live. */
export interface KeyCheck {
  /**
   * Sends one GetCallerIdentity, which needs no permission, signed with exactly this key. Throws an AwsError when AWS
   * cannot be asked, and the signal's reason when it is aborted.
   */
  check(key: AccessKey, signal: AbortSignal): Promise<KeyState>;
}
