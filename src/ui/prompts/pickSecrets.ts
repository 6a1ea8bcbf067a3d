import * as vscode from 'vscode';
import type { SecretsManager } from '../../aws/secretsManager';
import type { Secret } from '../../core/secrets/secret';
import { fillSecrets, type SecretItem } from './fillSecrets';
import { applyFrame, untilAnswered } from './inputs';
import type { back, StepFrame } from './steps';

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
  const closing = new AbortController();

  return untilAnswered<readonly Secret[]>(pick, (answer, fail) => {
    const isOffered = ({ deletionDate }: Secret): boolean => deletionDate === undefined;
    fillSecrets(pick, secretsManager, { isOffered }, closing.signal, fail);
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
