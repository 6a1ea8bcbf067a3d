import type { ErrorContext } from './errorContext';
import { translateError } from './translateError';

/** What the SDK hands on for each attempt of a call. */
interface Attempt {
  readonly request: unknown;
}

type Watch = <Args extends Attempt, Result>(
  next: (args: Args) => Promise<Result>,
) => (args: Args) => Promise<Result>;

/** The SDK's client of any service, as far as its calls can be watched. */
export interface WatchableClient {
  readonly middlewareStack: {
    add(
      watch: Watch,
      options: { readonly step: 'finalizeRequest'; readonly priority: 'low'; readonly name: string },
    ): void;
  };
}

/**
 * Calls `tell` when AWS throttles a call that was tried again already, and that is tried once more: the SDK backs off for
 * seconds then, of which nobody would know.
 */
export function tellThrottling(client: WatchableClient, context: ErrorContext, tell: () => void): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        if (isBetweenAttempts(args.request) && translateError(error, context).kind === 'throttled') tell();
        throw error;
      }
    },
    // Within the SDK's retries, so that each attempt comes by.
    { step: 'finalizeRequest', priority: 'low', name: 'tellThrottling' },
  );
}

/** Whether the request is neither the first nor the last attempt, as the SDK says in a header of its own. */
function isBetweenAttempts(request: unknown): boolean {
  const { headers } = request as { readonly headers: Readonly<Record<string, string>> };
  const [, attempt, most] = /^attempt=(\d+); max=(\d+)$/.exec(headers['amz-sdk-request'] ?? '') ?? [];
  return Number(attempt) > 1 && Number(attempt) < Number(most);
}
