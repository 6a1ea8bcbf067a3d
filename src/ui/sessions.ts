import { createSdkSessions, type SdkSessionsOptions } from '../aws/sdkSessions';
import type { Sessions } from '../aws/sessions';
import { KnownValues, rememberingValues } from './fix/knownValues';

/** Sessions on the SDK, with what is known of the values that came and went through them. */
export function openSessions(options: SdkSessionsOptions): {
  readonly sessions: Sessions;
  readonly known: KnownValues;
} {
  const known = new KnownValues();
  return { sessions: rememberingValues(createSdkSessions(options), known), known };
}
