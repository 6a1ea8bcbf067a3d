import * as vscode from 'vscode';
import type { SecretsManager } from '../../aws/secretsManager';
import type { Secret } from '../../core/secrets/secret';
import { applyFrame, untilAnswered } from './inputs';
import type { back, StepFrame } from './steps';

interface SecretItem extends vscode.QuickPickItem {
  readonly secret: Secret;
}

const versionButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('history'),
  tooltip: 'Choose a version other than AWSCURRENT',
};

export interface SecretPickOptions {
  /** Whether those scheduled for deletion are offered too. */
  readonly withDeleted?: boolean;
  /** Whether only those scheduled for deletion are offered. */
  readonly onlyDeleted?: boolean;
  readonly placeholder?: string;
  /** Offers a button beside each secret to choose a version of it, and is told of its use just before the answer. */
  readonly onVersionWanted?: () => void;
}

/**
 * Asks for a secret by name. Names appear as their pages arrive, until all are there. Rejects with an AwsError when none
 * can be read.
 */
export function askSecret(
  frame: StepFrame,
  secretsManager: SecretsManager,
  options: SecretPickOptions = {},
): Promise<Secret | typeof back> {
  const pick = vscode.window.createQuickPick<SecretItem>();
  applyFrame(pick, frame);
  pick.placeholder = options.placeholder ?? 'Secret';
  pick.matchOnDescription = true;
  pick.busy = true;
  const closing = new AbortController();

  return untilAnswered<Secret>(pick, (answer, fail) => {
    void fill(pick, secretsManager, options, closing.signal).catch((error: unknown) => {
      if (pick.items.length === 0) fail(error);
      else pick.placeholder = 'Not all secrets could be read; these are the first';
      pick.busy = false;
    });
    return [
      new vscode.Disposable(() => {
        closing.abort();
      }),
      pick.onDidAccept(() => {
        const [item] = pick.activeItems;
        if (item !== undefined) answer(item.secret);
      }),
      pick.onDidTriggerItemButton(({ item }) => {
        options.onVersionWanted?.();
        answer(item.secret);
      }),
    ];
  });
}

async function fill(
  pick: vscode.QuickPick<SecretItem>,
  secretsManager: SecretsManager,
  { withDeleted = false, onlyDeleted = false, onVersionWanted }: SecretPickOptions,
  signal: AbortSignal,
): Promise<void> {
  let next: string | undefined;
  do {
    const page = await secretsManager.listSecrets(next === undefined ? { signal } : { next, signal });
    const active = pick.activeItems;
    pick.items = [
      ...pick.items,
      ...page.items
        .filter(({ deletionDate }) =>
          deletionDate === undefined ? !onlyDeleted : withDeleted || onlyDeleted,
        )
        .map((secret) => ({
          label: secret.name,
          description: secret.description ?? '',
          buttons: onVersionWanted === undefined ? [] : [versionButton],
          secret,
        })),
    ].sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
    if (active.length > 0) pick.activeItems = active;
    next = page.next;
  } while (next !== undefined);
  pick.busy = false;
}
