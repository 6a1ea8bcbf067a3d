import type { SecretsManager } from '../../aws/secretsManager';
import type { Sessions } from '../../aws/sessions';
import { Fingerprinter } from '../../core/detection/fingerprint';
import { reveal, type Redacted } from '../../core/secrets/redacted';
import type { Connection, SecretValue } from '../../core/secrets/secret';
import { textOf, type NewValue } from '../../core/secrets/secretChange';
import { keysOf, valueOfKey } from '../../core/secrets/secretValue';

/** A secret, or a key of it, that holds a value. */
export interface KnownPlace {
  readonly connection: Connection;
  readonly secretName: string;
  readonly jsonKey?: string;
}

/** Shorter values are equal by chance. */
const shortestValue = 6;

const keyBytes = 32;

/**
 * Which secrets hold which values, as far as this session has read or stored them at somebody's wish. Kept in memory only,
 * as hashes under a key that is drawn anew for each session.
 */
export class KnownValues {
  #hashes: Fingerprinter | undefined;
  readonly #places = new Map<string, KnownPlace[]>();

  /** Where a value is known to stand. */
  find(value: Redacted<string>): readonly KnownPlace[] {
    return this.#places.get(this.#hash(value)) ?? [];
  }

  /** Remembers what a secret holds now, in place of what it held before. */
  remember(connection: Connection, secretName: string, text: Redacted<string>): void {
    const isSame = (place: KnownPlace): boolean =>
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
      const value = valueOfKey(text, jsonKey);
      if (value !== undefined) this.#add({ connection, secretName, jsonKey }, value);
    }
  }

  #add(place: KnownPlace, value: Redacted<string>): void {
    if (reveal(value).length < shortestValue) return;
    const hash = this.#hash(value);
    this.#places.set(hash, [...(this.#places.get(hash) ?? []), place]);
  }

  #hash(value: Redacted<string>): string {
    this.#hashes ??= new Fingerprinter(crypto.getRandomValues(new Uint8Array(keyBytes)));
    return this.#hashes.compute('', reveal(value));
  }
}

/** The same sessions, through which every current value that is read or stored becomes known. */
export function rememberingValues(sessions: Sessions, known: KnownValues): Sessions {
  return {
    discover: (options) => sessions.discover(options),
    parameterStore: (connection) => sessions.parameterStore(connection),
    account: (connection) => sessions.account(connection),
    defaultRegion: (profile) => sessions.defaultRegion(profile),
    reset: () => {
      sessions.reset();
    },
    dispose: () => {
      sessions.dispose();
    },
    secretsManager: (connection) => remembering(sessions.secretsManager(connection), connection, known),
  };
}

function remembering(inner: SecretsManager, connection: Connection, known: KnownValues): SecretsManager {
  const note = (id: string, value: NewValue): void => {
    const text = textOf(value);
    if (text !== undefined) known.remember(connection, nameOf(id), text);
  };
  const noteRead = (id: string, value: SecretValue): void => {
    if (value.kind === 'text' && value.stagingLabels.includes('AWSCURRENT')) note(id, value.text);
  };
  return {
    ...inner,
    async getValue(id, version, signal) {
      const value = await inner.getValue(id, version, signal);
      noteRead(id, value);
      return value;
    },
    async getValues(ids, signal) {
      const values = await inner.getValues(ids, signal);
      for (const entry of values) if ('value' in entry) noteRead(entry.id, entry.value);
      return values;
    },
    async createSecret(secret, signal) {
      const created = await inner.createSecret(secret, signal);
      note(secret.name, secret.value);
      return created;
    },
    async putValue(id, value, token, signal) {
      const put = await inner.putValue(id, value, token, signal);
      note(id, value);
      return put;
    },
  };
}

/** The name in a full ARN, without the suffix that AWS adds; anything else as it is. */
function nameOf(id: string): string {
  return /^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:(.+)-[A-Za-z0-9]{6}$/.exec(id)?.[1] ?? id;
}
