import type { ConnectionOptions, ConnectionSources, Sessions } from '../../aws/sessions';
import type { ContextKeys } from '../../contributions';
import type { Connection, Secret } from '../../core/secrets/secret';
import { SecretFilter } from './filter';
import {
  keyOfConnection,
  type ConnectionNode,
  type ExplorerNode,
  type MoreNode,
  type SecretNode,
} from './nodes';
import { SecretList, type Versions } from './secretList';

export type ExplorerState = ContextKeys['secretLens.explorerState'];

/** A secret that the tree has read, with where it was read. */
export interface LoadedSecret {
  readonly connection: Connection;
  readonly secret: Secret;
}

/** With a filter, pages are read until so many secrets match. */
const matchesToRead = 100;

interface Root {
  readonly node: ConnectionNode;
  readonly more: MoreNode;
  list: SecretList;
}

/** One reading of what can be connected to, until the next refresh. */
type Discovery =
  | { readonly roots: ReadonlyMap<string, Root>; readonly missing?: ConnectionSources['missing'] }
  | { readonly error: unknown };

/**
 * What the tree shows: connections, their secrets, their versions. Reads through the ports when children are asked for
 * and keeps what it read until {@link refresh}. Knows nothing of the editor.
 */
export class ExplorerModel {
  readonly #sessions: Sessions;
  readonly #options: () => ConnectionOptions;
  readonly #onChange: (node: ExplorerNode | undefined) => void;
  readonly #onLoad: () => void;
  #discovering: Promise<Discovery> | undefined;
  #discovery: Discovery | undefined;
  #filter = new SecretFilter();
  #stopMatching = new AbortController();

  /**
   * @param options profiles and regions to show, asked for at each refresh
   * @param onChange what must be drawn again: a node with its children, or everything
   * @param onLoad is called whenever other secrets are loaded than before
   */
  constructor(
    sessions: Sessions,
    options: () => ConnectionOptions,
    onChange: (node: ExplorerNode | undefined) => void,
    onLoad: () => void = () => undefined,
  ) {
    this.#sessions = sessions;
    this.#options = options;
    this.#onChange = onChange;
    this.#onLoad = onLoad;
  }

  get filter(): SecretFilter {
    return this.#filter;
  }

  /** What stands in place of an empty tree, and why. */
  get state(): ExplorerState {
    const discovery = this.#discovery;
    if (discovery === undefined) return 'loading';
    if ('error' in discovery) return 'error';
    const [root, ...others] = discovery.roots.values();
    if (root === undefined) return discovery.missing === 'region' ? 'noRegion' : 'noCredentials';
    if (others.length > 0) return 'ready';
    if (!root.list.isRead) return 'loading';
    if (root.list.hasMore || root.list.nodes(this.#filter).length > 0) return 'ready';
    return root.list.error === undefined ? 'noSecrets' : 'error';
  }

  /** The connection, when it is the only one and its secrets are the tree's roots. */
  get onlyConnection(): Connection | undefined {
    const [root, ...others] = this.#roots();
    return others.length === 0 ? root?.node.connection : undefined;
  }

  /** What can be connected to; rejects when the AWS config cannot be read. */
  async connections(): Promise<ConnectionSources> {
    const discovery = await this.#discover();
    if ('error' in discovery) throw discovery.error;
    const connections = [...discovery.roots.values()].map((root) => root.node.connection);
    return discovery.missing === undefined ? { connections } : { connections, missing: discovery.missing };
  }

  /** How many secrets were read, how many of them match, and whether there may be more. */
  get counts(): { readonly read: number; readonly matching: number; readonly isComplete: boolean } {
    const lists = this.#roots().map((root) => root.list);
    return {
      read: lists.reduce((sum, list) => sum + list.size, 0),
      matching: lists.reduce((sum, list) => sum + list.nodes(this.#filter).length, 0),
      isComplete: lists.every((list) => list.isRead && !list.hasMore),
    };
  }

  /** What was read of every connection, whether the filter lets it through or not. */
  get loadedSecrets(): readonly LoadedSecret[] {
    return this.#roots().flatMap(({ node: { connection }, list }) =>
      list.secrets.map((secret) => ({ connection, secret })),
    );
  }

  /** The list behind a connection that is being shown. */
  listOf(connection: Connection): SecretList | undefined {
    return this.#root(connection)?.list;
  }

  /** Why secrets could not be listed: those of one connection, or all. */
  errorOf(connection: Connection | undefined = this.onlyConnection): unknown {
    if (this.#discovery !== undefined && 'error' in this.#discovery) return this.#discovery.error;
    return connection && this.listOf(connection)?.error;
  }

  /** Whether anything that was tried failed. */
  get hasFailed(): boolean {
    return (
      (this.#discovery !== undefined && 'error' in this.#discovery) ||
      this.#roots().some((root) => root.list.error !== undefined)
    );
  }

  versionsOf(node: SecretNode): Versions | undefined {
    return this.listOf(node.connection)?.versionsOf(node.secret.arn);
  }

  parentOf(node: ExplorerNode): ExplorerNode | undefined {
    if (node.kind === 'connection') return undefined;
    if (node.kind === 'version') return node.parent;
    return this.onlyConnection === undefined ? this.#root(node.connection)?.node : undefined;
  }

  /** The nodes under a node, or the roots, read if need be. Always those of now: what a refresh overtook is read again. */
  async childrenOf(node: ExplorerNode | undefined): Promise<readonly ExplorerNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#rootNodes();
      case 'connection':
        return this.#secretNodes(node.connection);
      case 'secret':
        return this.#versionNodes(node);
      case 'version':
      case 'more':
        return [];
    }
  }

  /** Shows only what matches; empty text shows everything. Reading for the filter before stops. */
  setFilter(text: string): void {
    this.stopMatching();
    this.#filter = new SecretFilter(text);
    this.#onChange(undefined);
  }

  /** Ends the search for further matches; those found stay. */
  stopMatching(): void {
    this.#stopMatching.abort();
    this.#stopMatching = new AbortController();
  }

  /** Reads one page more, or further matches while there is a filter. Rejects when it cannot. */
  async readMore(connection: Connection): Promise<void> {
    const root = this.#root(connection);
    if (root === undefined) return;
    try {
      await root.list.readNext();
      if (this.#filter.isActive) {
        const target = root.list.nodes(this.#filter).length + matchesToRead;
        await root.list.readMatches(this.#filter, target, this.#stopMatching.signal);
      }
    } finally {
      this.#changed(root);
    }
  }

  /** Forgets what was read of a connection, or everything with the connections themselves. */
  refresh(connection?: Connection): void {
    const root = connection && this.#root(connection);
    if (root !== undefined) {
      root.list.close();
      root.list = this.#openList(root.node.connection);
      this.#onLoad();
      this.#changed(root);
      return;
    }
    for (const { list } of this.#roots()) list.close();
    this.#discovering = undefined;
    this.#discovery = undefined;
    this.#sessions.reset();
    this.#onLoad();
    this.#onChange(undefined);
  }

  /**
   * Reads a secret again after it was changed or created, and gives its node; `undefined` when its connection is not
   * shown. A filter that hides it is cleared.
   */
  async readSecret(connection: Connection, id: string): Promise<SecretNode | undefined> {
    await this.#discover();
    const root = this.#root(connection);
    if (root === undefined) return undefined;
    await root.list.readFirst();
    const sizeBefore = root.list.size;
    const node = await root.list.readSecret(id);
    if (!this.#filter.matches(node.secret)) this.setFilter('');
    else if (sizeBefore !== root.list.size) this.#changed(root);
    else this.#onChange(node);
    return node;
  }

  close(): void {
    this.stopMatching();
    for (const { list } of this.#roots()) list.close();
  }

  async #rootNodes(): Promise<readonly ExplorerNode[]> {
    await this.#discover();
    const only = this.onlyConnection;
    return only === undefined ? this.#roots().map((root) => root.node) : this.#secretNodes(only);
  }

  async #secretNodes(connection: Connection): Promise<readonly ExplorerNode[]> {
    const list = this.listOf(connection);
    if (list === undefined) return [];
    const wasRead = list.isRead;
    const { signal } = this.#stopMatching;
    await list.readFirst();
    if (this.#filter.isActive) await list.readMatches(this.#filter, matchesToRead, signal);

    const root = this.#root(connection);
    if (root === undefined) return [];
    if (root.list !== list) return this.#secretNodes(connection);
    if (!wasRead && this.onlyConnection === undefined) this.#onChange(root.node);
    const nodes = list.nodes(this.#filter);
    return list.hasMore ? [...nodes, root.more] : nodes;
  }

  async #versionNodes(parent: SecretNode): Promise<readonly ExplorerNode[]> {
    const list = this.listOf(parent.connection);
    if (list === undefined) return [];
    const wasRead = list.versionsOf(parent.secret.arn) !== undefined;
    const versions = await list.readVersions(parent.secret.arn);
    if (this.listOf(parent.connection) !== list) return [];
    if (!wasRead) this.#onChange(parent);
    if ('error' in versions) return [];
    return versions.items.map((version) => ({ kind: 'version', parent, version }));
  }

  async #discover(): Promise<Discovery> {
    const discovering = (this.#discovering ??= this.#readConnections());
    const discovery = await discovering;
    if (this.#discovering !== discovering) return this.#discover();
    this.#discovery = discovery;
    return discovery;
  }

  async #readConnections(): Promise<Discovery> {
    try {
      const { connections, missing } = await this.#sessions.discover(this.#options());
      const roots = new Map(
        connections.map((connection) => [keyOfConnection(connection), this.#openRoot(connection)]),
      );
      return missing === undefined ? { roots } : { roots, missing };
    } catch (error) {
      return { error };
    }
  }

  #openRoot(connection: Connection): Root {
    return {
      node: { kind: 'connection', connection },
      more: { kind: 'more', connection },
      list: this.#openList(connection),
    };
  }

  #openList(connection: Connection): SecretList {
    return new SecretList(connection, this.#sessions.secretsManager(connection), this.#onLoad);
  }

  #roots(): readonly Root[] {
    return this.#discovery !== undefined && 'roots' in this.#discovery
      ? [...this.#discovery.roots.values()]
      : [];
  }

  #root(connection: Connection): Root | undefined {
    const key = keyOfConnection(connection);
    return this.#roots().find((root) => keyOfConnection(root.node.connection) === key);
  }

  #changed(root: Root): void {
    this.#onChange(this.onlyConnection === undefined ? root.node : undefined);
  }
}
