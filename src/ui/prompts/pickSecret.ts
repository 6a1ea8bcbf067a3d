import * as vscode from 'vscode';
import type { SecretsManager } from '../../aws/secretsManager';
import type { Secret } from '../../core/secrets/secret';
import { fillSecrets, type SecretItem } from './fillSecrets';
import { applyFrame, untilAnswered } from './inputs';
import type { back, StepFrame } from './steps';

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
  const closing = new AbortController();

  return untilAnswered<Secret>(pick, (answer, fail) => {
    const { withDeleted = false, onlyDeleted = false, onVersionWanted } = options;
    const isOffered = ({ deletionDate }: Secret): boolean =>
      deletionDate === undefined ? !onlyDeleted : withDeleted || onlyDeleted;
    const buttons = onVersionWanted === undefined ? [] : [versionButton];
    fillSecrets(pick, secretsManager, { isOffered, buttons }, closing.signal, fail);
    return [
      new vscode.Disposable(() => {
        closing.abort();
      }),
      pick.onDidAccept(() => {
        const [item] = pick.activeItems;
        if (item !== undefined) answer(item.secret);
      }),
      pick.onDidTriggerItemButton(({ item }) => {
        onVersionWanted?.();
        answer(item.secret);
      }),
    ];
  });
}
