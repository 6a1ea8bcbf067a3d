import * as vscode from 'vscode';
import { createSdkSessions, type SdkSessionsOptions } from '../aws/sdkSessions';
import type { Sessions } from '../aws/sessions';
import type { Connection } from '../core/secrets/secret';
import type { KnownKeys } from './explorer/knownKeys';
import { observeKeys } from './explorer/observeKeys';
import { KnownValues } from './fix/knownValues';
import { observeValues } from './observedValues';
import { createMfaPrompt } from './prompts/askMfaCode';

const statusMs = 5_000;

/**
 * Sessions on the SDK, with what is known of the values that came and went through them; their keys go to `keys`.
 * @param onKnown told when other values are known than before
 */
export function openSessions(
  options: Pick<SdkSessionsOptions, 'endpointUrl'>,
  keys: KnownKeys,
  onKnown: () => void,
): { readonly sessions: Sessions; readonly known: KnownValues } {
  const known = new KnownValues(onKnown);
  return {
    sessions: observeValues(
      createSdkSessions({ ...options, askMfaCode: createMfaPrompt(), onThrottled: tellThrottled }),
      [known, observeKeys(keys)],
    ),
    known,
  };
}

/** For whoever waits, in the tree or for an act: the wait is not ours. */
function tellThrottled({ region }: Connection): void {
  const text = `$(watch) AWS in ${region} refuses further calls for now; trying again`;
  vscode.window.setStatusBarMessage(text, statusMs);
}
