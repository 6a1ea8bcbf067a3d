import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { SecretsManager } from '../../../aws/secretsManager';
import type { Connection, Secret } from '../../../core/secrets/secret';
import { formatDay } from '../../explorer/describeSecret';
import { withProgress } from '../../progress';
import { checkNewName } from '../../prompts/checkNewName';
import { askInput, type InputOptions, type InputProblem } from '../../prompts/inputs';
import { back, type Step } from '../../prompts/steps';
import { isEach, type Answers } from './answers';

/** Where the name of a new secret is looked up. */
export interface NameSources {
  readonly secretsManager: (connection: Connection) => Pick<SecretsManager, 'describeSecret'>;
  /** Among the secrets that the tree has read. */
  readonly findRead: (connection: Connection, name: string) => Secret | undefined;
}

/**
 * Asks for a name that no secret has.
 * @param restore what restores a secret that has the name and is scheduled for deletion; ends the creation
 */
export function askName(
  sources: NameSources,
  restore: (connection: Connection, secret: Secret) => Promise<never>,
): Step<Answers> {
  return {
    isNeeded: (answers) => !isEach(answers),
    ask: async (answers, frame) => {
      const { connection } = answers;
      let { refusal, name } = answers;
      for (;;) {
        const typed = await askInput(frame, {
          prompt: 'Name of the secret',
          placeholder: 'prod/orders/database',
          value: name,
          ...checkAsTyped(sources, connection, (text) =>
            text === refusal?.name ? { severity: 'error', message: refusal.message } : undefined,
          ),
        });
        if (typed === back) return back;
        name = typed;
        const other = await findSecret(name, sources.secretsManager(connection));
        if (other === undefined) return { ...answers, name };
        if (await wantsRestored(other)) return restore(connection, other);
        refusal = { name, message: describeCollision(other) };
      }
    },
  };
}

/** Checks a name while it is typed: its form, the secrets that were read, and, when typing pauses, all that there are. */
export function checkAsTyped(
  { secretsManager, findRead }: NameSources,
  connection: Connection,
  refuse: (name: string) => InputProblem | undefined,
): Pick<InputOptions, 'check' | 'checkLater'> {
  return {
    check: (text) => {
      const problem = refuse(text) ?? checkNewName(text);
      if (problem?.severity === 'error') return problem;
      const other = findRead(connection, text);
      return other === undefined ? problem : tellCollision(other);
    },
    checkLater: async (text, signal) => {
      const other = await describeIfThere(text, secretsManager(connection), signal);
      return other && tellCollision(other);
    },
  };
}

/** One that is scheduled for deletion stops nobody here: taking the name offers to restore it. */
function tellCollision(other: Secret): InputProblem {
  return {
    severity: other.deletionDate === undefined ? 'error' : 'warning',
    message: describeCollision(other),
  };
}

/** The secret that has a name already; `undefined` too where nothing can be learnt of it, which creating it will tell. */
export function findSecret(
  name: string,
  secretsManager: Pick<SecretsManager, 'describeSecret'>,
): Promise<Secret | undefined> {
  return withProgress('Checking the name', (signal) => describeIfThere(name, secretsManager, signal));
}

/** As {@link findSecret}, without telling that it takes time. */
export async function describeIfThere(
  name: string,
  secretsManager: Pick<SecretsManager, 'describeSecret'>,
  signal: AbortSignal,
): Promise<Secret | undefined> {
  try {
    return (await secretsManager.describeSecret(name, signal)).secret;
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
