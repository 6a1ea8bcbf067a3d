import type { ConnectionOptions, ConnectionSources, Sessions } from '../../aws/sessions';
import type { Connection, Secret } from '../../core/secrets/secret';
import type { Arrangement } from './arrangement';
import { ConnectionSecrets } from './connectionSecrets';
import { stateOf, type ExplorerState } from './explorerState';
import { SecretFilter } from './filter';
import { Health, type HealthJudge } from './health';
import type { KnownKeys, SecretKeys } from './knownKeys';
import { connectionOfNode, type ExplorerNode, type GroupNode, type MoreNode, type SecretNode } from './nodes';
import { NodeTree } from './nodeTree';
import { Roots, type Root } from './roots';
import { RowLimits } from './rowLimits';
import type { SecretDetails } from './secretDetails';
import type { SecretList } from './secretList';
import { SecretSections } from './secretSections';
import type { SecretUsage } from './secretUsage';

/** A secret that the tree has read, with where it was read. */
export interface LoadedSecret {
  readonly connection: Connection;
  readonly secret: Secret;
}

/** What the person has chosen about the tree; asked for whenever it matters. */
export interface ExplorerChoices {
  connections(): ConnectionOptions;
  arrangement(): Arrangement;
  /** Whether versions without staging labels are listed too. */
  showsDeprecated(): boolean;
}

/** Who hears of what. */
export interface ExplorerListener {
  /** A node must be drawn again with its children, or everything. */
  onChange(node: ExplorerNode | undefined): void;
  /** Other secrets are loaded than before. */
  onLoad?(): void;
}

/**
 * What the tree shows: connections, their secrets in groups, and what is under a secret. Reads through the ports when
 * children are asked for and keeps what it read until {@link refresh}. Knows nothing of the editor.
 */
export class ExplorerModel {
  readonly #sessions: Sessions;
  readonly #roots: Roots;
  readonly #keys: KnownKeys;
  readonly #health: Health | undefined;
  readonly #choices: ExplorerChoices;
  readonly #listener: ExplorerListener;
  readonly #rows = new RowLimits();
  readonly #sections: SecretSections;
  readonly #tree: NodeTree;
  #arrangement: Arrangement;
  #filter = new SecretFilter();
  #loaded: {
    readonly lists: readonly (readonly SecretNode[])[];
    readonly secrets: readonly LoadedSecret[];
  } = { lists: [], secrets: [] };

  /** The use of secrets, as far as it is known. */
  readonly usage: SecretUsage;

  /** Without a judge nothing is said of the secrets' health. */
  constructor(
    deps: {
      readonly sessions: Sessions;
      readonly keys: KnownKeys;
      readonly usage: SecretUsage;
      readonly judge?: HealthJudge;
    },
    choices: ExplorerChoices,
    listener: ExplorerListener,
  ) {
    this.#sessions = deps.sessions;
    this.#keys = deps.keys;
    this.usage = deps.usage;
    this.#health = deps.judge && new Health(deps.judge, deps.usage);
    this.#choices = choices;
    this.#listener = listener;
    this.#arrangement = choices.arrangement();
    this.#roots = new Roots(
      deps.sessions,
      () => choices.connections(),
      (connection) => this.#openSecrets(connection),
    );
    this.#sections = new SecretSections(
      deps,
      (connection) => this.#roots.get(connection)?.secrets,
      (node) => {
        listener.onChange(node);
        if (node.kind === 'secret') this.#judgePolicy(node);
      },
    );
    const parts = { roots: this.#roots, rows: this.#rows, sections: this.#sections, health: this.#health };
    this.#tree = new NodeTree(parts, () => ({
      filter: this.#filter,
      arrangement: this.#arrangement,
      showsDeprecated: choices.showsDeprecated(),
    }));
  }

  get filter(): SecretFilter {
    return this.#filter;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** What stands in place of an empty tree, and why. */
  get state(): ExplorerState {
    return stateOf(this.#roots, () => this.counts.matching);
  }

  /** The connection, when it is the only one and its secrets are the tree's roots. */
  get onlyConnection(): Connection | undefined {
    return this.#roots.only?.node.connection;
  }

  /** What can be connected to; rejects when the AWS config cannot be read. */
  async connections(): Promise<ConnectionSources> {
    await this.#roots.discover();
    const { all, error, missing } = this.#roots;
    if (error !== undefined) throw error;
    const connections = all.map((root) => root.node.connection);
    return missing === undefined ? { connections } : { connections, missing };
  }

  /** How many secrets were read, how many of them are shown, and whether there may be more. */
  get counts(): { readonly read: number; readonly matching: number; readonly isComplete: boolean } {
    const roots = this.#roots.all;
    return {
      read: roots.reduce((sum, { secrets }) => sum + secrets.list.nodes.length, 0),
      matching: roots.reduce((sum, root) => sum + this.#tree.shown(root).size, 0),
      isComplete: roots.every(({ secrets }) => secrets.list.isComplete),
    };
  }

  /** What was read of every connection, whether it is shown or not; the same list while there is no other. */
  get loadedSecrets(): readonly LoadedSecret[] {
    const lists = this.#roots.all.map(({ secrets }) => secrets.nodes);
    const isSame =
      lists.length === this.#loaded.lists.length &&
      lists.every((list, index) => list === this.#loaded.lists[index]);
    if (!isSame) this.#loaded = { lists, secrets: lists.flat() };
    return this.#loaded.secrets;
  }

  /** What was read of one connection, whether it is shown or not. */
  loadedOf(connection: Connection): readonly Secret[] {
    return this.#roots.get(connection)?.secrets.loaded ?? [];
  }

  /** The nodes of the secrets of a connection that the filter lets through. */
  secretsOf(connection: Connection): readonly SecretNode[] {
    const root = this.#roots.get(connection);
    return root === undefined
      ? []
      : root.secrets.list.nodes.filter((node) => this.#filter.matches(node.secret));
  }

  /** The listing behind a connection that is being shown. */
  listOf(connection: Connection): SecretList | undefined {
    return this.#roots.get(connection)?.secrets.list;
  }

  /** Why secrets could not be listed: those of one connection, or all. */
  errorOf(connection: Connection | undefined = this.onlyConnection): unknown {
    return this.#roots.error ?? (connection && this.listOf(connection)?.error);
  }

  /** Whether anything that was tried failed. */
  get hasFailed(): boolean {
    const { all, error } = this.#roots;
    return error !== undefined || all.some(({ secrets }) => secrets.list.error !== undefined);
  }

  detailsOf({ connection, secret }: SecretNode): SecretDetails | undefined {
    return this.#roots.get(connection)?.secrets.detailsOf(secret.arn);
  }

  keysOf({ connection, secret }: SecretNode): SecretKeys | undefined {
    return this.#keys.of(connection, secret.arn);
  }

  /** The group that a secret is shown in, if it is in one. */
  groupOf(node: SecretNode): GroupNode | undefined {
    return this.#tree.groupOf(node);
  }

  parentOf(node: ExplorerNode): ExplorerNode | undefined {
    return this.#tree.parentOf(node);
  }

  /** The nodes under a node, or the roots, read if need be. Always those of now: what a refresh overtook is read again. */
  childrenOf(node: ExplorerNode | undefined): Promise<readonly ExplorerNode[]> {
    return this.#tree.childrenOf(node);
  }

  /** Resolves when no page of this node's connection, or of any, is being read. */
  async whenRead(node?: ExplorerNode): Promise<void> {
    const only = node && this.#roots.get(connectionOfNode(node));
    const roots = node === undefined ? this.#roots.all : only === undefined ? [] : [only];
    await Promise.all(roots.map(({ secrets }) => secrets.list.whenRead()));
  }

  /** Shows only what matches; empty text shows everything. */
  setFilter(text: string): void {
    const filter = new SecretFilter(text);
    const asksTheSame = filter.asksTheSame(this.#filter);
    this.#filter = filter;
    if (!asksTheSame) for (const { secrets } of this.#roots.all) secrets.search(filter);
    this.#listener.onChange(undefined);
  }

  /** Puts the secrets in the order and groups that are chosen now. */
  rearrange(): void {
    this.#arrangement = this.#choices.arrangement();
    this.#listener.onChange(undefined);
  }

  /** Reads what is under secrets again where it was read, as when other versions are wanted. */
  rereadDetails(): void {
    for (const { secrets } of this.#roots.all)
      for (const node of secrets.forgetDetails()) this.#listener.onChange(node);
  }

  /** Draws what is under a secret again when other keys of it are known. */
  redrawKeys(connection: Connection, secretName: string): void {
    this.#sections.redraw(connection, secretName);
  }

  /** Draws again what other places use than before, where it is shown. Nothing is read for it. */
  redrawUsage(): void {
    for (const { health, secrets } of this.#roots.all) {
      this.#sections.redrawUsage(secrets.opened);
      if (this.#health?.isOutdated(health, secrets) === true) this.#listener.onChange(health);
    }
  }

  /** Judges secrets anew where that is shown, as when other things are expected of them. */
  redrawHealth(): void {
    if (this.#health !== undefined) for (const { health } of this.#roots.all) this.#listener.onChange(health);
  }

  /** Shows further rows, or reads on where a page could not be read. Rejects when it cannot again. */
  async readMore(node: MoreNode): Promise<void> {
    const root = this.#roots.get(node.connection);
    if (root === undefined) return;
    if (node.hidden > 0) {
      this.#rows.raise(node.connection, node.group);
      this.#changed(root);
      return;
    }
    try {
      await root.secrets.list.resume();
    } finally {
      this.#changed(root);
    }
  }

  /** Forgets what was read of a connection, or everything with the connections themselves. */
  refresh(connection?: Connection): void {
    const root = connection && this.#roots.get(connection);
    if (root !== undefined) {
      this.#roots.reopen(root);
      this.#listener.onLoad?.();
      this.#changed(root);
      return;
    }
    this.#roots.forget();
    this.#sessions.reset();
    this.#listener.onLoad?.();
    this.#listener.onChange(undefined);
  }

  /**
   * Reads a secret again after it was changed or created, and gives its node; `undefined` when its connection is not
   * shown. A filter that hides it is cleared.
   */
  async readSecret(connection: Connection, id: string): Promise<SecretNode | undefined> {
    await this.#roots.discover();
    const root = this.#roots.get(connection);
    if (root === undefined) return undefined;
    const { secrets } = root;
    await secrets.list.readFirst();
    const node = await secrets.readSecret(id);
    this.#listener.onLoad?.();
    if (!secrets.list.has(node) || !this.#filter.matches(node.secret)) this.setFilter('');
    const { top } = this.#tree.shown(root);
    const group = this.groupOf(node);
    this.#rows.include(connection, (group?.children ?? top).indexOf(node), group);
    this.#changed(root);
    return node;
  }

  close(): void {
    this.#roots.forget();
  }

  #openSecrets(connection: Connection): ConnectionSecrets {
    const secrets = new ConnectionSecrets(
      connection,
      this.#sessions.secretsManager(connection),
      (isFirst) => {
        this.#listener.onLoad?.();
        const root = this.#roots.get(connection);
        if (root?.secrets !== secrets || !secrets.takeDrawing(Date.now())) return;
        // Whoever asked for the roots waits for the first page, and draws it.
        if (!isFirst || this.onlyConnection === undefined) this.#changed(root);
      },
    );
    secrets.search(this.#filter);
    return secrets;
  }

  /** A policy that was read with a secret's details can be judged. */
  #judgePolicy(node: SecretNode): void {
    const policy = this.detailsOf(node)?.policy;
    const root = this.#roots.get(node.connection);
    if (this.#health === undefined || root === undefined || policy === undefined) return;
    if ('value' in policy && policy.value !== undefined) this.#listener.onChange(root.health);
  }

  #changed(root: Root): void {
    this.#listener.onChange(this.onlyConnection === undefined ? root.node : undefined);
  }
}
