import * as vscode from 'vscode';
import type { Sessions } from '../aws/sessions';

/**
 * The same sessions, but none in a folder that is not trusted: a profile can name a program to run for its credentials, so
 * nothing of AWS may be touched there, whichever way a command was reached.
 */
export function inTrustedFolders(sessions: Sessions): Sessions {
  const requireTrust = (): Sessions => {
    if (vscode.workspace.isTrusted) return sessions;
    throw new Error('AWS is not called in a folder that you do not trust. Trust the folder first.');
  };
  return {
    discover: async (options) => requireTrust().discover(options),
    profiles: async () => requireTrust().profiles(),
    secretsManager: (connection) => requireTrust().secretsManager(connection),
    parameterStore: (connection) => requireTrust().parameterStore(connection),
    account: (connection) => requireTrust().account(connection),
    defaultRegion: async (profile) => requireTrust().defaultRegion(profile),
    reset: () => {
      sessions.reset();
    },
    dispose: () => {
      sessions.dispose();
    },
  };
}
