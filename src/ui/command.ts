import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import { isCancellation, reportError } from './report';

/**
 * Registers a command. Whatever its handler throws becomes one message that begins with `title`; cancelling is silent.
 * @param title what was being done, as the person would say it: `Copy value`
 */
export function registerCommand(
  id: CommandId,
  title: string,
  log: vscode.LogOutputChannel,
  handler: (...args: readonly unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (!isCancellation(error)) reportError(title, error, log);
      return undefined;
    }
  });
}
