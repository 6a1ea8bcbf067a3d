import { reveal } from '../core/secrets/redacted';
import { AwsError } from './awsError';
import { describeIdentity, describeService, describeSubject, type ErrorContext } from './errorContext';
import { describeRefusal } from './refusal';
import { translateCredentialError } from './translateCredentialError';
import { readRawError, type RawError } from './rawError';

/**
 * Turns whatever the SDK threw into one {@link AwsError}. Only AWS's own words are passed on; the text of other errors
 * (a reply that cannot be parsed, say) may quote a value and is dropped.
 */
export function translateError(error: unknown, context: ErrorContext): AwsError {
  if (error instanceof AwsError) return error;
  const raw = readRawError(error, context.secretValue && reveal(context.secretValue));
  return (
    translateCredentialError(raw, context) ??
    translateNetworkError(raw, context) ??
    translateServiceError(raw, context) ??
    new AwsError('invalid', `The call to ${describeService(context)} failed (${raw.name}).`, {
      remedy: 'See the log for details, and check the region, the profile and the endpoint in the settings.',
      cause: raw.cause,
    })
  );
}

function translateServiceError(raw: RawError, context: ErrorContext): AwsError | undefined {
  const { cause, message } = raw;
  const subject = describeSubject(context);
  const service = describeService(context);
  const place = `${context.region} with ${describeIdentity(context.profile)}`;
  switch (raw.name) {
    case 'AccessDenied':
    case 'AccessDeniedException': {
      const { region, secretId, secretValue } = context;
      const isSecret = context.service === undefined || context.service === 'Secrets Manager';
      const refusal = describeRefusal(message, {
        region,
        isWrite: secretValue !== undefined,
        ...(isSecret && secretId !== undefined ? { secretId } : {}),
      });
      return new AwsError('access-denied', refusal.message, { ...refusal, cause });
    }
    case 'DecryptionFailure':
    case 'EncryptionFailure':
    case 'EncryptionFailureException':
      return new AwsError('access-denied', `KMS could not use the key: ${message}`, {
        remedy: 'Check that the KMS key is enabled and that its key policy lets you use it.',
        cause,
      });
    case 'ResourceNotFoundException':
      return new AwsError('not-found', `${subject} was not found in ${place}: ${message}`, {
        remedy: 'Check the name, the region and the account. A version may also have lost its staging label.',
        cause,
      });
    case 'ParameterNotFound':
      return new AwsError('not-found', `${subject} was not found in ${place}.`, {
        remedy: 'Check the name, the region and the account.',
        cause,
      });
    case 'ResourceExistsException':
      return new AwsError('already-exists', `${subject} exists already in ${context.region}.`, {
        remedy: 'Choose another name, or store the value in the existing secret.',
        cause,
      });
    case 'ParameterAlreadyExists':
      return new AwsError('already-exists', `${subject} exists already in ${context.region}.`, {
        remedy: 'Choose another name.',
        cause,
      });
    case 'InvalidRequestException':
      if (/(marked|scheduled) for deletion|marked deleted/i.test(message))
        return new AwsError('scheduled-for-deletion', `${subject} is scheduled for deletion.`, {
          remedy: 'Restore the secret, or choose another name.',
          cause,
        });
      if (/rotation|rotate|lambda/i.test(message))
        return new AwsError('invalid', `${subject} cannot be rotated: ${message}`, {
          remedy: 'Configure a rotation function or managed rotation for this secret, then rotate it.',
          cause,
        });
      return invalid(raw, subject);
    case 'ThrottlingException':
    case 'Throttling':
    case 'TooManyRequestsException':
    case 'RequestLimitExceeded':
    case 'TooManyUpdates':
      return new AwsError('throttled', `${service} in ${context.region} refuses further calls for now.`, {
        remedy: 'Wait a little and try again; other programs in this account and region share the limit.',
        cause,
      });
    case 'LimitExceededException':
    case 'ParameterLimitExceeded':
      return new AwsError('invalid', `A quota of ${service} is used up: ${message}`, {
        remedy: 'Delete what is not needed, or ask AWS for a higher quota.',
        cause,
      });
    case 'RequestExpired':
    case 'RequestTimeTooSkewed':
      return new AwsError('invalid', 'AWS refused the request’s time stamp.', {
        remedy: 'Set this machine’s clock.',
        cause,
      });
    default:
      if (raw.status !== undefined && raw.status >= 500)
        return new AwsError(
          'unreachable',
          `${service} in ${context.region} had an internal error (${raw.status}).`,
          { remedy: 'Try again in a moment.', cause },
        );
      return raw.fromAws ? invalid(raw, subject) : undefined;
  }
}

function invalid(raw: RawError, subject: string): AwsError {
  return new AwsError('invalid', `${subject}: AWS refused the request: ${raw.message || raw.name}`, {
    remedy: 'Correct what AWS names and try again.',
    cause: raw.cause,
  });
}

const certificateCodes = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH)/;
const networkCodes =
  /^(E(CONNREFUSED|CONNRESET|CONNABORTED|NOTFOUND|HOSTUNREACH|NETUNREACH|NETDOWN|TIMEDOUT|PIPE|PROTO)|EAI_\w+|HPE_\w+)$/;

function translateNetworkError(raw: RawError, context: ErrorContext): AwsError | undefined {
  const host = raw.host ?? context.endpointHost ?? `${describeService(context)} in ${context.region}`;
  const { cause } = raw;
  if (certificateCodes.test(raw.code ?? ''))
    return new AwsError('unreachable', `The certificate of ${host} is not trusted (${raw.code ?? ''}).`, {
      remedy: 'Behind a proxy that inspects traffic, name its certificate in NODE_EXTRA_CA_CERTS.',
      cause,
    });
  // The SDK calls these time-outs too.
  if (raw.code === 'ECONNRESET' || raw.code === 'EPIPE')
    return new AwsError('unreachable', `${host} broke off the connection (${raw.code}).`, {
      remedy: 'Try again; if it stays, check the network, the VPN and the proxy.',
      cause,
    });
  if (raw.name === 'TimeoutError' || raw.code === 'ETIMEDOUT')
    return new AwsError('unreachable', `${host} did not answer in time.`, {
      remedy: 'Check the network, the VPN and the proxy, and that the endpoint is right.',
      cause,
    });
  if (networkCodes.test(raw.code ?? ''))
    return new AwsError('unreachable', `${host} cannot be reached (${raw.code ?? ''}).`, {
      remedy: 'Check the network, the VPN and the proxy, and that the endpoint and the region are right.',
      cause,
    });
  if (raw.name === 'SyntaxError')
    return new AwsError('unreachable', `${host} gave a broken answer.`, {
      remedy: `Try again; if it stays, check that the endpoint is one of ${describeService(context)}.`,
      cause,
    });
  return undefined;
}
