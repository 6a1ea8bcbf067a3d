import type { SecretsManager } from '../../aws/secretsManager';
import type { Secret } from '../../core/secrets/secret';
import type { SecretQuery } from '../../core/secrets/secretChange';
import type { SecretNode } from './nodes';

/**
 * What one listing of secrets gives, as far as its pages were read: the first on demand, the others after it. What goes
 * wrong becomes state. A closed list never changes again.
 */
export class SecretList {
  readonly #secretsManager: SecretsManager;
  readonly #queries: readonly SecretQuery[];
  readonly #toNode: (secret: Secret) => SecretNode;
  readonly #onPage: (isFirst: boolean) => void;
  readonly #closing = new AbortController();
  readonly #nodes: SecretNode[] = [];
  readonly #known = new Set<SecretNode>();
  #firstPage: Promise<void> | undefined;
  #reading: Promise<void> | undefined;
  #next: string | undefined;
  #pages = 0;
  #error: Error | undefined;

  /**
   * @param queries what AWS is asked to leave out; everything is listed without
   * @param toNode gives the node of a secret, the same for the same secret
   * @param onPage is called after each page, and after the failure to read one; with whether it is the first
   */
  constructor(
    secretsManager: SecretsManager,
    queries: readonly SecretQuery[],
    toNode: (secret: Secret) => SecretNode,
    onPage: (isFirst: boolean) => void,
  ) {
    this.#secretsManager = secretsManager;
    this.#queries = queries;
    this.#toNode = toNode;
    this.#onPage = onPage;
  }

  /** Whether the first page was tried; until then nothing is known. */
  get isRead(): boolean {
    return this.#pages > 0 || this.#error !== undefined;
  }

  get isComplete(): boolean {
    return this.#pages > 0 && this.#next === undefined;
  }

  /** Why the last page that was tried could not be read. Earlier pages stay. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** In the order in which they came; grows at its end. */
  get nodes(): readonly SecretNode[] {
    return this.#nodes;
  }

  has(node: SecretNode): boolean {
    return this.#known.has(node);
  }

  /** The secret of that name among those read so far. */
  find(name: string): Secret | undefined {
    for (const { secret } of this.#nodes) if (secret.name === name) return secret;
    return undefined;
  }

  /** Adds a secret that was read by itself: one created a moment ago may not be listed yet. */
  add(node: SecretNode): void {
    if (this.#known.has(node)) return;
    this.#known.add(node);
    this.#nodes.push(node);
  }

  /** Resolves when the first page is there or has failed, once. The pages after it are read on. */
  readFirst(): Promise<void> {
    if (this.#firstPage === undefined) {
      this.#firstPage = this.#readPage();
      // Whoever waits for the first page draws it before the next one is asked for.
      this.#reading = this.#firstPage
        .then(() => new Promise((resolve) => setTimeout(resolve, 0)))
        .then(() => this.#readRest());
    }
    return this.#firstPage;
  }

  /** Resolves when nothing is being read any more. */
  async whenRead(): Promise<void> {
    await this.#reading;
  }

  /** Reads on after a failure; rejects when that fails too. */
  async resume(): Promise<void> {
    if (!this.isComplete && this.#error !== undefined && !this.#closing.signal.aborted) {
      this.#error = undefined;
      this.#reading = this.#readPage().then(() => this.#readRest());
    }
    await this.whenRead();
    if (this.#error !== undefined) throw this.#error;
  }

  /** Stops what is being read; whatever still arrives is dropped. */
  close(): void {
    this.#closing.abort();
  }

  async #readRest(): Promise<void> {
    while (this.#next !== undefined && this.#error === undefined && !this.#closing.signal.aborted)
      await this.#readPage();
  }

  async #readPage(): Promise<void> {
    const { signal } = this.#closing;
    const next = this.#next;
    try {
      const page = await this.#secretsManager.listSecrets({
        ...(next === undefined ? {} : { next }),
        ...(this.#queries.length === 0 ? {} : { queries: this.#queries }),
        signal,
      });
      if (signal.aborted) return;
      for (const secret of page.items) this.add(this.#toNode(secret));
      this.#next = page.next;
      this.#pages++;
    } catch (error) {
      if (signal.aborted) return;
      this.#error = error instanceof Error ? error : new Error(String(error));
    }
    this.#onPage(next === undefined);
  }
}
