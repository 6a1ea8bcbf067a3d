import * as vscode from 'vscode';
import { registerDebugSecrets, type RunDependencies } from './debugSecrets';
import { registerSecretTerminal } from './secretTerminal';

/** Programs started from the editor, with secrets in their environment. */
export function registerRun(deps: RunDependencies): vscode.Disposable {
  return vscode.Disposable.from(registerDebugSecrets(deps), registerSecretTerminal(deps));
}
