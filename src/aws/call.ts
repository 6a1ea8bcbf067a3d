import type { ErrorContext } from './errorContext';
import type { OpenClient } from './sharedClient';
import { translateError } from './translateError';

/** The options of one SDK call. */
export interface CallOptions {
  readonly abortSignal?: AbortSignal;
}

/** Lends the SDK's client for the time of one call, opening it first where needed. */
export type LendClient<Client> = <T>(use: (open: OpenClient<Client>) => Promise<T>) => Promise<T>;

/** Makes one call. Rejects with an AwsError, or with the signal's reason when it is aborted. */
export async function callAws<Client, T>(
  lend: LendClient<Client>,
  context: ErrorContext,
  signal: AbortSignal | undefined,
  run: (open: OpenClient<Client>, options: CallOptions) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const options = signal === undefined ? {} : { abortSignal: signal };
  let endpointHost: string | undefined;
  try {
    const call = lend((open) => {
      endpointHost = open.endpointHost;
      return run(open, options);
    });
    return await endAtAbort(call, signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw translateError(error, { ...context, ...(endpointHost === undefined ? {} : { endpointHost }) });
  }
}

/** Does not wait for what the SDK cannot interrupt: resolving credentials and pausing before a retry. */
async function endAtAbort<T>(call: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return call;
  const settled = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = (): void => {
      reject(new Error('The call was aborted.'));
    };
    signal.addEventListener('abort', onAbort, { once: true, signal: settled.signal });
  });
  try {
    return await Promise.race([call, aborted]);
  } finally {
    settled.abort();
  }
}
