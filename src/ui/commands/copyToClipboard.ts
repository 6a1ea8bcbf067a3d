import * as vscode from 'vscode';
import type { Redacted } from '../../core/secrets/redacted';
import { readSetting } from '../settings';
import { SecretClipboard } from './secretClipboard';

const statusMs = 5_000;

/** The editor's clipboard, for values. Call `clearNow` when the extension is deactivated. */
export function createSecretClipboard(): SecretClipboard {
  return new SecretClipboard({
    read: () => vscode.env.clipboard.readText(),
    write: (text) => vscode.env.clipboard.writeText(text),
    runLater: (task, seconds) => {
      const timer = setTimeout(task, seconds * 1000);
      return () => {
        clearTimeout(timer);
      };
    },
  });
}

/**
 * Copies a value, to be cleared as the settings say, and tells so in the status bar.
 * @param what what the value is of, in words: `prod/db`, `password of prod/db`
 */
export async function copyValueOf(
  what: string,
  value: Redacted<string>,
  clipboard: SecretClipboard,
): Promise<void> {
  const clearAfter = readSetting('secretLens.clipboard.clearAfter');
  await clipboard.copy(value, clearAfter);
  const clearing = clearAfter > 0 ? ` — the clipboard is cleared in ${clearAfter} s` : '';
  tell(`Copied ${what}${clearing}`);
}

/** Copies text that is no secret. */
export async function copyPlain(what: string, text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  tell(`Copied ${what}`);
}

function tell(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${message}`, statusMs);
}
