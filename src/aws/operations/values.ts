import { Redacted, reveal } from '../../core/secrets/redacted';
import type { VersionSelector } from '../../core/secrets/secret';
import { textOf, type NewValue } from '../../core/secrets/secretChange';
import { AwsError } from '../awsError';
import { mapValue } from '../mapSecret';
import type { BatchedValue, SecretsManager } from '../secretsManager';
import { translateError } from '../translateError';
import type { SecretCall } from './secretCall';

/** See SecretIdList in https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html */
const mostIdsPerCall = 20;

/** What reads and writes values. */
export function readAndWriteValues(
  call: SecretCall,
  place: { readonly profile: string | undefined; readonly region: string },
): Pick<
  SecretsManager,
  'getValue' | 'getValues' | 'createSecret' | 'putValue' | 'updateSecret' | 'generatePassword'
> {
  return {
    async getValue(id, version, signal) {
      const response = await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(new sdk.GetSecretValueCommand({ SecretId: id, ...selectVersion(version) }), options),
      );
      const value = mapValue(response);
      if (value === undefined) throw holdsNoValue(id);
      return value;
    },

    async getValues(ids, signal) {
      const found = new Map<string, BatchedValue>();
      for (let from = 0; from < ids.length; from += mostIdsPerCall) {
        const batch = ids.slice(from, from + mostIdsPerCall);
        let next: string | undefined;
        do {
          const response = await call({}, signal, ({ client, sdk }, options) =>
            client.send(
              new sdk.BatchGetSecretValueCommand({
                SecretIdList: batch,
                ...(next !== undefined && { NextToken: next }),
              }),
              options,
            ),
          );
          for (const entry of response.SecretValues ?? []) {
            const id = batch.find((wanted) => wanted === entry.ARN || wanted === entry.Name);
            if (id === undefined) continue;
            const value = mapValue(entry);
            found.set(id, value === undefined ? { id, error: holdsNoValue(id) } : { id, value });
          }
          for (const { SecretId: id, ErrorCode, Message } of response.Errors ?? [])
            if (id !== undefined)
              found.set(id, { id, error: translateEntryError(id, ErrorCode, Message, place) });
          next = response.NextToken;
        } while (next !== undefined && next !== '');
      }
      return ids.map((id) => found.get(id) ?? { id, error: holdsNoValue(id) });
    },

    async createSecret(secret, signal) {
      const response = await call(contextOf(secret.name, secret.value), signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.CreateSecretCommand({
            Name: secret.name,
            ...valueFields(secret.value),
            ClientRequestToken: secret.requestToken,
            ...(secret.description !== undefined && { Description: secret.description }),
            ...(secret.kmsKeyId !== undefined && { KmsKeyId: secret.kmsKeyId }),
            ...(secret.tags !== undefined && {
              Tags: Object.entries(secret.tags).map(([Key, Value]) => ({ Key, Value })),
            }),
            ...(secret.replicas !== undefined && {
              AddReplicaRegions: secret.replicas.map(({ region, kmsKeyId }) => ({
                Region: region,
                ...(kmsKeyId !== undefined && { KmsKeyId: kmsKeyId }),
              })),
            }),
          }),
          options,
        ),
      );
      return { arn: response.ARN ?? '', versionId: response.VersionId ?? secret.requestToken };
    },

    async putValue(id, value, requestToken, signal) {
      const response = await call(contextOf(id, value), signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.PutSecretValueCommand({
            SecretId: id,
            ...valueFields(value),
            ClientRequestToken: requestToken,
          }),
          options,
        ),
      );
      return { versionId: response.VersionId ?? requestToken };
    },

    async updateSecret(id, { description, kmsKeyId }, signal) {
      await call({ secretId: id }, signal, ({ client, sdk }, options) =>
        client.send(
          new sdk.UpdateSecretCommand({
            SecretId: id,
            ...(description !== undefined && { Description: description }),
            ...(kmsKeyId !== undefined && { KmsKeyId: kmsKeyId }),
          }),
          options,
        ),
      );
    },

    async generatePassword(options, signal) {
      const response = await call({}, signal, ({ client, sdk }, callOptions) =>
        client.send(
          new sdk.GetRandomPasswordCommand({
            ...(options.length !== undefined && { PasswordLength: options.length }),
            ...(options.excludeCharacters !== undefined && { ExcludeCharacters: options.excludeCharacters }),
            ExcludeNumbers: options.excludeNumbers ?? false,
            ExcludePunctuation: options.excludePunctuation ?? false,
            ExcludeUppercase: options.excludeUppercase ?? false,
            ExcludeLowercase: options.excludeLowercase ?? false,
            IncludeSpace: options.includeSpace ?? false,
            RequireEachIncludedType: options.requireEachIncludedType ?? true,
          }),
          callOptions,
        ),
      );
      return new Redacted(response.RandomPassword ?? '');
    },
  };
}

function selectVersion(version: VersionSelector | undefined): { VersionId?: string; VersionStage?: string } {
  if (version === undefined) return {};
  return 'versionId' in version ? { VersionId: version.versionId } : { VersionStage: version.stagingLabel };
}

function valueFields(value: NewValue): { SecretString: string } | { SecretBinary: Uint8Array } {
  const plain = reveal<string | Uint8Array>(value);
  return typeof plain === 'string' ? { SecretString: plain } : { SecretBinary: plain };
}

function contextOf(secretId: string, value: NewValue) {
  const text = textOf(value);
  return text === undefined ? { secretId } : { secretId, secretValue: text };
}

function holdsNoValue(id: string): AwsError {
  return new AwsError('not-found', `This version of the secret “${id}” holds no value.`, {
    remedy: 'Store a value in the secret, or read another version.',
  });
}

/** An entry's error as the call for that secret alone would have given it. */
function translateEntryError(
  id: string,
  code: string | undefined,
  message: string | undefined,
  place: { readonly profile: string | undefined; readonly region: string },
): AwsError {
  const error = { name: code ?? 'Error', message: message ?? '', $fault: 'client' };
  return translateError(error, { ...place, secretId: id });
}
