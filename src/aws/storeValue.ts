import { Redacted, reveal } from '../core/secrets/redacted';
import type { NewSecret } from '../core/secrets/secretChange';
import { addKey, valueOfKey } from '../core/secrets/secretValue';
import { AwsError } from './awsError';

import type { SecretsManager } from './secretsManager';

/** What of Secrets Manager storing takes. */
export type SecretStore = Pick<SecretsManager, 'createSecret' | 'putValue' | 'getValue' | 'describeSecret'>;

/** Where values go: a secret of their own, or new keys of a secret that holds a JSON object. */
export type StoreDestination =
  | { readonly kind: 'new'; readonly secret: Omit<NewSecret, 'value' | 'requestToken'> }
  | { readonly kind: 'newKeys'; readonly secretId: string };

/** What is stored: the secret's whole text, or values under keys of a JSON object, in their order. */
export type StoredContent =
  | { readonly kind: 'text'; readonly value: Redacted<string> }
  | { readonly kind: 'keys'; readonly entries: readonly (readonly [key: string, value: Redacted<string>])[] };

/** The value was stored, and what came after failed: it can be used as it is, or be deleted. */
export class StoredUnverifiedError extends Error {
  override readonly name = 'StoredUnverifiedError';
  readonly secretId: string;

  constructor(secretId: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.secretId = secretId;
  }
}

/**
 * Stores values and reads them back, so that code may be pointed at them. Resolves to the secret's ARN or name.
 * Rejects with an AwsError when nothing was stored, and with a {@link StoredUnverifiedError} when something was but could not be
 * read back as it was sent.
 * @param requestToken one UUID for the whole act: repeating the call makes no second version
 */
export async function storeValue(
  secretsManager: SecretStore,
  destination: StoreDestination,
  content: StoredContent,
  requestToken: string,
  signal?: AbortSignal,
): Promise<string> {
  return destination.kind === 'new'
    ? createSecret(secretsManager, destination.secret, content, requestToken, signal)
    : addKeysToSecret(secretsManager, destination.secretId, content, requestToken, signal);
}

async function createSecret(
  secretsManager: SecretStore,
  secret: Omit<NewSecret, 'value' | 'requestToken'>,
  content: StoredContent,
  requestToken: string,
  signal?: AbortSignal,
): Promise<string> {
  const value =
    content.kind === 'text'
      ? content.value
      : content.entries.reduce((text, [key, added]) => addKey(text, key, added), new Redacted('{}'));
  const { arn, versionId } = await secretsManager.createSecret({ ...secret, value, requestToken }, signal);
  await readBack(secretsManager, arn, versionId, (text) => reveal(text) === reveal(value), signal);
  return arn;
}

async function addKeysToSecret(
  secretsManager: SecretStore,
  secretId: string,
  content: StoredContent,
  requestToken: string,
  signal?: AbortSignal,
): Promise<string> {
  if (content.kind === 'text') throw new TypeError('A value without a key cannot be added to a JSON secret.');
  const current = await secretsManager.getValue(secretId, undefined, signal);
  if (current.kind === 'binary')
    throw new AwsError('invalid', `${secretId} holds binary data, which has no keys.`, {
      remedy: 'Choose a secret that holds a JSON object, or create a new one.',
    });
  const extended = content.entries.reduce((text, [key, added]) => addKey(text, key, added), current.text);

  const { versions } = await secretsManager.describeSecret(secretId, signal);
  const newest = versions.find((version) => version.stagingLabels.includes('AWSCURRENT'));
  if (newest !== undefined && newest.id !== current.versionId)
    throw new AwsError('invalid', `${secretId} was changed by somebody else a moment ago.`, {
      remedy: 'Nothing was stored. Try again.',
    });

  const { versionId } = await secretsManager.putValue(secretId, extended, requestToken, signal);
  await readBack(secretsManager, secretId, versionId, (text) => holdsContent(text, content), signal);
  return secretId;
}

/** Whether a secret's text is, or has under the same keys, the values. Other keys do not matter. */
export function holdsContent(text: Redacted<string>, content: StoredContent): boolean {
  const isEqual = (held: Redacted<string> | undefined, value: Redacted<string>): boolean =>
    held !== undefined && reveal(held) === reveal(value);
  return content.kind === 'text'
    ? isEqual(text, content.value)
    : content.entries.every(([key, value]) => isEqual(valueOfKey(text, key), value));
}

async function readBack(
  secretsManager: SecretStore,
  secretId: string,
  versionId: string,
  isAsSent: (text: Redacted<string>) => boolean,
  signal?: AbortSignal,
): Promise<void> {
  let stored;
  try {
    stored = await secretsManager.getValue(secretId, { versionId }, signal);
  } catch (error) {
    throw new StoredUnverifiedError(secretId, 'It could not be read back.', error);
  }
  if (stored.kind !== 'text' || !isAsSent(stored.text))
    throw new StoredUnverifiedError(secretId, 'What was read back is not what was sent.');
}
