import { parseSecretUri, type SecretUri } from '../core/references/secretUri';
import type { Redacted } from '../core/secrets/redacted';
import type { SecretValue, VersionSelector } from '../core/secrets/secret';
import { valueOfKey } from '../core/secrets/secretValue';
import { AwsError } from './awsError';
import type { Sessions } from './sessions';

/** Names, such as those of environment variables, whose text names no value that can be had; each with why. */
export class UnresolvedSecretsError extends Error {
  override readonly name = 'UnresolvedSecretsError';
  readonly failures: ReadonlyMap<string, string>;

  constructor(failures: ReadonlyMap<string, string>) {
    super([...failures].map(([name, reason]) => `${name}: ${reason}`).join('\n'));
    this.failures = failures;
  }
}

export interface ResolveOptions {
  readonly profile?: string | undefined;
  /** For texts that say no region; the profile's own unless given. */
  readonly region?: string | undefined;
  readonly signal?: AbortSignal;
}

/**
 * The values of the texts that name secrets, by the names that they are under; other texts are left out. Each secret is read
 * once. Rejects with an {@link UnresolvedSecretsError}, and then with no value at all, when one cannot be had.
 */
export async function resolveSecrets(
  texts: ReadonlyMap<string, string>,
  sessions: Pick<Sessions, 'secretsManager' | 'defaultRegion'>,
  { profile, region, signal }: ResolveOptions = {},
): Promise<ReadonlyMap<string, Redacted<string>>> {
  const reading = new Map<string, Promise<SecretValue>>();
  const read = async (uri: SecretUri): Promise<SecretValue> => {
    const inRegion = uri.region ?? region ?? (await sessions.defaultRegion(profile));
    if (inRegion === undefined)
      throw new Error('No region is known. Name one by option, by AWS_REGION or in the AWS config file.');
    const version = selectorOf(uri);
    const key = JSON.stringify([inRegion, uri.secretId, version]);
    const manager = sessions.secretsManager({ profile, region: inRegion });
    const value = reading.get(key) ?? manager.getValue(uri.secretId, version, signal);
    reading.set(key, value);
    return value;
  };

  const values = new Map<string, Redacted<string>>();
  const failures = new Map<string, string>();
  await Promise.all(
    [...texts].map(async ([name, text]) => {
      try {
        const uri = parseSecretUri(text);
        if (uri !== undefined) values.set(name, pick(await read(uri), uri));
      } catch (error) {
        signal?.throwIfAborted();
        failures.set(name, describe(error));
      }
    }),
  );
  if (failures.size > 0) throw new UnresolvedSecretsError(inOrder(failures, texts));
  return inOrder(values, texts);
}

function selectorOf({ stagingLabel, versionId }: SecretUri): VersionSelector | undefined {
  if (versionId !== undefined) return { versionId };
  return stagingLabel === undefined ? undefined : { stagingLabel };
}

function pick(value: SecretValue, { secretId, jsonKey }: SecretUri): Redacted<string> {
  if (value.kind === 'binary') throw new Error(`${secretId} holds binary data, which is no text.`);
  if (jsonKey === undefined) return value.text;
  const found = valueOfKey(value.text, jsonKey);
  if (found === undefined) throw new Error(`${secretId} is not a JSON object with the key ${jsonKey}.`);
  return found;
}

function describe(error: unknown): string {
  if (error instanceof AwsError) return `${error.message} ${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}

function inOrder<T>(
  found: ReadonlyMap<string, T>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, T> {
  return new Map(
    [...names.keys()].flatMap((name) => {
      const value = found.get(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
