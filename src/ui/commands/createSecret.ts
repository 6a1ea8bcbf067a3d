import * as vscode from 'vscode';
import { AwsError } from '../../aws/awsError';
import { Redacted, reveal } from '../../core/secrets/redacted';
import { validateSecretName } from '../../core/secrets/naming';
import type { Connection } from '../../core/secrets/secret';
import { registerCommand } from '../command';
import { withProgress } from '../progress';
import { checkValue } from '../prompts/checkValue';
import { askInput, askPick } from '../prompts/inputs';
import { askConnection, requireConnections } from '../prompts/pickConnection';
import { askSteps, back, type Step } from '../prompts/steps';
import { describeError, reportError } from '../report';
import type { CommandDeps } from './deps';
import { connectionOf } from './target';

interface Answers {
  readonly connection: Connection;
  readonly holds: 'text' | 'json';
  readonly name: string;
  /** Why AWS refused the name. */
  readonly refusal?: { readonly name: string; readonly message: string };
  readonly value: Redacted<string>;
  readonly description: string;
}

interface HoldsItem extends vscode.QuickPickItem {
  readonly holds: Answers['holds'];
}

const contents: readonly HoldsItem[] = [
  { holds: 'json', label: 'JSON', description: 'keys and values, such as a user name and a password' },
  { holds: 'text', label: 'Plain text', description: 'one value, such as a token or a private key' },
];

const askContent: Step<Answers> = {
  ask: async (answers, frame) => {
    const picked = await askPick(frame, {
      placeholder: 'What the secret holds',
      items: contents,
      active: contents.find((item) => item.holds === answers.holds),
    });
    return picked === back ? back : { ...answers, holds: picked.holds };
  },
};

const askName: Step<Answers> = {
  ask: async (answers, frame) => {
    const { refusal } = answers;
    const name = await askInput(frame, {
      prompt: 'Name of the secret',
      placeholder: 'prod/orders/database',
      value: answers.name,
      check: (text) =>
        text === refusal?.name ? { severity: 'error', message: refusal.message } : validateSecretName(text),
    });
    return name === back ? back : { ...answers, name };
  },
};

const askValue: Step<Answers> = {
  ask: async (answers, frame) => {
    const value = await askInput(frame, {
      prompt:
        answers.holds === 'json'
          ? 'Value: a JSON object. Paste several lines with the clipboard button.'
          : 'Value. Paste several lines with the clipboard button: the box itself holds only one.',
      ...(answers.holds === 'json' ? { placeholder: '{ "username": "…", "password": "…" }' } : {}),
      value: reveal(answers.value),
      isMasked: true,
      offersClipboard: true,
      check: (text) => checkValue(answers.holds, text),
    });
    return value === back ? back : { ...answers, value: new Redacted(value) };
  },
};

const askDescription: Step<Answers> = {
  ask: async (answers, frame) => {
    const description = await askInput(frame, {
      prompt: 'Description (optional); after it the secret is created',
      placeholder: 'What the secret is for',
      value: answers.description,
      check: (text) =>
        text.length > longestDescription
          ? { severity: 'error', message: `A description has at most ${longestDescription} characters.` }
          : undefined,
    });
    return description === back ? back : { ...answers, description };
  },
};

const statusMs = 5_000;

/** See Description in https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
const longestDescription = 2_048;

/**
 * Asks for a new secret step by step, stores it and selects it in the tree. When AWS does not take it, nothing that was
 * typed is lost: a name that is taken is asked again, and after any other failure the last step stands open.
 */
export function registerCreateSecret(deps: CommandDeps): vscode.Disposable {
  const title = 'Create secret';
  return registerCommand('secretLens.createSecret', title, deps.log, async (node) => {
    const given = connectionOf(node);
    const connections = given === undefined ? requireConnections(await deps.explorer.connections()) : [given];
    const [connection] = connections;
    if (connection === undefined) return;
    const askWhere: Step<Answers> = {
      isNeeded: () => connections.length > 1,
      ask: async (answers, frame) => {
        const picked = await askConnection(frame, connections, answers.connection);
        return picked === back ? back : { ...answers, connection: picked };
      },
    };
    const steps = [askWhere, askContent, askName, askValue, askDescription];
    const nothing = {
      connection,
      holds: 'json',
      name: '',
      value: new Redacted(''),
      description: '',
    } as const;

    const requestToken = crypto.randomUUID();
    let answers = await askSteps<Answers>(title, steps, nothing);
    for (;;) {
      const failure = await create(answers, requestToken, deps);
      if (failure === undefined) break;
      if (failure.kind === 'already-exists' || failure.kind === 'scheduled-for-deletion') {
        const refusal = { name: answers.name, message: describeError(failure) };
        answers = await askSteps<Answers>(title, steps, { ...answers, refusal }, askName);
      } else {
        void reportError(title, failure, deps.log);
        answers = await askSteps<Answers>(title, steps, answers, askDescription);
      }
    }
    vscode.window.setStatusBarMessage(`$(check) Created ${answers.name}`, statusMs);
    try {
      await deps.explorer.reveal(answers.connection, answers.name);
    } catch (error) {
      throw new Error(`${answers.name} was created, but it could not be shown. ${describeError(error)}`, {
        cause: error,
      });
    }
  });
}

/** Creates the secret, or gives the reason for which AWS did not. Trying again with the same token is safe. */
async function create(
  answers: Answers,
  requestToken: string,
  deps: CommandDeps,
): Promise<AwsError | undefined> {
  const { connection, name, value, description } = answers;
  const secret = { name, value, requestToken, ...(description === '' ? {} : { description }) };
  try {
    await withProgress(`Creating ${name}`, (signal) =>
      deps.sessions.secretsManager(connection).createSecret(secret, signal),
    );
    return undefined;
  } catch (error) {
    if (error instanceof AwsError) return error;
    throw error;
  }
}
