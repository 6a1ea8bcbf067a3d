import type { DatabaseEngine } from '../../../core/secrets/databaseCredentials';
import { Redacted } from '../../../core/secrets/redacted';
import type { Connection } from '../../../core/secrets/secret';
import type { Strength } from '../../../core/secrets/passwordStrength';
import type { KeyPair } from '../../../workspace/keyPair';
import { noReplicas, type ReplicaAnswers } from '../../prompts/replicaSteps';
import type { Creation } from './creations';
import type { ValueSource } from './valueSource';

/** What a new secret is made of. */
export type Contents = 'text' | 'json' | 'database' | 'apiKey' | 'keyPair' | 'file' | 'selection' | 'entries';

/** What was answered on the way to a new secret, or to several, defaults where nothing was. */
export interface Answers {
  readonly connection: Connection;
  readonly holds: Contents;
  readonly engine: DatabaseEngine;
  /** The credentials' other keys as typed. */
  readonly fields: Readonly<Record<string, string>>;
  /** The key of an API key. */
  readonly keyName: string;
  readonly name: string;
  /** Why AWS refused the name. */
  readonly refusal?: { readonly name: string; readonly message: string };
  /** The text, the password of a database, or the API key. */
  readonly value: Redacted<string>;
  /** Whether the value is typed, and not generated. */
  readonly isTyped: boolean;
  /** Of a generated value, or of a typed one as far as its characters tell. */
  readonly strength?: Strength | undefined;
  readonly keyPair?: Partial<KeyPair>;
  readonly bytes: Redacted<Uint8Array>;
  /** The selection, or the file with keys and values. */
  readonly source?: ValueSource;
  /** What becomes of the source: its text as it is, one secret with its keys, or one secret each. */
  readonly form: 'text' | 'one' | 'each';
  /** The keys of the source that are stored. */
  readonly chosen: readonly string[];
  /** What the names of several secrets begin with. */
  readonly prefix: string;
  readonly creations: readonly Creation[];
  readonly description: string;
  /** Empty for Secrets Manager's own. */
  readonly kmsKeyId: string;
  /** As typed: `key=value`, with commas between. */
  readonly tags: string;
  readonly replicas: ReplicaAnswers;
  /** Whether its rotation is configured once it is there. */
  readonly rotates: boolean;
}

/** Everything by default. */
export function startAnswers(connection: Connection, engine: DatabaseEngine): Answers {
  return {
    connection,
    holds: 'json',
    engine,
    fields: {},
    keyName: 'apiKey',
    name: '',
    value: new Redacted(''),
    isTyped: true,
    bytes: new Redacted(new Uint8Array()),
    form: 'one',
    chosen: [],
    prefix: '',
    creations: [],
    description: '',
    kmsKeyId: '',
    tags: '',
    replicas: noReplicas,
    rotates: false,
  };
}

/** Whether several secrets are made, and not one. */
export function isEach({ holds, form }: Answers): boolean {
  return (holds === 'selection' || holds === 'entries') && form === 'each';
}
