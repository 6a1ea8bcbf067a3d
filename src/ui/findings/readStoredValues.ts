import { AwsError } from '../../aws/awsError';
import { readValues } from '../../aws/readValues';
import type { Sessions } from '../../aws/sessions';
import type { Pause } from '../../aws/throttling';
import type { SecretTarget } from '../commands/target';
import { keyOfConnection } from '../explorer/nodes';

/** A secret whose value could not be read, and why. */
export interface ReadFailure {
  readonly name: string;
  readonly error: AwsError;
}

/** How many secrets are read before progress is told. */
const batchSize = 20;

/**
 * Reads the current values through the sessions, which hash what they read; nothing else is kept of them. Resolves to what
 * could not be read; rejects when nothing could, and with the signal's reason when it is aborted.
 */
export async function readStoredValues(
  targets: readonly SecretTarget[],
  sessions: Pick<Sessions, 'secretsManager'>,
  signal: AbortSignal,
  report: (message: string) => void,
  options: { readonly pause?: Pause } = {},
): Promise<readonly ReadFailure[]> {
  const failures: ReadFailure[] = [];
  const connections = new Map(targets.map(({ connection }) => [keyOfConnection(connection), connection]));
  let done = 0;
  for (const [key, connection] of connections) {
    const secrets = targets
      .filter((target) => keyOfConnection(target.connection) === key)
      .map(({ secret }) => secret);
    for (let from = 0; from < secrets.length; from += batchSize) {
      const batch = secrets.slice(from, from + batchSize);
      const values = await readValues(
        sessions.secretsManager(connection),
        batch.map(({ arn }) => arn),
        {
          signal,
          onWait: (seconds) => {
            report(`AWS refuses further calls for now; trying again in ${seconds} s`);
          },
          ...options,
        },
      );
      signal.throwIfAborted();
      for (const [index, value] of values.entries())
        if ('error' in value) failures.push({ name: batch[index]?.name ?? value.id, error: value.error });
      done += batch.length;
      report(`${done} of ${targets.length}`);
    }
  }
  const [first] = failures;
  if (first !== undefined && failures.length === targets.length)
    throw new AwsError(first.error.kind, `${first.name}: ${first.error.message} Nothing was compared.`, {
      remedy: first.error.remedy,
      cause: first.error,
    });
  return failures;
}
