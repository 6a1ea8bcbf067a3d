import * as vscode from 'vscode';
import type { SecretsManager } from '../../aws/secretsManager';
import type { Secret } from '../../core/secrets/secret';
import { applyFrame, untilAnswered } from './inputs';
import type { back, StepFrame } from './steps';

interface SecretItem extends vscode.QuickPickItem {
  readonly secret: Secret;
}

/**
 * Asks for some secrets by name, at least one; those scheduled for deletion are left out. Names appear as their pages arrive, and what
 * is ticked stays ticked. Rejects with an AwsError when none can be read.
 */
export function askSecrets(
  frame: StepFrame,
  placeholder: string,
  secretsManager: Pick<SecretsManager, 'listSecrets'>,
): Promise<readonly Secret[] | typeof back> {
  const pick = vscode.window.createQuickPick<SecretItem>();
  applyFrame(pick, frame);
  pick.placeholder = placeholder;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.busy = true;
  const closing = new AbortController();

  return untilAnswered<readonly Secret[]>(pick, (answer, fail) => {
    void fill(pick, secretsManager, closing.signal).catch((error: unknown) => {
      if (pick.items.length === 0) fail(error);
      else pick.placeholder = 'Not all secrets could be read; these are the first';
      pick.busy = false;
    });
    return [
      new vscode.Disposable(() => {
        closing.abort();
      }),
      pick.onDidAccept(() => {
        if (pick.selectedItems.length > 0) answer(pick.selectedItems.map(({ secret }) => secret));
      }),
    ];
  });
}

async function fill(
  pick: vscode.QuickPick<SecretItem>,
  secretsManager: Pick<SecretsManager, 'listSecrets'>,
  signal: AbortSignal,
): Promise<void> {
  let next: string | undefined;
  do {
    const page = await secretsManager.listSecrets(next === undefined ? { signal } : { next, signal });
    const selected = pick.selectedItems;
    pick.items = [
      ...pick.items,
      ...page.items
        .filter(({ deletionDate }) => deletionDate === undefined)
        .map((secret) => ({ label: secret.name, description: secret.description ?? '', secret })),
    ].sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
    pick.selectedItems = selected;
    next = page.next;
  } while (next !== undefined);
  pick.busy = false;
}
