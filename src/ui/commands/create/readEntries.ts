import { parseSecretUri } from '../../../core/references/secretUri';
import { parseProperties } from '../../../core/secrets/properties';
import { readJsonObject, writeJsonObject } from '../../../core/secrets/jsonObject';
import { Redacted, reveal } from '../../../core/secrets/redacted';
import { keysOf, valueOfKey } from '../../../core/secrets/secretValue';
import { parseEnvFile } from '../../../workspace/envFile';

/** How a text writes keys and values. */
export type EntryFormat = 'env' | 'json' | 'properties';

/** A key with its value. */
export interface Entry {
  readonly key: string;
  /** Of JSON: a string's characters, anything else as it is written. */
  readonly value: Redacted<string>;
  /** Whether the value only names a secret. */
  readonly isReference: boolean;
}

/** What a file's name, or the language of a document, says of its format. */
export function formatOf(nameOrLanguage: string): EntryFormat | undefined {
  const name = nameOrLanguage.slice(nameOrLanguage.lastIndexOf('/') + 1).toLowerCase();
  if (/^\.?env(?:\.|$)|\.env$|^dotenv$/.test(name)) return 'env';
  if (/(?:^|\.)jsonc?$/.test(name)) return 'json';
  return /(?:^|\.)properties$/.test(name) ? 'properties' : undefined;
}

/** What the text itself looks like, where nothing else says it. */
export function guessFormat(text: string): EntryFormat | undefined {
  if (/^\s*\{/.test(text)) return keysOf(new Redacted(text)) === undefined ? undefined : 'json';
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  return lines.length > 0 && lines.every((line) => /^\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=/.test(line))
    ? 'env'
    : undefined;
}

/** The keys and values of a text without byte order mark, in the order written; `undefined` when it is not in that format, or has none. */
export function readEntries(text: Redacted<string>, format: EntryFormat): readonly Entry[] | undefined {
  const values = readValues(text, format);
  if (values === undefined || values.size === 0) return undefined;
  return [...values].map(([key, value]) => ({
    key,
    value: new Redacted(value),
    isReference: isReference(value),
  }));
}

function readValues(text: Redacted<string>, format: EntryFormat): ReadonlyMap<string, string> | undefined {
  if (format === 'env') return readEnv(reveal(text));
  if (format === 'properties') return parseProperties(reveal(text));
  return readJson(text);
}

/**
 * As parseEnvFile, but in the order written: Node gives them in that of their names. What Node takes for a name and is none
 * may be a line of a private key.
 */
function readEnv(text: string): ReadonlyMap<string, string> {
  const placeOf = (name: string): number =>
    text.search(new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name.replaceAll(/[.]/g, '\\$&')}[ \\t]*=`, 'm'));
  const placed = [...parseEnvFile(text)]
    .filter(([name]) => /^[\w.-]+$/.test(name))
    .map((entry) => ({ entry, place: placeOf(entry[0]) }));
  return new Map(placed.sort((a, b) => a.place - b.place).map(({ entry }) => entry));
}

function readJson(text: Redacted<string>): ReadonlyMap<string, string> | undefined {
  const keys = keysOf(text);
  return (
    keys &&
    new Map(
      keys.flatMap((key) => {
        const value = valueOfKey(text, key);
        return value === undefined ? [] : [[key, reveal(value)] as const];
      }),
    )
  );
}

/** A text that is meant as a reference, even one that is written wrongly, is no value to store. */
function isReference(value: string): boolean {
  try {
    return parseSecretUri(value) !== undefined;
  } catch {
    return true;
  }
}

/** The JSON object of the chosen keys. What comes from JSON stays written as it was. */
export function toJsonObject(
  text: Redacted<string>,
  format: EntryFormat,
  entries: readonly Entry[],
): Redacted<string> {
  const object = format === 'json' ? readJsonObject(text) : undefined;
  if (object !== undefined) {
    const chosen = new Set(entries.map(({ key }) => key));
    return writeJsonObject(
      object.layout,
      object.members.filter(({ key }) => chosen.has(key)),
    );
  }
  const members = entries.map(({ key, value }) => `${JSON.stringify(key)}:${JSON.stringify(reveal(value))}`);
  return new Redacted(`{${members.join(',')}}`);
}
