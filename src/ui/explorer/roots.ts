import type { ConnectionOptions, ConnectionSources, Sessions } from '../../aws/sessions';
import type { Connection } from '../../core/secrets/secret';
import type { ConnectionSecrets } from './connectionSecrets';
import { keyOfConnection, type ConnectionNode } from './nodes';

/** A connection that is shown, with what is read of it. */
export interface Root {
  readonly node: ConnectionNode;
  secrets: ConnectionSecrets;
}

/** One reading of what can be connected to, until it is forgotten. */
type Discovery =
  | { readonly roots: ReadonlyMap<string, Root>; readonly missing?: ConnectionSources['missing'] }
  | { readonly error: Error };

/** The connections of the tree, found when they are first asked for. */
export class Roots {
  readonly #sessions: Sessions;
  readonly #options: () => ConnectionOptions;
  readonly #openSecrets: (connection: Connection) => ConnectionSecrets;
  #discovering: Promise<Discovery> | undefined;
  #discovery: Discovery | undefined;

  constructor(
    sessions: Sessions,
    options: () => ConnectionOptions,
    openSecrets: (connection: Connection) => ConnectionSecrets,
  ) {
    this.#sessions = sessions;
    this.#options = options;
    this.#openSecrets = openSecrets;
  }

  /** Whether {@link discover} has ended. */
  get isKnown(): boolean {
    return this.#discovery !== undefined;
  }

  /** Why connections could not be found. */
  get error(): Error | undefined {
    return this.#discovery !== undefined && 'error' in this.#discovery ? this.#discovery.error : undefined;
  }

  /** Why there is no connection. */
  get missing(): ConnectionSources['missing'] {
    return this.#discovery !== undefined && 'roots' in this.#discovery ? this.#discovery.missing : undefined;
  }

  get all(): readonly Root[] {
    return this.#discovery !== undefined && 'roots' in this.#discovery
      ? [...this.#discovery.roots.values()]
      : [];
  }

  /** The root, when it is the only one. */
  get only(): Root | undefined {
    const [root, ...others] = this.all;
    return others.length === 0 ? root : undefined;
  }

  get(connection: Connection): Root | undefined {
    return this.#discovery !== undefined && 'roots' in this.#discovery
      ? this.#discovery.roots.get(keyOfConnection(connection))
      : undefined;
  }

  /** Finds the connections, once. What goes wrong becomes state; what was forgotten meanwhile is found again. */
  async discover(): Promise<void> {
    const discovering = (this.#discovering ??= this.#read());
    const discovery = await discovering;
    if (this.#discovering !== discovering) return this.discover();
    this.#discovery = discovery;
  }

  /** Forgets what was read of one connection. */
  reopen(root: Root): void {
    root.secrets.close();
    root.secrets = this.#openSecrets(root.node.connection);
  }

  /** Forgets the connections and what was read of them. */
  forget(): void {
    for (const { secrets } of this.all) secrets.close();
    this.#discovering = undefined;
    this.#discovery = undefined;
  }

  async #read(): Promise<Discovery> {
    try {
      const { connections, missing } = await this.#sessions.discover(this.#options());
      const roots = new Map(
        connections.map((connection) => [keyOfConnection(connection), this.#open(connection)]),
      );
      return missing === undefined ? { roots } : { roots, missing };
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  #open(connection: Connection): Root {
    return {
      node: { kind: 'connection', connection },
      secrets: this.#openSecrets(connection),
    };
  }
}
