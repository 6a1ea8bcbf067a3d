import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { reveal, type Redacted } from '../core/secrets/redacted';
import type { Secret, SecretValue, SecretVersion, VersionSelector } from '../core/secrets/secret';
import { AwsError } from './awsError';
import { callAws, type CallOptions, type LendClient } from './call';
import type { ErrorContext } from './errorContext';
import { mapSecret, mapValue, mapVersion, mapVersionStages, sortVersions } from './mapSecret';
import type { NewSecret, Page, SecretsManager } from './secretsManager';
import type { OpenClient } from './sharedClient';

/** The SDK's adapter of the {@link SecretsManager} port for one connection. */
export class SdkSecretsManager implements SecretsManager {
  readonly #lend: LendClient<SecretsManagerClient>;
  readonly #context: ErrorContext;

  /** `context` tells error messages whose credentials are used. */
  constructor(lend: LendClient<SecretsManagerClient>, context: ErrorContext) {
    this.#lend = lend;
    this.#context = context;
  }

  async listSecrets(options: {
    readonly next?: string;
    readonly signal?: AbortSignal;
  }): Promise<Page<Secret>> {
    const response = await this.#call({}, options.signal, ({ client, sdk }, call) =>
      client.send(
        new sdk.ListSecretsCommand({
          IncludePlannedDeletion: true,
          MaxResults: 100,
          ...(options.next === undefined ? {} : { NextToken: options.next }),
        }),
        call,
      ),
    );
    const items = (response.SecretList ?? []).map(mapSecret);
    return response.NextToken === undefined ? { items } : { items, next: response.NextToken };
  }

  async describeSecret(
    id: string,
    signal?: AbortSignal,
  ): Promise<{ readonly secret: Secret; readonly versions: readonly SecretVersion[] }> {
    const response = await this.#call({ secretId: id }, signal, ({ client, sdk }, call) =>
      client.send(new sdk.DescribeSecretCommand({ SecretId: id }), call),
    );
    return { secret: mapSecret(response), versions: mapVersionStages(response.VersionIdsToStages) };
  }

  async listVersions(id: string, signal?: AbortSignal): Promise<readonly SecretVersion[]> {
    const versions: SecretVersion[] = [];
    let next: string | undefined;
    do {
      const page: { readonly NextToken?: string } = next === undefined ? {} : { NextToken: next };
      const response = await this.#call({ secretId: id }, signal, ({ client, sdk }, call) =>
        client.send(new sdk.ListSecretVersionIdsCommand({ SecretId: id, MaxResults: 100, ...page }), call),
      );
      versions.push(...(response.Versions ?? []).map(mapVersion));
      next = response.NextToken;
      // Some endpoints give an empty token after the last page; sent back it would begin anew.
    } while (next !== undefined && next !== '');
    return sortVersions(versions.filter((version) => version.stagingLabels.length > 0));
  }

  async getValue(id: string, version?: VersionSelector, signal?: AbortSignal): Promise<SecretValue> {
    const response = await this.#call({ secretId: id }, signal, ({ client, sdk }, call) =>
      client.send(new sdk.GetSecretValueCommand({ SecretId: id, ...selectVersion(version) }), call),
    );
    const value = mapValue(response);
    if (value === undefined)
      throw new AwsError('not-found', `This version of the secret “${id}” holds no value.`, {
        remedy: 'Store a value in the secret, or read another version.',
      });
    return value;
  }

  async createSecret(
    secret: NewSecret,
    signal?: AbortSignal,
  ): Promise<{ readonly arn: string; readonly versionId: string }> {
    const context = { secretId: secret.name, secretValue: secret.value };
    const response = await this.#call(context, signal, ({ client, sdk }, call) =>
      client.send(
        new sdk.CreateSecretCommand({
          Name: secret.name,
          SecretString: reveal(secret.value),
          ClientRequestToken: secret.requestToken,
          ...(secret.description === undefined ? {} : { Description: secret.description }),
          ...(secret.kmsKeyId === undefined ? {} : { KmsKeyId: secret.kmsKeyId }),
          ...(secret.tags === undefined
            ? {}
            : { Tags: Object.entries(secret.tags).map(([Key, Value]) => ({ Key, Value })) }),
        }),
        call,
      ),
    );
    return { arn: response.ARN ?? '', versionId: response.VersionId ?? secret.requestToken };
  }

  async putValue(
    id: string,
    value: Redacted<string>,
    requestToken: string,
    signal?: AbortSignal,
  ): Promise<{ readonly versionId: string }> {
    const response = await this.#call({ secretId: id, secretValue: value }, signal, ({ client, sdk }, call) =>
      client.send(
        new sdk.PutSecretValueCommand({
          SecretId: id,
          SecretString: reveal(value),
          ClientRequestToken: requestToken,
        }),
        call,
      ),
    );
    return { versionId: response.VersionId ?? requestToken };
  }

  async rotate(
    id: string,
    requestToken: string,
    signal?: AbortSignal,
  ): Promise<{ readonly versionId: string }> {
    const response = await this.#call({ secretId: id }, signal, ({ client, sdk }, call) =>
      client.send(new sdk.RotateSecretCommand({ SecretId: id, ClientRequestToken: requestToken }), call),
    );
    return { versionId: response.VersionId ?? requestToken };
  }

  async deleteSecret(id: string, recoveryDays: number, signal?: AbortSignal): Promise<Date> {
    const response = await this.#call({ secretId: id }, signal, ({ client, sdk }, call) =>
      client.send(new sdk.DeleteSecretCommand({ SecretId: id, RecoveryWindowInDays: recoveryDays }), call),
    );
    return response.DeletionDate ?? new Date(Date.now() + recoveryDays * 86_400_000);
  }

  #call<T>(
    context: Pick<ErrorContext, 'secretId' | 'secretValue'>,
    signal: AbortSignal | undefined,
    run: (open: OpenClient<SecretsManagerClient>, options: CallOptions) => Promise<T>,
  ): Promise<T> {
    return callAws(this.#lend, { ...this.#context, ...context }, signal, run);
  }
}

function selectVersion(version: VersionSelector | undefined): { VersionId?: string; VersionStage?: string } {
  if (version === undefined) return {};
  return 'versionId' in version ? { VersionId: version.versionId } : { VersionStage: version.stagingLabel };
}
