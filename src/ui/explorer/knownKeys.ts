import type { Connection } from '../../core/secrets/secret';
import { nameInArn } from '../../core/secrets/arn';
import { keyOfConnection } from './nodes';

/** What is known of a secret's keys. */
export interface SecretKeys {
  /** The version whose keys these are. */
  readonly versionId: string;
  /** The names in the order written; `undefined` when the value is not a JSON object. */
  readonly names: readonly string[] | undefined;
}

type KeysListener = (connection: Connection, secretName: string) => void;

/** The names of the keys of those secrets whose values were read or stored at somebody's wish; never a value. */
export class KnownKeys {
  readonly #keys = new Map<string, SecretKeys>();
  readonly #listeners = new Set<KeysListener>();

  /** @param id name or ARN */
  of(connection: Connection, id: string): SecretKeys | undefined {
    return this.#keys.get(placeOf(connection, id));
  }

  learn(connection: Connection, secretName: string, keys: SecretKeys): void {
    this.#keys.set(placeOf(connection, secretName), keys);
    this.#tell(connection, secretName);
  }

  /** Forgets the keys of a secret unless they are those of this version. */
  keepOnly(connection: Connection, id: string, versionId: string | undefined): void {
    const place = placeOf(connection, id);
    const known = this.#keys.get(place);
    if (known === undefined || known.versionId === versionId) return;
    this.#keys.delete(place);
    this.#tell(connection, nameInArn(id));
  }

  /** Forgets everything, as when other credentials may read other secrets. */
  clear(): void {
    this.#keys.clear();
  }

  /** Calls `listener` whenever keys become known or are forgotten, until the returned function is called. */
  onChange(listener: KeysListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(connection: Connection, secretName: string): void {
    for (const listener of this.#listeners) listener(connection, secretName);
  }
}

function placeOf(connection: Connection, id: string): string {
  return `${keyOfConnection(connection)}:${nameInArn(id)}`;
}
