import type { Connection, Secret } from '../../core/secrets/secret';
import type { TextPosition } from '../../core/text/lineIndex';

/** A place of the workspace that names a secret. */
export interface UsedPlace {
  /** The file's uri as text. */
  readonly uri: string;
  /** The file as a person calls it: relative to the workspace's folder. */
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
  /** The names of the keys that are taken from the value there. */
  readonly keys: readonly string[];
  /** Whether the source makes the secret there, rather than use it. */
  readonly isDefinition: boolean;
}

/** Who knows which places name a secret. */
export interface UsageSource {
  /** Whether the whole workspace has been read. */
  readonly isReady: boolean;
  /** By file and position. */
  placesOf(connection: Connection, secret: Secret): readonly UsedPlace[];
  /** Calls the listener when places were found or are gone; the returned function ends that. */
  onChange(listener: () => void): () => void;
}

/** What the tree knows of the use of secrets: nothing, until a source is connected. */
export class SecretUsage implements UsageSource {
  readonly #listeners = new Set<() => void>();
  #source: UsageSource | undefined;

  /** Asks the source from now on; the returned function ends that. */
  connect(source: UsageSource): () => void {
    this.#source = source;
    const stop = source.onChange(() => {
      this.#tell();
    });
    this.#tell();
    return () => {
      stop();
      if (this.#source === source) this.#source = undefined;
    };
  }

  get isReady(): boolean {
    return this.#source?.isReady ?? false;
  }

  placesOf(connection: Connection, secret: Secret): readonly UsedPlace[] {
    return this.#source?.placesOf(connection, secret) ?? [];
  }

  /** How many places use the secret, not counting those that make it; `undefined` while the workspace is being read. */
  countUses(connection: Connection, secret: Secret): number | undefined {
    return this.isReady
      ? this.placesOf(connection, secret).filter(({ isDefinition }) => !isDefinition).length
      : undefined;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
