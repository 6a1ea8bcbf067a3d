import type { Redacted } from '../core/secrets/redacted';

/** Who asked for what: makes a message say whose credentials were used and what for. */
export interface ErrorContext {
  readonly profile: string | undefined;
  readonly region: string;
  /** Host and port of an endpoint that is not the region's own. */
  readonly endpointHost?: string;
  /** Name or ARN of the secret in question. */
  readonly secretId?: string;
  /** The value that was sent: cut out of whatever AWS says about it. */
  readonly secretValue?: Redacted<string>;
}

/** Whose credentials they are, to stand in a sentence. */
export function describeIdentity(profile: string | undefined): string {
  return profile === undefined ? 'the credentials of the environment' : `the profile “${profile}”`;
}
