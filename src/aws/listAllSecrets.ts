import type { Secret } from '../core/secrets/secret';
import { AwsError } from './awsError';
import type { SecretsManager } from './secretsManager';
import { waitOutThrottling, type ThrottlingOptions } from './throttling';

/** What was listed before the end, or before what ended it. */
export interface ListedSecrets {
  readonly found: readonly Secret[];
  readonly error?: AwsError;
}

/** Lists every secret, page by page, and waits while AWS throttles it. Rejects with the signal's reason only. */
export async function listAllSecrets(
  source: Pick<SecretsManager, 'listSecrets'>,
  { onPage, ...throttling }: ThrottlingOptions & { readonly onPage?: (count: number) => void },
): Promise<ListedSecrets> {
  const { signal } = throttling;
  const found: Secret[] = [];
  let next: string | undefined;
  try {
    do {
      const from = next === undefined ? {} : { next };
      const page = await waitOutThrottling(
        () => source.listSecrets({ ...from, ...(signal && { signal }) }),
        throttling,
      );
      found.push(...page.items);
      onPage?.(found.length);
      next = page.next;
    } while (next !== undefined);
    return { found };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof AwsError)) throw error;
    return { found, error };
  }
}
