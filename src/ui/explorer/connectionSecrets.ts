import type { SecretsManager } from '../../aws/secretsManager';
import { nameInArn } from '../../core/secrets/arn';
import type { Connection, Secret } from '../../core/secrets/secret';
import { arrange, compareSecrets, type Arranged, type Arrangement } from './arrangement';
import type { SecretFilter } from './filter';
import type { SecretNode } from './nodes';
import { readSecretDetails, type SecretDetails } from './secretDetails';
import { SecretList } from './secretList';

/** Drawing takes longer the more there is, so it waits until there is twice as much, or for so many milliseconds. */
const drawAgainMs = 2_000;

/** A sorted list, to which what comes later is added. */
interface Sorted {
  readonly list: SecretList;
  readonly sortBy: Arrangement['sortBy'];
  readonly changes: number;
  readonly nodes: readonly SecretNode[];
}

/**
 * The secrets of one connection: all of them, and those that AWS lets through its own filters while there are such; and what was
 * read of single ones. A closed one never changes again.
 */
export class ConnectionSecrets {
  readonly #connection: Connection;
  readonly #secretsManager: SecretsManager;
  readonly #onPage: (isFirst: boolean) => void;
  readonly #closing = new AbortController();
  readonly #nodes = new Map<string, SecretNode>();
  #listed: readonly SecretNode[] = [];
  readonly #details = new Map<string, SecretDetails>();
  readonly #readingDetails = new Map<string, Promise<SecretDetails | undefined>>();
  readonly #all: SecretList;
  #found: SecretList | undefined;
  #changes = 0;
  #sorted: Sorted | undefined;
  #arranged:
    | { nodes: readonly SecretNode[]; filter: SecretFilter; arrangement: Arrangement; result: Arranged }
    | undefined;
  #drawn = { size: 0, time: 0 };

  /** @param onPage is called after each page that was read, and after the failure to read one; with whether it is the first */
  constructor(connection: Connection, secretsManager: SecretsManager, onPage: (isFirst: boolean) => void) {
    this.#connection = connection;
    this.#secretsManager = secretsManager;
    this.#onPage = onPage;
    this.#all = this.#openList([]);
  }

  /** What the tree shows: the secrets that AWS found, or all. */
  get list(): SecretList {
    return this.#found ?? this.#all;
  }

  /** Every secret that was read. */
  get loaded(): readonly Secret[] {
    return this.nodes.map((node) => node.secret);
  }

  /** The node of every secret that was read; the same list while there is no other. */
  get nodes(): readonly SecretNode[] {
    if (this.#listed.length !== this.#nodes.size) this.#listed = [...this.#nodes.values()];
    return this.#listed;
  }

  /** The nodes of the secrets whose details were read. */
  get opened(): readonly SecretNode[] {
    return [...this.#details.keys()].flatMap((arn) => this.#nodes.get(arn) ?? []);
  }

  /** Asks AWS for those that the filter's queries let through; what was read before stays loaded. */
  search(filter: SecretFilter): void {
    this.#found?.close();
    this.#found = filter.queries.length === 0 ? undefined : this.#openList(filter.queries);
    this.#drawn = { size: 0, time: 0 };
  }

  /** Those read so far that the filter lets through, in order and in groups; the same object while nothing changes. */
  arranged(filter: SecretFilter, arrangement: Arrangement): Arranged {
    const nodes = this.#sort(arrangement.sortBy);
    const known = this.#arranged;
    if (known?.nodes === nodes && known.filter === filter && known.arrangement === arrangement)
      return known.result;
    const shown = nodes.filter((node) => filter.matches(node.secret));
    const result = arrange(this.#connection, shown, arrangement);
    this.#arranged = { nodes, filter, arrangement, result };
    return result;
  }

  /** Whether enough was read since the last time to be worth drawing; then that counts as drawn. */
  takeDrawing(now: number): boolean {
    const { list } = this;
    const isOver = list.isComplete || list.error !== undefined;
    const { size, time } = this.#drawn;
    if (!isOver && list.nodes.length < 2 * size && now - time < drawAgainMs) return false;
    this.#drawn = { size: list.nodes.length, time: now };
    return true;
  }

  /** Reads what is under a secret, once; `undefined` when this is closed meanwhile. */
  readDetails(arn: string, withDeprecated: boolean): Promise<SecretDetails | undefined> {
    const known = this.#details.get(arn);
    if (known !== undefined) return Promise.resolve(known);
    let reading = this.#readingDetails.get(arn);
    if (reading === undefined) {
      reading = this.#readDetails(arn, withDeprecated).finally(() => {
        if (this.#readingDetails.get(arn) === reading) this.#readingDetails.delete(arn);
      });
      this.#readingDetails.set(arn, reading);
    }
    return reading;
  }

  detailsOf(arn: string): SecretDetails | undefined {
    return this.#details.get(arn);
  }

  /** Forgets what was read of single secrets, and gives their nodes. */
  forgetDetails(): readonly SecretNode[] {
    const nodes = this.opened;
    this.#details.clear();
    this.#readingDetails.clear();
    return nodes;
  }

  /** The node of a secret whose details were read. */
  expandedNode(name: string): SecretNode | undefined {
    const arn = [...this.#details.keys()].find((key) => nameInArn(key) === name);
    return arn === undefined ? undefined : this.#nodes.get(arn);
  }

  /** Reads one secret again, or for the first time: one created a moment ago may not be listed yet. */
  async readSecret(id: string): Promise<SecretNode> {
    const { secret } = await this.#secretsManager.describeSecret(id, this.#closing.signal);
    this.#details.delete(secret.arn);
    this.#readingDetails.delete(secret.arn);
    const node = this.#toNode(secret);
    this.#all.add(node);
    return node;
  }

  /** Stops what is being read; whatever still arrives is dropped. */
  close(): void {
    this.#closing.abort();
    this.#all.close();
    this.#found?.close();
  }

  #openList(queries: SecretFilter['queries']): SecretList {
    return new SecretList(
      this.#secretsManager,
      queries,
      (secret) => this.#toNode(secret),
      (isFirst) => {
        this.#onPage(isFirst);
      },
    );
  }

  #sort(sortBy: Arrangement['sortBy']): readonly SecretNode[] {
    const { list } = this;
    const known = this.#sorted;
    const sorted = known?.list === list && known.sortBy === sortBy ? known.nodes : [];
    if (sorted.length === list.nodes.length && known?.changes === this.#changes) return sorted;
    // Sorting takes little where most is in order already.
    const nodes = [...sorted, ...list.nodes.slice(sorted.length)].sort(compareSecrets(sortBy));
    this.#sorted = { list, sortBy, changes: this.#changes, nodes };
    return nodes;
  }

  async #readDetails(arn: string, withDeprecated: boolean): Promise<SecretDetails | undefined> {
    const { signal } = this.#closing;
    try {
      const details = await readSecretDetails(this.#secretsManager, arn, { withDeprecated, signal });
      this.#details.set(arn, details);
      if ('value' in details.described) this.#toNode(details.described.value);
      return details;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }

  #toNode(secret: Secret): SecretNode {
    const node = this.#nodes.get(secret.arn);
    if (node === undefined) {
      const created: SecretNode = { kind: 'secret', connection: this.#connection, secret };
      this.#nodes.set(secret.arn, created);
      return created;
    }
    node.secret = secret;
    this.#changes++;
    return node;
  }
}
