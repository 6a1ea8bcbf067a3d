import type { SecretsManager } from '../../aws/secretsManager';
import type { Connection, Secret, SecretVersion } from '../../core/secrets/secret';
import type { SecretFilter } from './filter';
import type { SecretNode } from './nodes';

/** What is known of a secret's versions. */
export type Versions = { readonly items: readonly SecretVersion[] } | { readonly error: unknown };

/** Made with the first list: the data of its locale takes long to load. */
let byName: Intl.Collator | undefined;

/**
 * The secrets of one connection, as far as their pages were read, and the versions of those that were asked for. What
 * goes wrong becomes state. A closed list never changes again.
 */
export class SecretList {
  readonly connection: Connection;
  readonly #secretsManager: SecretsManager;
  readonly #onLoad: () => void;
  readonly #closing = new AbortController();
  readonly #nodes = new Map<string, SecretNode>();
  readonly #versions = new Map<string, Versions>();
  #readingPage: Promise<void> | undefined;
  #next: string | undefined;
  #pages = 0;
  #error: unknown;

  /** @param onLoad is called whenever secrets were read */
  constructor(connection: Connection, secretsManager: SecretsManager, onLoad: () => void = () => undefined) {
    this.connection = connection;
    this.#secretsManager = secretsManager;
    this.#onLoad = onLoad;
  }

  /** The secrets read so far, in no order. */
  get secrets(): readonly Secret[] {
    return [...this.#nodes.values()].map((node) => node.secret);
  }

  /** Whether the first page was tried; until then nothing is known. */
  get isRead(): boolean {
    return this.#pages > 0 || this.#error !== undefined;
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  /** Why the last page that was tried could not be read. Earlier pages stay. */
  get error(): unknown {
    return this.#error;
  }

  /** How many secrets were read. */
  get size(): number {
    return this.#nodes.size;
  }

  /** Those read so far that the filter lets through, by name. */
  nodes(filter: SecretFilter): readonly SecretNode[] {
    const { compare } = (byName ??= new Intl.Collator('en', { numeric: true }));
    return [...this.#nodes.values()]
      .filter((node) => filter.matches(node.secret))
      .sort((a, b) => compare(a.secret.name, b.secret.name));
  }

  /** The secret of that name among those read so far. */
  find(name: string): Secret | undefined {
    for (const { secret } of this.#nodes.values()) if (secret.name === name) return secret;
    return undefined;
  }

  /** Reads the first page, once; a failure is kept as {@link error}. */
  async readFirst(): Promise<void> {
    if (this.isRead) return;
    await this.#settle(this.readNext());
  }

  /** Reads one page more; rejects when it cannot be read, and can then be called again. */
  readNext(): Promise<void> {
    this.#readingPage ??= this.#readPage().finally(() => {
      this.#readingPage = undefined;
    });
    return this.#readingPage;
  }

  /** Reads pages until `count` secrets match, the last page, a failure, or until `signal` says that it is enough. */
  async readMatches(filter: SecretFilter, count: number, signal: AbortSignal): Promise<void> {
    while (!this.#closing.signal.aborted && !signal.aborted) {
      if (this.isRead && (!this.hasMore || this.nodes(filter).length >= count)) return;
      if (!(await this.#settle(this.readNext(), signal))) return;
    }
  }

  /** Reads the versions of a secret, unless they are known. */
  async readVersions(arn: string): Promise<Versions> {
    const known = this.#versions.get(arn);
    if (known !== undefined) return known;
    const versions = await this.#secretsManager.listVersions(arn, this.#closing.signal).then(
      (items): Versions => ({ items }),
      (error: unknown): Versions => ({ error }),
    );
    if (!this.#closing.signal.aborted) this.#versions.set(arn, versions);
    return versions;
  }

  versionsOf(arn: string): Versions | undefined {
    return this.#versions.get(arn);
  }

  /** Reads one secret again, or for the first time: one created a moment ago may not be listed yet. */
  async readSecret(id: string): Promise<SecretNode> {
    const { secret } = await this.#secretsManager.describeSecret(id, this.#closing.signal);
    this.#versions.delete(secret.arn);
    const node = this.#put(secret);
    this.#onLoad();
    return node;
  }

  /** Stops what is being read; whatever still arrives is dropped. */
  close(): void {
    this.#closing.abort();
  }

  async #readPage(): Promise<void> {
    const { signal } = this.#closing;
    const next = this.#next;
    try {
      const page = await this.#secretsManager.listSecrets(next === undefined ? { signal } : { next, signal });
      if (signal.aborted) return;
      for (const secret of page.items) this.#put(secret);
      this.#next = page.next;
      this.#pages++;
      this.#error = undefined;
      this.#onLoad();
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error;
      throw error;
    }
  }

  #put(secret: Secret): SecretNode {
    let node = this.#nodes.get(secret.arn);
    if (node === undefined) {
      node = { kind: 'secret', connection: this.connection, secret };
      this.#nodes.set(secret.arn, node);
    } else node.secret = secret;
    return node;
  }

  /** Whether the page was read; its failure is state already. Waits no longer than `signal` allows. */
  #settle(reading: Promise<void>, signal?: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      signal?.addEventListener(
        'abort',
        () => {
          resolve(false);
        },
        { once: true },
      );
      reading.then(
        () => {
          resolve(true);
        },
        () => {
          resolve(false);
        },
      );
    });
  }
}
