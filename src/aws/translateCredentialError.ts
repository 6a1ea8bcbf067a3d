import { AwsError } from './awsError';
import { describeIdentity, type ErrorContext } from './errorContext';
import type { RawError } from './rawError';

/** The errors of the SDK's credential chain and of credentials that AWS does not accept; `undefined` for all others. */
export function translateCredentialError(raw: RawError, context: ErrorContext): AwsError | undefined {
  switch (raw.name) {
    case 'ExpiredToken':
    case 'ExpiredTokenException':
    case 'TokenRefreshRequired':
      return expired(raw, context, 'ask for new temporary credentials');
    case 'UnrecognizedClientException':
    case 'InvalidClientTokenId':
    case 'MissingAuthenticationToken':
    case 'MissingAuthenticationTokenException':
    case 'IncompleteSignature':
      return new AwsError(
        'no-credentials',
        `AWS does not know the access key of ${describeIdentity(context.profile)}.`,
        {
          remedy: 'Check that the access key exists, is active and belongs to this partition.',
          cause: raw.cause,
        },
      );
    case 'AccessDenied':
      return translateMfaRefusal(raw, context);
    case 'InvalidSignatureException':
    case 'SignatureDoesNotMatch':
      return translateSignatureError(raw, context);
    case 'CredentialsProviderError':
    case 'TokenProviderError':
    case 'ProviderError':
      return translateProviderError(raw, context);
    default:
      return undefined;
  }
}

/** STS refuses a wrong code, and one that was used before, as it refuses anything else, but for the words. */
function translateMfaRefusal(raw: RawError, context: ErrorContext): AwsError | undefined {
  if (!/MultiFactorAuthentication failed/i.test(raw.message)) return undefined;
  return new AwsError(
    'no-credentials',
    `AWS did not accept the multi-factor code for ${describeIdentity(context.profile)}.`,
    { remedy: 'Wait for the next code, which is good once, and refresh.', cause: raw.cause },
  );
}

function translateSignatureError(raw: RawError, context: ErrorContext): AwsError {
  if (/signature expired|not yet current/i.test(raw.message))
    return new AwsError('invalid', 'AWS refused the request’s time stamp.', {
      remedy: 'Set this machine’s clock.',
      cause: raw.cause,
    });
  return new AwsError(
    'no-credentials',
    `The secret access key of ${describeIdentity(context.profile)} does not fit its access key id.`,
    {
      remedy: 'Enter the key pair again, in the shared credentials file or wherever it is kept.',
      cause: raw.cause,
    },
  );
}

function translateProviderError(raw: RawError, context: ErrorContext): AwsError {
  const { message, cause } = raw;
  const identity = describeIdentity(context.profile);
  if (/aws login/i.test(message) && !/aws sso login/i.test(message))
    return signInAgain('aws login', raw, context);
  if (/sso/i.test(message) && /expired|invalid|not found|refresh|login/i.test(message))
    return signInAgain('aws sso login', raw, context);
  if (/UnauthorizedException|token is expired/i.test(message))
    return signInAgain('aws sso login', raw, context);
  if (message.includes('ForbiddenException'))
    return new AwsError('access-denied', `IAM Identity Center refused the role of ${identity}.`, {
      remedy: 'Check sso_account_id and sso_role_name in the profile, and that the role is assigned to you.',
      cause,
    });
  if (/multi-factor/i.test(message))
    return new AwsError(
      'no-credentials',
      `${capitalise(identity)} needs a multi-factor code, which cannot be asked for here.`,
      {
        remedy:
          'Start a session with the AWS CLI and use a profile that reads it, through credential_process for example.',
        cause,
      },
    );
  if (/expired/i.test(message)) return expired(raw, context, 'renew them');
  if (/could not load credentials from any providers/i.test(message) || message === '')
    return new AwsError('no-credentials', `There are no credentials in ${identity}.`, {
      remedy: 'Run aws configure or aws configure sso, or choose another profile.',
      cause,
    });
  return new AwsError('no-credentials', `The credentials of ${identity} could not be loaded: ${message}`, {
    remedy: 'Correct the profile in the shared AWS config, or choose another one.',
    cause,
  });
}

function signInAgain(command: 'aws login' | 'aws sso login', raw: RawError, context: ErrorContext): AwsError {
  const signInCommand =
    context.profile === undefined ? command : `${command} --profile ${quote(context.profile)}`;
  return new AwsError(
    'expired-credentials',
    `The sign-in session of ${describeIdentity(context.profile)} has ended.`,
    {
      remedy: `Run ${signInCommand} and try again.`,
      signInCommand,
      cause: raw.cause,
    },
  );
}

function expired(raw: RawError, context: ErrorContext, act: string): AwsError {
  return new AwsError(
    'expired-credentials',
    `The credentials of ${describeIdentity(context.profile)} have expired.`,
    {
      remedy: `Sign in again, or ${act}, and try again.`,
      cause: raw.cause,
    },
  );
}

/**
 * A profile's name may hold spaces; quoted, it is one word in every shell. What some shell acts on even so becomes “?”, since
 * the command is run, in a shell that is not known.
 */
function quote(profile: string): string {
  const safe = profile.replace(/[^\p{L}\p{N}_@%+=:,./ -]/gu, '?');
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `"${safe}"`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
