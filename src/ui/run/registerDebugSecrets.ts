import * as vscode from 'vscode';
import type { ActsOnDemand } from '../loadActs';
import { isCancellation, reportError } from '../report';

const title = 'Start debugging with secrets';

/**
 * Resolves `${secret:name#key}` in the `env` of any debug configuration, and references in its `envFile`, when debugging starts.
 * When one cannot be resolved, debugging does not start.
 */
export function registerDebugSecrets(acts: ActsOnDemand, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.debug.registerDebugConfigurationProvider('*', {
    async resolveDebugConfigurationWithSubstitutedVariables(_folder, configuration, token) {
      try {
        return await acts.get().fillEnvironment(configuration, token);
      } catch (error) {
        if (!isCancellation(error)) reportError(title, error, log);
        return undefined;
      }
    },
  });
}
