import { Fingerprinter } from '../../core/detection/fingerprint';
import { judgeName } from '../../core/detection/generic/credentialName';
import { reveal, type Redacted } from '../../core/secrets/redacted';
import type { Connection } from '../../core/secrets/secret';
import { textOf, type NewValue } from '../../core/secrets/secretChange';
import { keysOf, valueOfKey } from '../../core/secrets/secretValue';
import type { ValuePlace } from '../../core/secrets/sharedValue';
import type { ValueObserver } from '../observedValues';

/** Shorter values are equal by chance. */
const shortestValue = 6;

const keyBytes = 32;

/**
 * Which secrets hold which values, as far as this session has read or stored them at somebody's wish. Kept in memory only,
 * as hashes under a key that is drawn anew for each session.
 */
export class KnownValues implements ValueObserver {
  #hashes: Fingerprinter | undefined;
  readonly #places = new Map<string, ValuePlace[]>();

  /** Where a value is known to stand. */
  find(value: Redacted<string>): readonly ValuePlace[] {
    return this.#places.get(this.#hash(value)) ?? [];
  }

  /** Places of several secrets that hold the same value, by value. Keys whose names speak of no credential may well agree. */
  shared(): readonly (readonly ValuePlace[])[] {
    return [...this.#places.values()]
      .map((places) => places.filter(({ jsonKey }) => jsonKey === undefined || judgeName(jsonKey) !== 'none'))
      .filter((places) => new Set(places.map(({ secretName }) => secretName)).size > 1);
  }

  /** Remembers what a secret holds now, in place of what it held before; bytes are not compared. */
  see(connection: Connection, secretName: string, value: NewValue): void {
    const text = textOf(value);
    if (text === undefined) return;
    const isSame = (place: ValuePlace): boolean =>
      place.secretName === secretName &&
      place.connection.profile === connection.profile &&
      place.connection.region === connection.region;
    for (const [hash, places] of this.#places) {
      const others = places.filter((place) => !isSame(place));
      if (others.length === 0) this.#places.delete(hash);
      else if (others.length < places.length) this.#places.set(hash, others);
    }
    this.#add({ connection, secretName }, text);
    for (const jsonKey of keysOf(text) ?? []) {
      const held = valueOfKey(text, jsonKey);
      if (held !== undefined) this.#add({ connection, secretName, jsonKey }, held);
    }
  }

  #add(place: ValuePlace, value: Redacted<string>): void {
    if (reveal(value).length < shortestValue) return;
    const hash = this.#hash(value);
    this.#places.set(hash, [...(this.#places.get(hash) ?? []), place]);
  }

  #hash(value: Redacted<string>): string {
    this.#hashes ??= new Fingerprinter(crypto.getRandomValues(new Uint8Array(keyBytes)));
    return this.#hashes.compute('', reveal(value));
  }
}
