import type { SecretsManagerClient, SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import type { SSMClient, SSMClientConfig } from '@aws-sdk/client-ssm';
import type { Connection } from '../core/secrets/secret';
import type { LendClient } from './call';
import { findConnections } from './connections';
import { preferredProfile, readEnvironment } from './environment';
import { findConfiguredEndpoint, parseEndpointHost, servesAlso, type ServiceName } from './endpoint';
import { loadSdk, type Sdk } from './loadSdk';
import type { ParameterStore } from './parameterStore';
import { SdkParameterStore } from './parameterStoreClient';
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

/** What both services' clients are made from. */
type ClientConfig = SecretsManagerClientConfig & SSMClientConfig;

class SdkSessions implements Sessions {
  readonly #endpointUrl: () => string | undefined;
  readonly #secretsManagers = new Map<string, SharedClient<SecretsManagerClient>>();
  readonly #parameterStores = new Map<string, SharedClient<SSMClient>>();

  constructor(endpointUrl: () => string | undefined) {
    this.#endpointUrl = endpointUrl;
  }

  async discover(options: ConnectionOptions): Promise<ConnectionSources> {
    const sdk = loadSdk();
    return findConnections(await readSharedConfig(sdk), options, () => hasInstanceRole(sdk));
  }

  secretsManager(connection: Connection): SecretsManager {
    const open = () =>
      this.#openClient(connection, 'secrets_manager', (sdk, config) => new sdk.SecretsManagerClient(config));
    return new SdkSecretsManager(lendShared(this.#secretsManagers, connection, open), connection);
  }

  parameterStore(connection: Connection): ParameterStore {
    const open = () => this.#openClient(connection, 'ssm', (sdk, config) => new sdk.SSMClient(config));
    return new SdkParameterStore(lendShared(this.#parameterStores, connection, open), connection);
  }

  async defaultRegion(profile: string | undefined): Promise<string | undefined> {
    const { profiles } = await readSharedConfig(loadSdk());
    const configured = profiles.get(profile ?? preferredProfile())?.['region'];
    return readEnvironment('AWS_REGION') ?? configured ?? readEnvironment('AWS_DEFAULT_REGION');
  }

  reset(): void {
    for (const clients of [this.#secretsManagers, this.#parameterStores]) {
      for (const client of clients.values()) client.retire();
      clients.clear();
    }
  }

  dispose(): void {
    this.reset();
  }

  async #openClient<Client>(
    { profile, region }: Connection,
    service: ServiceName,
    create: (sdk: Sdk, config: ClientConfig) => Client,
  ): Promise<OpenClient<Client>> {
    const sdk = loadSdk();
    const set = this.#endpointUrl();
    const endpoint =
      set !== undefined && servesAlso(set, service)
        ? set
        : findConfiguredEndpoint(await readSharedConfig(sdk), profile, service);
    const endpointHost = endpoint === undefined ? undefined : parseEndpointHost(endpoint);
    const client = create(sdk, {
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
    });
    return { sdk, client, ...(endpointHost === undefined ? {} : { endpointHost }) };
  }
}

/** Lends the one client of a connection, which the first call opens. */
function lendShared<Client extends { destroy(): void }>(
  clients: Map<string, SharedClient<Client>>,
  { profile, region }: Connection,
  open: () => Promise<OpenClient<Client>>,
): LendClient<Client> {
  const key = JSON.stringify([profile, region]);
  return (use) => {
    const client = clients.get(key) ?? new SharedClient(open);
    clients.set(key, client);
    return client.use(use);
  };
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
