import type { PolicyStatement } from '../core/secrets/policyStatement';

/** What went wrong, in the kinds that a person can act on. */
export type AwsErrorKind =
  | 'no-credentials'
  | 'expired-credentials'
  | 'access-denied'
  | 'not-found'
  | 'scheduled-for-deletion'
  | 'already-exists'
  | 'throttled'
  | 'unreachable'
  | 'invalid';

/** What marks an error as one of ours; one for all bundles of a process, each of which has a class of its own. */
const mark = Symbol.for('secret-lens.aws-error');

/** An AWS failure translated once: what happened and what to do about it. It never carries a secret value. */
export class AwsError extends Error {
  /** Whether it is one of any bundle's. */
  static override [Symbol.hasInstance](value: unknown): value is AwsError {
    return typeof value === 'object' && value !== null && mark in value;
  }

  readonly [mark] = true;
  override readonly name = 'AwsError';
  readonly kind: AwsErrorKind;
  /** One sentence: what the person can do. */
  readonly remedy: string;
  /** The sign-in command for an expired session, `aws sso login --profile dev` for example. */
  readonly signInCommand: string | undefined;
  /** The least that would allow what AWS refused, for an administrator to add to a policy. */
  readonly statement: PolicyStatement | undefined;

  constructor(
    kind: AwsErrorKind,
    message: string,
    options: {
      readonly remedy: string;
      readonly signInCommand?: string;
      readonly statement?: PolicyStatement;
      readonly cause?: unknown;
    },
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.kind = kind;
    this.remedy = options.remedy;
    this.signInCommand = options.signInCommand;
    this.statement = options.statement;
  }
}
