import { collect } from '../../core/grouping';
import type { Secret } from '../../core/secrets/secret';
import type { SecretFilterKey, SecretQuery } from '../../core/secrets/secretChange';

/** What ListSecrets can be asked for, with what it looks at in words. */
export const queryKeys: ReadonlyMap<SecretFilterKey, string> = new Map([
  ['name', 'names that begin so, upper and lower case told apart'],
  ['description', 'descriptions that begin so'],
  ['tag-key', 'keys of tags that begin so'],
  ['tag-value', 'values of tags that begin so'],
  ['primary-region', 'secrets whose primary region begins so'],
  ['owning-service', 'secrets that a service manages, such as rds'],
  ['all', 'words in any of these'],
]);

/** A letter may be missing here and there, but not so many that everything matches. */
const widestSpread = 3;
const shortestFuzzy = 3;

/**
 * Which secrets are shown. Words in the form `key:value`, with a key of {@link queryKeys}, are ListSecrets' own filters,
 * which AWS applies; values with spaces are quoted, and `!` before one excludes it. Of the other words each must occur in
 * a secret that is loaded.
 */
export class SecretFilter {
  /** As the person typed it, trimmed; empty when everything is shown. */
  readonly text: string;
  /** What AWS is asked for; values of one key are alternatives. */
  readonly queries: readonly SecretQuery[];
  readonly #words: readonly string[];

  constructor(text = '') {
    this.text = text.trim();
    const words: string[] = [];
    const queries = new Map<SecretFilterKey, string[]>();
    for (const [whole, key = '', quoted, plain] of this.text.matchAll(
      /(?:([a-z-]+):(?:"([^"]*)"?|(\S*)))|\S+/gi,
    )) {
      const filterKey = [...queryKeys.keys()].find((known) => known === key.toLowerCase());
      const value = quoted ?? plain ?? '';
      if (filterKey === undefined) words.push(whole.toLowerCase());
      else if (value !== '') collect(queries, filterKey, value);
    }
    this.#words = words;
    this.queries = [...queries].map(([key, values]) => ({ key, values }));
  }

  get isActive(): boolean {
    return this.#words.length > 0 || this.queries.length > 0;
  }

  /** Whether AWS is asked for the same as for another filter. */
  asksTheSame(other: SecretFilter): boolean {
    return JSON.stringify(this.queries) === JSON.stringify(other.queries);
  }

  /**
   * Looks for each word in name, description, and keys and values of tags, and for its letters close together in the
   * name; case does not matter. What AWS was asked for is not looked at again.
   */
  matches(secret: Secret): boolean {
    if (this.#words.length === 0) return true;
    const { name, text } = readText(secret);
    return this.#words.every((word) => text.includes(word) || isScattered(word, name));
  }
}

interface SearchedText {
  readonly name: string;
  readonly text: string;
}

const searchedTexts = new WeakMap<Secret, SearchedText>();

function readText(secret: Secret): SearchedText {
  const known = searchedTexts.get(secret);
  if (known !== undefined) return known;
  const fields = [secret.name, secret.description ?? '', ...Object.entries(secret.tags).flat()];
  const read = { name: secret.name.toLowerCase(), text: fields.join('\n').toLowerCase() };
  searchedTexts.set(secret, read);
  return read;
}

/** Whether the letters stand in the name in their order, within a stretch that is not much longer than the word. */
function isScattered(word: string, name: string): boolean {
  if (word.length < shortestFuzzy) return false;
  const longest = word.length * widestSpread;
  for (
    let start = name.indexOf(word.charAt(0));
    start !== -1;
    start = name.indexOf(word.charAt(0), start + 1)
  ) {
    let at = start;
    for (let index = 1; index < word.length && at !== -1; index++)
      at = name.indexOf(word.charAt(index), at + 1);
    if (at === -1) return false;
    if (at - start < longest) return true;
  }
  return false;
}
