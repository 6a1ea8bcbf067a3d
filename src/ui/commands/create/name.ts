import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { SecretsManager } from '../../../aws/secretsManager';
import { validateSecretName } from '../../../core/secrets/naming';
import type { Connection, Secret } from '../../../core/secrets/secret';
import { formatDay } from '../../explorer/describeSecret';
import { withProgress } from '../../progress';
import { askInput } from '../../prompts/inputs';
import { back, type Step } from '../../prompts/steps';
import type { Answers } from './answers';

/**
 * Asks for a name that no secret has.
 * @param restore what restores a secret that has the name and is scheduled for deletion; ends the creation
 */
export function askName(
  secretsManager: (connection: Connection) => SecretsManager,
  restore: (connection: Connection, secret: Secret) => Promise<never>,
): Step<Answers> {
  return {
    ask: async (answers, frame) => {
      let { refusal, name } = answers;
      for (;;) {
        const typed = await askInput(frame, {
          prompt: 'Name of the secret',
          placeholder: 'prod/orders/database',
          value: name,
          check: (text) =>
            text === refusal?.name
              ? { severity: 'error', message: refusal.message }
              : validateSecretName(text),
        });
        if (typed === back) return back;
        name = typed;
        const { connection } = answers;
        const other = await findSecret(name, secretsManager(connection));
        if (other === undefined) return { ...answers, name };
        if (await wantsRestored(other)) return restore(connection, other);
        refusal = { name, message: describeCollision(other) };
      }
    },
  };
}

/** The secret that has a name already; `undefined` too where nothing can be learnt of it, which creating it will tell. */
export async function findSecret(
  name: string,
  secretsManager: Pick<SecretsManager, 'describeSecret'>,
): Promise<Secret | undefined> {
  try {
    const { secret } = await withProgress('Checking the name', (signal) =>
      secretsManager.describeSecret(name, signal),
    );
    return secret;
  } catch (error) {
    if (error instanceof AwsError) return undefined;
    throw error;
  }
}

/** Why a name is taken. */
export function describeCollision({ name, deletionDate }: Secret): string {
  return deletionDate === undefined
    ? `There is a secret ${name} already: choose another name.`
    : `A secret ${name} is scheduled for deletion, and has its name until ${formatDay(deletionDate)}: choose another, or restore it.`;
}

async function wantsRestored(secret: Secret): Promise<boolean> {
  if (secret.deletionDate === undefined) return false;
  const restore = 'Restore It';
  const choice = await vscode.window.showWarningMessage(
    `A secret ${secret.name} is scheduled for deletion.`,
    { modal: true, detail: `It can be restored, with its value, until ${formatDay(secret.deletionDate)}.` },
    restore,
  );
  return choice === restore;
}
