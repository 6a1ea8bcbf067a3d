import type { Redacted } from '../core/secrets/redacted';

/** Who asked for what: makes a message say whose credentials were used and what for. */
export interface ErrorContext {
  readonly profile: string | undefined;
  readonly region: string;
  /** Host and port of an endpoint that is not the region's own. */
  readonly endpointHost?: string;
  /** Who was asked; Secrets Manager unless given. */
  readonly service?: 'Secrets Manager' | 'Parameter Store';
  /** Name or ARN of the secret, or name of the parameter, in question. */
  readonly secretId?: string;
  /** The value that was sent: cut out of whatever AWS says about it. */
  readonly secretValue?: Redacted<string>;
}

/** Whose credentials they are, to stand in a sentence. */
export function describeIdentity(profile: string | undefined): string {
  return profile === undefined ? 'the credentials of the environment' : `the profile “${profile}”`;
}

/** The service that was asked. */
export function describeService({ service }: ErrorContext): string {
  return service ?? 'Secrets Manager';
}

/** What the call was about, to begin a sentence: `The secret “prod/db”`. */
export function describeSubject({ service, secretId }: ErrorContext): string {
  const noun = service === 'Parameter Store' ? 'parameter' : 'secret';
  return secretId === undefined ? `The ${noun}` : `The ${noun} “${secretId}”`;
}
