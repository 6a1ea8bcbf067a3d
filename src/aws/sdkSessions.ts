import type { SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import type { Connection } from '../core/secrets/secret';
import { findConnections } from './connections';
import { preferredProfile, readEnvironment } from './environment';
import { findConfiguredEndpoint, parseEndpointHost } from './endpoint';
import { loadSdk, type Sdk } from './loadSdk';
import { SdkSecretsManager } from './secretsManagerClient';
import type { SecretsManager } from './secretsManager';
import type { ConnectionOptions, ConnectionSources, Sessions } from './sessions';
import { SharedClient, type OpenClient } from './sharedClient';
import { readSharedConfig } from './sharedConfig';

export interface SdkSessionsOptions {
  /** An endpoint that stands above whatever the shared config and the environment say; read for each new client. */
  readonly endpointUrl?: () => string | undefined;
}

/** Sessions on the SDK's own credential chain. Nothing of the SDK is loaded before the first call. */
export function createSdkSessions(options: SdkSessionsOptions = {}): Sessions {
  return new SdkSessions(options.endpointUrl ?? (() => undefined));
}

class SdkSessions implements Sessions {
  readonly #endpointUrl: () => string | undefined;
  readonly #clients = new Map<string, SharedClient>();

  constructor(endpointUrl: () => string | undefined) {
    this.#endpointUrl = endpointUrl;
  }

  async discover(options: ConnectionOptions): Promise<ConnectionSources> {
    const sdk = loadSdk();
    return findConnections(await readSharedConfig(sdk), options, () => hasInstanceRole(sdk));
  }

  secretsManager(connection: Connection): SecretsManager {
    const { profile, region } = connection;
    const key = JSON.stringify([profile, region]);
    return new SdkSecretsManager(
      (use) => {
        let client = this.#clients.get(key);
        if (client === undefined) {
          client = new SharedClient(() => this.#openClient(connection));
          this.#clients.set(key, client);
        }
        return client.use(use);
      },
      { profile, region },
    );
  }

  async defaultRegion(profile: string | undefined): Promise<string | undefined> {
    const { profiles } = await readSharedConfig(loadSdk());
    const configured = profiles.get(profile ?? preferredProfile())?.['region'];
    return readEnvironment('AWS_REGION') ?? configured ?? readEnvironment('AWS_DEFAULT_REGION');
  }

  reset(): void {
    for (const client of this.#clients.values()) client.retire();
    this.#clients.clear();
  }

  dispose(): void {
    this.reset();
  }

  async #openClient({ profile, region }: Connection): Promise<OpenClient> {
    const sdk = loadSdk();
    const endpoint = this.#endpointUrl() ?? findConfiguredEndpoint(await readSharedConfig(sdk), profile);
    const endpointHost = endpoint === undefined ? undefined : parseEndpointHost(endpoint);
    const client = new sdk.SecretsManagerClient({
      region,
      userAgentAppId: 'secret-lens',
      credentials: sdk.fromNodeProviderChain({
        ...profileOption(profile),
        ignoreCache: true,
        logger: silentLogger,
      }),
      requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
      ...profileOption(profile),
      ...(endpoint === undefined ? { ignoreConfiguredEndpointUrls: true } : { endpoint }),
    } satisfies SecretsManagerClientConfig);
    return { sdk, client, ...(endpointHost === undefined ? {} : { endpointHost }) };
  }
}

/** The SDK's advice on doubled credential sources is about its own defaults; we always name the profile. */
const silentLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

function profileOption(profile: string | undefined): { readonly profile?: string } {
  return profile === undefined ? {} : { profile };
}

/** Whether the machine's metadata service gives out a role; asked only where nothing else is configured. */
async function hasInstanceRole(sdk: Sdk): Promise<boolean> {
  if (readEnvironment('AWS_EC2_METADATA_DISABLED')?.toLowerCase() === 'true') return false;
  try {
    await sdk.fromInstanceMetadata({ timeout: 500, maxRetries: 0 })();
    return true;
  } catch {
    return false;
  }
}
