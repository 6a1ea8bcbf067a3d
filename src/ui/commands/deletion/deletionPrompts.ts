import * as vscode from 'vscode';
import { describePlace } from '../../../core/secrets/arn';
import { goneOn, recoveryWindow } from '../../../core/secrets/deletion';
import { isProductionLike } from '../../../core/secrets/production';
import type { Secret } from '../../../core/secrets/secret';
import { formatDay } from '../../explorer/describeSecret';
import { askPick } from '../../prompts/inputs';
import { askSteps, back, type Step } from '../../prompts/steps';
import { askTypedName } from '../../prompts/typedName';

/** What the person is asked before a secret is deleted. Each rejects with a CancellationError when it is dismissed. */
export interface DeletionPrompts {
  /** Resolves to the days for which the secrets can be restored. */
  askRecovery(secrets: readonly Secret[]): Promise<number>;
  /** Resolves when the name of every secret was typed. */
  confirmForced(secrets: readonly Secret[]): Promise<void>;
}

/** Asks in quick picks, boxes and dialogs of the editor. */
export const deletionPrompts: DeletionPrompts = {
  async askRecovery(secrets) {
    const guarded = secrets.filter(({ name }) => isProductionLike(name));
    const now = new Date();
    const title = `Delete ${nameSecrets(secrets)}`;
    const { days } = await askSteps<Answers>(
      title,
      [askDays(now), ...guarded.map((secret) => askTypedName<Answers>(secret, 'schedule its deletion'))],
      { days: recoveryWindow.longest },
    );
    if (guarded.length < secrets.length) await confirmDeletion(secrets, days, goneOn(days, now));
    return days;
  },

  async confirmForced(secrets) {
    await askSteps<undefined>(
      `Delete ${nameSecrets(secrets)} forever`,
      secrets.map((secret) => askTypedName(secret, 'delete it at once, without a way back')),
      undefined,
    );
  },
};

interface Answers {
  readonly days: number;
}

interface DaysItem extends vscode.QuickPickItem {
  readonly days: number;
}

function askDays(now: Date): Step<Answers> {
  const { shortest, longest } = recoveryWindow;
  const items = Array.from({ length: longest - shortest + 1 }, (_, index): DaysItem => {
    const days = longest - index;
    return { days, label: `${days} days`, description: `until ${formatDay(goneOn(days, now))}` };
  });
  return {
    ask: async ({ days }, frame) => {
      const picked = await askPick(frame, {
        placeholder: 'How long it can be restored',
        items,
        active: items.find((item) => item.days === days),
      });
      return picked === back ? back : { days: picked.days };
    },
  };
}

async function confirmDeletion(secrets: readonly Secret[], days: number, gone: Date): Promise<void> {
  const act = 'Schedule Deletion';
  const services = [...new Set(secrets.flatMap(({ owningService }) => owningService ?? []))];
  const choice = await vscode.window.showWarningMessage(
    `Delete ${nameSecrets(secrets)}?`,
    {
      modal: true,
      detail: [
        secrets.map(({ name, arn }) => `${name} (${describePlace(arn)})`).join('\n'),
        `Whatever reads ${secrets.length > 1 ? 'them' : 'it'} fails from now on. Restoring is possible for ${days} days, until ${formatDay(gone)}; after that ${secrets.length > 1 ? 'they are' : 'it is'} gone.`,
        ...services.map((service) => `Managed by ${service}, which may depend on it.`),
      ].join('\n\n'),
    },
    act,
  );
  if (choice !== act) throw new vscode.CancellationError();
}

function nameSecrets(secrets: readonly Secret[]): string {
  const [first] = secrets;
  return secrets.length === 1 && first !== undefined ? first.name : `${secrets.length} secrets`;
}
