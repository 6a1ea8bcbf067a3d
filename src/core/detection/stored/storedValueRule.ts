import { Fingerprinter } from '../fingerprint';
import { defineRule, type LocatedSecret, type TextRule } from '../rule';
import type { SourceText } from '../sourceText';
import { readLiteralTexts } from './literalTexts';

/** A secret, or a key of it, that holds a value. */
export interface StoredPlace {
  readonly secretName: string;
  readonly jsonKey?: string;
  /** Set where what is hashed is the value in base64. */
  readonly isEncoded?: true;
}

/** Which values are stored where, as far as it can be told without the values. Plain data that can be posted to a worker. */
export interface StoredValueHashes {
  /** Key of the hashes, drawn for one session. */
  readonly key: Uint8Array;
  /** By the hash of {@link createValueHash}. */
  readonly places: ReadonlyMap<string, readonly StoredPlace[]>;
  /** Of the values, in UTF-16 units: a text of another length need not be hashed. */
  readonly lengths: ReadonlySet<number>;
  /** Of the values, by {@link createValueChecksum}: nor need a text of another checksum. */
  readonly checksums: ReadonlySet<number>;
}

/** A function that hashes values under a key: equal for equal values, and of no use for guessing one without the key. */
export function createValueHash(key: Uint8Array): (value: string) => string {
  const fingerprints = new Fingerprinter(key);
  return (value) => fingerprints.compute('', value);
}

/** A function that gives sixteen bits of a value under a key: a hundredth of the work of its hash, and different for most values. */
export function createValueChecksum(key: Uint8Array): (value: string) => number {
  const seed = new DataView(key.buffer, key.byteOffset).getUint32(0);
  return (value) => {
    let sum = seed;
    for (let at = 0; at < value.length; at++) sum = Math.imul(sum ^ value.charCodeAt(at), 0x01000193);
    return (sum ^ (sum >>> 16)) & 0xffff;
  };
}

/** A place as a sentence names it: `prod/db, key password`. */
function nameStoredPlace({ secretName, jsonKey, isEncoded }: StoredPlace): string {
  return `${secretName}${jsonKey === undefined ? '' : `, key ${jsonKey}`}${isEncoded ? ', in base64' : ''}`;
}

/** What is said of the rule where nothing is compared. It finds nothing. */
export const storedValueRule: TextRule = defineRule({
  id: 'stored-value',
  name: 'Value of a stored secret',
  description: 'It equals a value in Secrets Manager, which is no secret while it stands in a file too.',
  severity: 'error',
  keywords: [],
  revocationUrl: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  sourceUrl: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  samples: () => ({ matches: [], lookalikes: [] }),
  search: () => [],
});

/** Hashes for one text, some tenths of a second: only packed text has more. */
const mostHashes = 50_000;
/** Places that the evidence names. */
const mostNamed = 5;

/** The rule that finds literals which equal stored values. It holds no value. */
export function createStoredValueRule({ key, places, lengths, checksums }: StoredValueHashes): TextRule {
  const hash = createValueHash(key);
  const checksum = createValueChecksum(key);
  return { ...storedValueRule, search };

  function search(source: SourceText): readonly LocatedSecret[] {
    const known = new Map<string, readonly StoredPlace[] | undefined>();
    return readLiteralTexts(source, lengths).flatMap(({ range, text }) => {
      if (!checksums.has(checksum(text))) return [];
      if (!known.has(text) && known.size < mostHashes) known.set(text, places.get(hash(text)));
      const found = known.get(text);
      return found === undefined ? [] : [{ range, severity: storedValueRule.severity, ...describe(found) }];
    });
  }
}

function describe(places: readonly StoredPlace[]): Pick<LocatedSecret, 'evidence' | 'identity'> {
  const names = [...new Set(places.map(nameStoredPlace))];
  const [first = '', ...others] = names;
  return {
    identity: `This is the value of ${first}${others.length === 0 ? '' : `, and of ${others.length} more`}.`,
    evidence: names.slice(0, mostNamed).map((name) => `equals the current value of ${name}`),
  };
}
