import { judgeName } from '../../core/detection/generic/credentialName';
import {
  createValueChecksum,
  createValueHash,
  type StoredPlace,
  type StoredValueHashes,
} from '../../core/detection/stored/storedValueRule';
import { isTelling, shortestValue } from '../../core/detection/stored/tellingValue';
import { encodeBase64 } from '../../core/detection/validation/base64';
import { collect } from '../../core/grouping';
import { reveal, type Redacted } from '../../core/secrets/redacted';
import type { Connection } from '../../core/secrets/secret';
import { textOf, type NewValue } from '../../core/secrets/secretChange';
import { keysOf, valueOfKey } from '../../core/secrets/secretValue';
import type { ValuePlace } from '../../core/secrets/sharedValue';
import type { ValueObserver } from '../observedValues';

/** What is kept of a text. */
interface HashedText {
  readonly hash: string;
  readonly checksum: number;
  /** UTF-16 units. */
  readonly length: number;
}

/** A value that is known, without it. */
interface HashedValue extends HashedText {
  readonly place: ValuePlace;
  /** Whether a literal that equals it is worth telling. */
  readonly isTelling: boolean;
  /** The value in base64, as literals may have it. */
  readonly encoded: readonly HashedText[];
}

const keyBytes = 32;

/**
 * Which secrets hold which values, as far as this session has read or stored them at somebody's wish. Kept in memory only,
 * as hashes under a key that is drawn anew for each session.
 */
export class KnownValues implements ValueObserver {
  readonly #onChange: () => void;
  readonly #bySecret = new Map<string, readonly HashedValue[]>();
  #key: Uint8Array | undefined;
  #hash: ((text: string) => string) | undefined;
  #checksum: ((text: string) => number) | undefined;

  /** @param onChange told when other values are known than before */
  constructor(onChange: () => void = () => undefined) {
    this.#onChange = onChange;
  }

  /** Where a value is known to stand. */
  find(value: Redacted<string>): readonly ValuePlace[] {
    const { hash } = this.#hashOf(reveal(value));
    return [...this.#bySecret.values()].flat().flatMap((known) => (known.hash === hash ? [known.place] : []));
  }

  /** What a scan needs to find literals that equal a value, and nothing that tells one; undefined while none is known. */
  hashes(): StoredValueHashes | undefined {
    const places = new Map<string, StoredPlace[]>();
    const lengths = new Set<number>();
    const checksums = new Set<number>();
    const add = ({ hash, checksum, length }: HashedText, place: StoredPlace): void => {
      collect(places, hash, place);
      lengths.add(length);
      checksums.add(checksum);
    };
    for (const value of [...this.#bySecret.values()].flat()) {
      if (!value.isTelling) continue;
      const { secretName, jsonKey } = value.place;
      const named = { secretName, ...(jsonKey !== undefined && { jsonKey }) };
      add(value, named);
      for (const form of value.encoded) add(form, { ...named, isEncoded: true });
    }
    return this.#key === undefined || places.size === 0
      ? undefined
      : { key: this.#key, places, lengths, checksums };
  }

  /** Places of several secrets that hold the same value, by value. Keys whose names speak of no credential may well agree. */
  shared(): readonly (readonly ValuePlace[])[] {
    const places = new Map<string, ValuePlace[]>();
    for (const { hash, place } of [...this.#bySecret.values()].flat())
      if (place.jsonKey === undefined || judgeName(place.jsonKey) !== 'none') collect(places, hash, place);
    return [...places.values()].filter((held) => new Set(held.map(({ secretName }) => secretName)).size > 1);
  }

  /** Remembers what a secret holds now, in place of what it held before; bytes are not compared. */
  see(connection: Connection, secretName: string, value: NewValue): void {
    const text = textOf(value);
    if (text === undefined) {
      this.forget(connection, secretName);
      return;
    }
    const id = idOf(connection, secretName);
    const values = [this.#describe({ connection, secretName }, text)];
    for (const jsonKey of keysOf(text) ?? []) {
      const held = valueOfKey(text, jsonKey);
      if (held !== undefined) values.push(this.#describe({ connection, secretName, jsonKey }, held));
    }
    const known = values.filter(({ length }) => length >= shortestValue);
    const isSame = isEqual(this.#bySecret.get(id) ?? [], known);
    this.#bySecret.set(id, known);
    if (!isSame) this.#onChange();
  }

  /** Nothing is known any more of what the secret holds. */
  forget(connection: Connection, secretName: string): void {
    if (this.#bySecret.delete(idOf(connection, secretName))) this.#onChange();
  }

  #describe(place: ValuePlace, value: Redacted<string>): HashedValue {
    const plain = reveal(value);
    return {
      ...this.#hashOf(plain),
      place,
      isTelling: isTelling(plain, place.jsonKey),
      encoded: encode(plain).map((text) => this.#hashOf(text)),
    };
  }

  #hashOf(text: string): HashedText {
    this.#key ??= crypto.getRandomValues(new Uint8Array(keyBytes));
    this.#hash ??= createValueHash(this.#key);
    this.#checksum ??= createValueChecksum(this.#key);
    return { hash: this.#hash(text), checksum: this.#checksum(text), length: text.length };
  }
}

/** In base64 and base64url, with padding and without. */
function encode(value: string): readonly string[] {
  const padded = encodeBase64(new TextEncoder().encode(value));
  const forms = [padded, padded.replaceAll('+', '-').replaceAll('/', '_')];
  return [...new Set(forms.flatMap((form) => [form, form.replaceAll('=', '')]))];
}

function idOf({ profile, region }: Connection, secretName: string): string {
  return JSON.stringify([profile ?? null, region, secretName]);
}

function isEqual(before: readonly HashedValue[], now: readonly HashedValue[]): boolean {
  return (
    before.length === now.length &&
    now.every(
      ({ hash, place }, index) =>
        before[index]?.hash === hash && before[index].place.jsonKey === place.jsonKey,
    )
  );
}
