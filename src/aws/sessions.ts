import type { Connection } from '../core/secrets/secret';
import type { Account } from './account/account';
import type { ParameterStore } from './parameterStore';
import type { SecretsManager } from './secretsManager';

/** What the shared AWS config, the environment and the settings say can be connected to. */
export interface ConnectionSources {
  /** Those asked for, or one for each profile and region; empty when there is none. */
  readonly connections: readonly Connection[];
  /** Why there is none. */
  readonly missing?: 'credentials' | 'region' | 'connection';
}

export interface ConnectionOptions {
  /** Exactly these, whatever else there is; without it profiles and regions are looked for. */
  readonly connections?: readonly Connection[];
  /** Profiles to show; all when empty. */
  readonly profiles: readonly string[];
  /** Regions to show for every profile beside its own. */
  readonly regions: readonly string[];
}

/** Credentials that a connection can be made with. */
export interface ProfileSource {
  /** Name in the shared AWS config; `undefined` for credentials from the environment or the instance. */
  readonly profile: string | undefined;
  /** The region that the profile names. */
  readonly region?: string;
}

/** Gives each connection its services; clients are made on first use and shared. */
export interface Sessions {
  discover(options: ConnectionOptions): Promise<ConnectionSources>;
  /** What connections can be made with, in the order in which it is shown. */
  profiles(): Promise<readonly ProfileSource[]>;
  secretsManager(connection: Connection): SecretsManager;
  parameterStore(connection: Connection): ParameterStore;
  account(connection: Connection): Account;
  /** The region that the SDK would take for this profile on its own. */
  defaultRegion(profile: string | undefined): Promise<string | undefined>;
  /** Forgets clients and credentials, so that the next call reads the config anew. */
  reset(): void;
  dispose(): void;
}
