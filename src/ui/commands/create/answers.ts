import type { DatabaseEngine } from '../../../core/secrets/databaseCredentials';
import type { Redacted } from '../../../core/secrets/redacted';
import type { Connection } from '../../../core/secrets/secret';

/** What was answered on the way to a new secret, defaults where nothing was. */
export interface Answers {
  readonly connection: Connection;
  readonly holds: 'text' | 'json' | 'database' | 'file';
  readonly engine: DatabaseEngine;
  /** The credentials' other keys as typed. */
  readonly fields: Readonly<Record<string, string>>;
  readonly name: string;
  /** Why AWS refused the name. */
  readonly refusal?: { readonly name: string; readonly message: string };
  /** The text, or the password of a database. */
  readonly value: Redacted<string>;
  /** Whether the value is typed, and not generated. */
  readonly isTyped: boolean;
  readonly bytes: Redacted<Uint8Array>;
  readonly description: string;
  /** Empty for Secrets Manager's own. */
  readonly kmsKeyId: string;
  /** As typed: `key=value`, with commas between. */
  readonly tags: string;
  readonly regions: readonly string[];
}
