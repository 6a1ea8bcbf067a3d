import type { TextRange } from '../text/textEdit';
import { splitWords } from './names';

/**
 * A part of a connection, under the key that AWS's rotation functions give it:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html
 * Their `engine` is none: what a program calls so names one of its own modules or types.
 */
export type ConnectionKey = 'host' | 'port' | 'username' | 'password' | 'dbname';

const keyByWord: ReadonlyMap<string, ConnectionKey> = new Map(
  (
    [
      ['host', 'host hostname server address endpoint'],
      ['port', 'port'],
      ['username', 'user username login uid'],
      ['password', 'password passwd pass pwd'],
      ['dbname', 'dbname database db schema'],
    ] as const
  ).flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)),
);

/** What a name says about its value: which part of a connection, and of which connection. */
export interface ConnectionName {
  readonly key: ConnectionKey;
  /**
   * The words before, in lower case with `_` between them: `orders_db` of `ORDERS_DB_PASSWORD`. `db` of `dbName` may be one of
   * them, as beside `dbUser`, or not, as beside `user`.
   */
  readonly prefixes: readonly string[];
}

/** Reads `dbUser`, `DB_PASSWORD`, `user-name`, `database`; undefined for names that name no part of a connection. */
export function readConnectionName(name: string): ConnectionName | undefined {
  const words = splitWords(name).map((word) => word.toLowerCase());
  const pair = words.slice(-2).join('');
  const isPair = words.length > 1 && /^(?:username|hostname|dbname|userid)$/.test(pair);
  const key = isPair ? keyByWord.get(pair.replace(/id$/, 'name')) : keyByWord.get(words.at(-1) ?? '');
  if (key === undefined) return undefined;
  const prefixOf = (length: number): string => words.slice(0, -length).join('_');
  return { key, prefixes: pair === 'dbname' ? [prefixOf(2), prefixOf(1)] : [prefixOf(isPair ? 2 : 1)] };
}

/** One part of a connection URL: where it stands in the URL, and what it is once decoded. */
export interface UrlPart {
  readonly key: ConnectionKey;
  readonly range: TextRange;
  readonly value: string;
  /** It is percent-encoded where it stands. */
  readonly encoded: boolean;
}

const connectionUrl =
  /^[a-z][a-z\d+.-]{1,30}:\/\/(?<username>[^\s:@/?#]*):(?<password>[^\s@/?#]+)@(?<host>[^\s:@/?#,[\]]+)(?::(?<port>\d{1,5}))?(?:\/(?<dbname>[^\s?#/]+))?(?:[?#]\S*)?$/d;

const encodedKeys: ReadonlySet<ConnectionKey> = new Set(['username', 'password', 'dbname']);

/**
 * User, password, host, port and database of a URL that holds a password (RFC 3986, section 3.2); undefined for any other
 * text, and for a list of hosts, which has no one host.
 */
export function splitConnectionUrl(url: string): readonly UrlPart[] | undefined {
  const groups = connectionUrl.exec(url)?.indices?.groups;
  if (groups === undefined) return undefined;
  const parts: UrlPart[] = [];
  for (const key of ['username', 'password', 'host', 'port', 'dbname'] as const) {
    const [start, end] = groups[key] ?? [0, 0];
    if (start === end) continue;
    const value = decode(url.slice(start, end));
    if (value === undefined) return undefined;
    parts.push({ key, range: { start, end }, value, encoded: encodedKeys.has(key) });
  }
  return parts;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
