import type { Sdk } from './loadSdk';

/** A client that is ready for calls. */
export interface OpenClient<Client> {
  readonly sdk: Sdk;
  readonly client: Client;
  /** Host and port of an endpoint that is not the region's own. */
  readonly endpointHost?: string;
}

/**
 * One SDK client for all calls of a connection: opened by the first, and once retired destroyed when the last call that
 * uses it has ended, so that a refresh never breaks off a write.
 */
export class SharedClient<Client extends { destroy(): void }> {
  readonly #open: () => Promise<OpenClient<Client>>;
  #opened: Promise<OpenClient<Client>> | undefined;
  #calls = 0;
  #retired = false;

  constructor(open: () => Promise<OpenClient<Client>>) {
    this.#open = open;
  }

  /** Calls `use` with the client. A client that could not be opened is tried anew by the next call. */
  async use<T>(use: (open: OpenClient<Client>) => Promise<T>): Promise<T> {
    this.#calls++;
    try {
      this.#opened ??= this.#open();
      const opened = await this.#opened.catch((error: unknown) => {
        this.#opened = undefined;
        throw error;
      });
      return await use(opened);
    } finally {
      this.#calls--;
      this.#destroyWhenDone();
    }
  }

  /** No further call will come. */
  retire(): void {
    this.#retired = true;
    this.#destroyWhenDone();
  }

  #destroyWhenDone(): void {
    if (!this.#retired || this.#calls > 0) return;
    void this.#opened?.then(({ client }) => {
      client.destroy();
    });
    this.#opened = undefined;
  }
}
