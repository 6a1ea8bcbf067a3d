import type * as vscode from 'vscode';
import { registerCommand } from '../command';

/** Shows what was logged. */
export function registerShowLog(log: vscode.LogOutputChannel): vscode.Disposable {
  return registerCommand('secretLens.showLog', 'Show log', log, () => {
    log.show();
  });
}
