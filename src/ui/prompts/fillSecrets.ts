import type * as vscode from 'vscode';
import type { SecretsManager } from '../../aws/secretsManager';
import type { Secret } from '../../core/secrets/secret';

export interface SecretItem extends vscode.QuickPickItem {
  readonly secret: Secret;
}

/** What a pick of secrets offers. */
export interface SecretOffer {
  readonly isOffered: (secret: Secret) => boolean;
  readonly buttons?: readonly vscode.QuickInputButton[];
}

/**
 * Offers secrets by name as their pages arrive, until all are there; what is ticked or active stays so. Calls `fail` when none
 * can be read; where only some can, the placeholder says so.
 */
export function fillSecrets(
  pick: vscode.QuickPick<SecretItem>,
  secretsManager: Pick<SecretsManager, 'listSecrets'>,
  offer: SecretOffer,
  signal: AbortSignal,
  fail: (error: unknown) => void,
): void {
  pick.busy = true;
  void readPages(pick, secretsManager, offer, signal).catch((error: unknown) => {
    if (pick.items.length === 0) fail(error);
    else pick.placeholder = 'Not all secrets could be read; these are the first';
    pick.busy = false;
  });
}

async function readPages(
  pick: vscode.QuickPick<SecretItem>,
  secretsManager: Pick<SecretsManager, 'listSecrets'>,
  { isOffered, buttons = [] }: SecretOffer,
  signal: AbortSignal,
): Promise<void> {
  let next: string | undefined;
  do {
    const page = await secretsManager.listSecrets(next === undefined ? { signal } : { next, signal });
    const { activeItems, selectedItems } = pick;
    pick.items = [
      ...pick.items,
      ...page.items
        .filter(isOffered)
        .map((secret) => ({ label: secret.name, description: secret.description ?? '', buttons, secret })),
    ].sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
    if (pick.canSelectMany) pick.selectedItems = selectedItems;
    else if (activeItems.length > 0) pick.activeItems = activeItems;
    next = page.next;
  } while (next !== undefined);
  pick.busy = false;
}
