import type { Connection } from '../core/secrets/secret';
import type { Account } from './account/account';
import type { ParameterStore } from './parameterStore';
import type { SecretsManager } from './secretsManager';

/** What the shared AWS config, the environment and the settings say can be connected to. */
export interface ConnectionSources {
  /** Connections, one for each profile and region; empty when there is no profile and no environment credential. */
  readonly connections: readonly Connection[];
  /** Why there is none. */
  readonly missing?: 'credentials' | 'region';
}

export interface ConnectionOptions {
  /** Profiles to show; all when empty. */
  readonly profiles: readonly string[];
  /** Regions to show for every profile beside its own. */
  readonly regions: readonly string[];
}

/** Gives each connection its services; clients are made on first use and shared. */
export interface Sessions {
  discover(options: ConnectionOptions): Promise<ConnectionSources>;
  secretsManager(connection: Connection): SecretsManager;
  parameterStore(connection: Connection): ParameterStore;
  account(connection: Connection): Account;
  /** The region that the SDK would take for this profile on its own. */
  defaultRegion(profile: string | undefined): Promise<string | undefined>;
  /** Forgets clients and credentials, so that the next call reads the config anew. */
  reset(): void;
  dispose(): void;
}
