import { reveal } from '../core/secrets/redacted';
import { AwsError } from './awsError';
import { readEnvironment } from './environment';
import type { AccessKey, KeyCheck, KeyState } from './keyCheck';
import { loadSdk } from './loadSdk';

/** STS's codes for a key that it does not take: https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
const refusals: Readonly<Record<string, Extract<KeyState, { kind: 'not-accepted' }>['reason']>> = {
  InvalidClientTokenId: 'unknown key',
  UnrecognizedClientException: 'unknown key',
  SignatureDoesNotMatch: 'wrong secret',
  ExpiredToken: 'expired',
  ExpiredTokenException: 'expired',
};

/**
 * The check against STS. It takes nothing from profiles: the key alone signs, and only an endpoint that the environment
 * names for STS or for all services (an emulator) stands in for AWS's own.
 */
export function createStsKeyCheck(): KeyCheck {
  return { check };
}

async function check(key: AccessKey, signal: AbortSignal): Promise<KeyState> {
  const sdk = loadSdk();
  const endpoint = readEnvironment('AWS_ENDPOINT_URL_STS') ?? readEnvironment('AWS_ENDPOINT_URL');
  const client = new sdk.STSClient({
    region: readEnvironment('AWS_REGION') ?? 'us-east-1',
    credentials: {
      accessKeyId: reveal(key.accessKeyId),
      secretAccessKey: reveal(key.secretAccessKey),
      ...(key.sessionToken === undefined ? {} : { sessionToken: reveal(key.sessionToken) }),
    },
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
    ...(endpoint === undefined ? { ignoreConfiguredEndpointUrls: true } : { endpoint }),
  });
  try {
    const { Account: account, Arn: arn } = await client.send(new sdk.GetCallerIdentityCommand({}), {
      abortSignal: signal,
    });
    if (account === undefined || arn === undefined) throw unclear('STS gave no account.');
    return { kind: 'live', account, arn };
  } catch (error) {
    signal.throwIfAborted();
    const name = error instanceof Error ? error.name : '';
    const reason = refusals[name];
    if (reason !== undefined) return { kind: 'not-accepted', reason };
    // The SDK's error is not passed on: its request holds what was signed.
    throw error instanceof AwsError ? error : unclear(`STS could not be asked (${name || 'unknown error'}).`);
  } finally {
    client.destroy();
  }
}

function unclear(message: string): AwsError {
  return new AwsError('unreachable', `Whether the key is live is not known: ${message}`, {
    remedy: 'Check the network and try again; treat the key as live until then.',
  });
}
