import type { Redacted } from '../core/secrets/redacted';

/** Each service that is called, with what it calls its things. */
const nouns = {
  'Secrets Manager': 'secret',
  'Parameter Store': 'parameter',
  Lambda: 'function',
  KMS: 'key',
  CloudTrail: 'trail',
  'CloudWatch Logs': 'log of the function',
} as const;

type AwsService = keyof typeof nouns;

/** Who asked for what: makes a message say whose credentials were used and what for. */
export interface ErrorContext {
  readonly profile: string | undefined;
  readonly region: string;
  /** Host and port of an endpoint that is not the region's own. */
  readonly endpointHost?: string;
  /** Who was asked; Secrets Manager unless given. */
  readonly service?: AwsService;
  /** Name or ARN of the secret, parameter or function in question. */
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
  const noun = nouns[service ?? 'Secrets Manager'];
  return secretId === undefined ? `The ${noun}` : `The ${noun} “${secretId}”`;
}
