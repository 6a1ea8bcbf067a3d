import type { CloudTrailClientConfig } from '@aws-sdk/client-cloudtrail';
import type { CloudWatchLogsClientConfig } from '@aws-sdk/client-cloudwatch-logs';
import type { KMSClientConfig } from '@aws-sdk/client-kms';
import type { LambdaClientConfig } from '@aws-sdk/client-lambda';
import type { SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import type { SSMClientConfig } from '@aws-sdk/client-ssm';
import type { Connection } from '../core/secrets/secret';
import type { Account } from './account/account';
import { lambdaFunctions } from './account/functions';
import { kmsKeys } from './account/keys';
import { functionLogs } from './account/logs';
import { trailEvents } from './account/trail';
import type { LendClient } from './call';
import { findConnections, listProfiles } from './connections';
import { preferredProfile, readEnvironment } from './environment';
import { findConfiguredEndpoint, parseEndpointHost, servesAlso, type ServiceName } from './endpoint';
import { loadAccountSdk } from './loadAccountSdk';
import { loadSdk, type Sdk } from './loadSdk';
import { MfaSessions, type AskMfaCode } from './mfaSessions';
import type { ParameterStore } from './parameterStore';
import { SdkParameterStore } from './parameterStoreClient';
import { createSecretsManager } from './secretsManagerClient';
import type { SecretsManager } from './secretsManager';
import type { ConnectionOptions, ConnectionSources, ProfileSource, Sessions } from './sessions';
import { tellThrottling, type WatchableClient } from './tellThrottling';
import { SharedClient, type OpenClient } from './sharedClient';
import { readSharedConfig, type SharedConfig } from './sharedConfig';

export interface SdkSessionsOptions {
  /** An endpoint that stands above whatever the shared config and the environment say; read for each new client. */
  readonly endpointUrl?: () => string | undefined;
  /** For profiles that need a multi-factor code; without it their calls fail. */
  readonly askMfaCode?: AskMfaCode;
  /** Told whenever AWS throttles calls of a connection for longer than a moment. */
  readonly onThrottled?: (connection: Connection) => void;
  /** Milliseconds that AWS has for each answer; half a minute unless given. */
  readonly requestTimeout?: number;
}

/** Sessions on the SDK's own credential chain. Nothing of the SDK is loaded before the first call. */
export function createSdkSessions(options: SdkSessionsOptions = {}): Sessions {
  return new SdkSessions(options);
}

/** What every service's client is made from. */
type ClientConfig = SecretsManagerClientConfig &
  SSMClientConfig &
  LambdaClientConfig &
  KMSClientConfig &
  CloudTrailClientConfig &
  CloudWatchLogsClientConfig;

class SdkSessions implements Sessions {
  readonly #endpointUrl: () => string | undefined;
  readonly #requestTimeout: number;
  readonly #askMfaCode: AskMfaCode | undefined;
  readonly #onThrottled: ((connection: Connection) => void) | undefined;
  readonly #mfaSessions = new MfaSessions();
  readonly #pools: { retire(): void }[] = [];
  readonly #secretsManagers = this.#pool(
    'secrets_manager',
    (config) => new (loadSdk().SecretsManagerClient)(config),
  );
  readonly #parameterStores = this.#pool('ssm', (config) => new (loadAccountSdk().SSMClient)(config));
  readonly #functions = this.#pool('lambda', (config) => new (loadAccountSdk().LambdaClient)(config));
  readonly #keys = this.#pool('kms', (config) => new (loadAccountSdk().KMSClient)(config));
  readonly #trails = this.#pool('cloudtrail', (config) => new (loadAccountSdk().CloudTrailClient)(config));
  readonly #logs = this.#pool(
    'cloudwatch_logs',
    (config) => new (loadAccountSdk().CloudWatchLogsClient)(config),
  );

  constructor({
    endpointUrl = () => undefined,
    requestTimeout = 30_000,
    askMfaCode,
    onThrottled,
  }: SdkSessionsOptions) {
    this.#endpointUrl = endpointUrl;
    this.#requestTimeout = requestTimeout;
    this.#askMfaCode = askMfaCode;
    this.#onThrottled = onThrottled;
  }

  async discover(options: ConnectionOptions): Promise<ConnectionSources> {
    const sdk = loadSdk();
    return findConnections(await readSharedConfig(sdk), options, () => hasInstanceRole(sdk));
  }

  async profiles(): Promise<readonly ProfileSource[]> {
    const sdk = loadSdk();
    return listProfiles(await readSharedConfig(sdk), () => hasInstanceRole(sdk));
  }

  secretsManager(connection: Connection): SecretsManager {
    return createSecretsManager(this.#secretsManagers.lend(connection), connection);
  }

  parameterStore(connection: Connection): ParameterStore {
    return new SdkParameterStore(this.#parameterStores.lend(connection), connection);
  }

  account(connection: Connection): Account {
    return {
      ...lambdaFunctions(this.#functions.lend(connection), connection),
      ...kmsKeys(this.#keys.lend(connection), connection),
      ...trailEvents(this.#trails.lend(connection), connection),
      ...functionLogs(this.#logs.lend(connection), connection),
    };
  }

  async defaultRegion(profile: string | undefined): Promise<string | undefined> {
    const { profiles } = await readSharedConfig(loadSdk());
    const configured = profiles.get(profile ?? preferredProfile())?.['region'];
    return readEnvironment('AWS_REGION') ?? configured ?? readEnvironment('AWS_DEFAULT_REGION');
  }

  reset(): void {
    for (const pool of this.#pools) pool.retire();
  }

  dispose(): void {
    this.reset();
  }

  #pool<Client extends { destroy(): void } & WatchableClient>(
    service: ServiceName,
    create: (config: ClientConfig) => Client,
  ): ClientPool<Client> {
    const pool = new ClientPool((connection) => this.#openClient(connection, service, create));
    this.#pools.push(pool);
    return pool;
  }

  async #openClient<Client extends WatchableClient>(
    connection: Connection,
    service: ServiceName,
    create: (config: ClientConfig) => Client,
  ): Promise<OpenClient<Client>> {
    const { profile, region } = connection;
    const sdk = loadSdk();
    const set = this.#endpointUrl();
    const config = await readSharedConfig(sdk);
    const endpoint =
      set !== undefined && servesAlso(set, service) ? set : findConfiguredEndpoint(config, profile, service);
    const endpointHost = endpoint === undefined ? undefined : parseEndpointHost(endpoint);
    const client = create({
      region,
      userAgentAppId: 'secret-lens',
      retryMode: 'adaptive',
      credentials: this.#openCredentials(sdk, config, profile),
      requestHandler: {
        connectionTimeout: 5_000,
        requestTimeout: this.#requestTimeout,
        throwOnRequestTimeout: true,
      },
      ...profileOption(profile),
      ...(endpoint === undefined ? { ignoreConfiguredEndpointUrls: true } : { endpoint }),
    });
    tellThrottling(client, connection, () => this.#onThrottled?.(connection));
    return { sdk, client, ...(endpointHost === undefined ? {} : { endpointHost }) };
  }

  #openCredentials(sdk: Sdk, config: SharedConfig, profile: string | undefined) {
    const ask = this.#askMfaCode;
    const open = () =>
      sdk.fromNodeProviderChain({
        ...profileOption(profile),
        ...(ask === undefined ? {} : { mfaCodeProvider: (serial: string) => ask({ profile, serial }) }),
        ignoreCache: true,
        logger: silentLogger,
      });
    return (ask && this.#mfaSessions.find(config, profile, open)) ?? open();
  }
}

/** A service's clients, one for each connection, which its first call opens. */
class ClientPool<Client extends { destroy(): void }> {
  readonly #open: (connection: Connection) => Promise<OpenClient<Client>>;
  readonly #clients = new Map<string, SharedClient<Client>>();

  constructor(open: (connection: Connection) => Promise<OpenClient<Client>>) {
    this.#open = open;
  }

  lend(connection: Connection): LendClient<Client> {
    const key = JSON.stringify([connection.profile, connection.region]);
    return (use) => {
      const client = this.#clients.get(key) ?? new SharedClient(() => this.#open(connection));
      this.#clients.set(key, client);
      return client.use(use);
    };
  }

  /** The clients are destroyed when their calls have ended; the next call opens new ones. */
  retire(): void {
    for (const client of this.#clients.values()) client.retire();
    this.#clients.clear();
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
