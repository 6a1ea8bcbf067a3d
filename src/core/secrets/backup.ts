import { decodeBase64, encodeBase64 } from '../detection/validation/base64';
import { Redacted, reveal } from './redacted';
import type { Rotation } from './secret';
import type { NewValue, ReplicaRegion } from './secretChange';

/** A secret as it was when it was backed up. */
export interface BackedUpSecret {
  readonly name: string;
  /** Says account and region too. */
  readonly arn: string;
  readonly description?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly kmsKeyId?: string;
  readonly replicas: readonly ReplicaRegion[];
  /** For information: restoring switches no rotation on. */
  readonly rotation?: Pick<Rotation, 'schedule' | 'window' | 'functionArn'>;
  /** The resource policy as JSON, as it was stored. */
  readonly policy?: string;
  /** The version that the value was read from. */
  readonly versionId: string;
  readonly value: NewValue;
}

/** What a backup file holds, once decrypted. */
export interface Backup {
  readonly created: Date;
  readonly secrets: readonly BackedUpSecret[];
}

/** A text that is no backup, or not one that this version reads. Its message quotes nothing of the text. */
export class BackupFormatError extends Error {
  override readonly name = 'BackupFormatError';
}

const format = 'secret-lens-backup';
const formatVersion = 1;

/** A backup as JSON: a `version`, and for each secret its `value` as `text`, or as `base64` where it is bytes. */
export function writeBackup({ created, secrets }: Backup): Redacted<string> {
  const document = {
    format,
    version: formatVersion,
    created: created.toISOString(),
    secrets: secrets.map((secret) => ({ ...secret, value: writeValue(secret.value) })),
  };
  return new Redacted(`${JSON.stringify(document, undefined, 2)}\n`);
}

function writeValue(value: NewValue): { readonly text: string } | { readonly base64: string } {
  const plain = reveal<string | Uint8Array>(value);
  return typeof plain === 'string' ? { text: plain } : { base64: encodeBase64(plain) };
}

/** Reads what {@link writeBackup} wrote. Throws a {@link BackupFormatError} that names the first part that is not as it should be. */
export function readBackup(text: Redacted<string>): Backup {
  const document = parse(text);
  if (document['format'] !== format)
    throw new BackupFormatError('It was decrypted, but what it holds is no backup of secrets.');
  if (document['version'] !== formatVersion)
    throw new BackupFormatError(
      `It has version ${JSON.stringify(document['version'] ?? null).slice(0, 20)} of the backup format, and only version ${formatVersion} can be read here.`,
    );
  const created = new Date(requireText(document['created'], 'created'));
  if (Number.isNaN(created.getTime())) throw broken('created', 'a date');
  const { secrets } = document;
  if (!Array.isArray(secrets)) throw broken('secrets', 'a list');
  return { created, secrets: secrets.map((secret, index) => readSecret(secret, `secrets[${index}]`)) };
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: Redacted<string>): Fields {
  try {
    return requireObject(JSON.parse(reveal(text)), 'document');
  } catch {
    // The parser's own message quotes the text.
    throw new BackupFormatError('It was decrypted, but what it holds is no backup of secrets.');
  }
}

function readSecret(value: unknown, path: string): BackedUpSecret {
  const fields = requireObject(value, path);
  const text = (key: string): string => requireText(fields[key], `${path}.${key}`);
  const optional = (key: string): string | undefined => (fields[key] === undefined ? undefined : text(key));
  const name = text('name');
  if (name === '') throw broken(`${path}.name`, 'a name');
  const description = optional('description');
  const kmsKeyId = optional('kmsKeyId');
  const policy = optional('policy');
  return {
    name,
    arn: text('arn'),
    ...(description !== undefined && { description }),
    tags: readTexts(fields['tags'], `${path}.tags`),
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    replicas: readReplicas(fields['replicas'], `${path}.replicas`),
    ...(fields['rotation'] !== undefined && {
      rotation: readTexts(fields['rotation'], `${path}.rotation`),
    }),
    ...(policy !== undefined && { policy }),
    versionId: text('versionId'),
    value: readValue(fields['value'], `${path}.value`),
  };
}

function readReplicas(value: unknown, path: string): readonly ReplicaRegion[] {
  if (!Array.isArray(value)) throw broken(path, 'a list');
  return value.map((item, index) => {
    const { region, kmsKeyId } = readTexts(item, `${path}[${index}]`);
    if (region === undefined) throw broken(`${path}[${index}].region`, 'text');
    return { region, ...(kmsKeyId !== undefined && { kmsKeyId }) };
  });
}

function readValue(value: unknown, path: string): NewValue {
  const fields = requireObject(value, path);
  if (typeof fields['text'] === 'string') return new Redacted(fields['text']);
  const bytes = typeof fields['base64'] === 'string' ? decodeBase64(fields['base64']) : undefined;
  if (bytes === undefined) throw broken(path, 'text or base64');
  return new Redacted(bytes);
}

function readTexts(value: unknown, path: string): Readonly<Record<string, string>> {
  const entries = Object.entries(requireObject(value, path));
  return Object.fromEntries(entries.map(([key, text]) => [key, requireText(text, `${path}’s members`)]));
}

function requireObject(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken(path, 'an object');
  return value as Fields;
}

function requireText(value: unknown, path: string): string {
  if (typeof value !== 'string') throw broken(path, 'text');
  return value;
}

function broken(path: string, expected: string): BackupFormatError {
  return new BackupFormatError(`The backup is damaged: ${path} is not ${expected}.`);
}
