import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { Sessions } from '../../../aws/sessions';
import { databaseEngines, toCredentials } from '../../../core/secrets/databaseCredentials';
import { Redacted } from '../../../core/secrets/redacted';
import type { Connection, Secret } from '../../../core/secrets/secret';
import type { NewSecret, NewValue } from '../../../core/secrets/secretChange';
import { parseTags } from '../../../core/secrets/tags';
import { registerCommand } from '../../command';
import { withProgress } from '../../progress';
import { askInput } from '../../prompts/inputs';
import { askConnection, requireConnections } from '../../prompts/pickConnection';
import { askSteps, back, type Step } from '../../prompts/steps';
import { describeError, reportError } from '../../report';
import { restoreSecrets } from '../deletion/restoreSecrets';
import type { CommandDeps } from '../deps';
import { connectionOf } from '../target';
import type { Answers } from './answers';
import { askContent, askContents } from './contents';
import { askName } from './name';
import { askOptions } from './options';

const askDescription: Step<Answers> = {
  ask: async (answers, frame) => {
    const description = await askInput(frame, {
      prompt: 'Description (optional)',
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
    const [engine] = databaseEngines;
    if (connection === undefined || engine === undefined) return;
    const secretsManager = (of: Connection) => deps.sessions.secretsManager(of);
    const askWhere: Step<Answers> = {
      isNeeded: () => connections.length > 1,
      ask: async (answers, frame) => {
        const picked = await askConnection(frame, connections, answers.connection);
        return picked === back ? back : { ...answers, connection: picked };
      },
    };
    const askItsName = askName(secretsManager, (of, secret) => restoreInstead(of, secret, deps));
    const askLast = askOptions((of) => deps.sessions.account(of));
    const steps = [askWhere, askContent, askItsName, ...askContents(secretsManager), askDescription, askLast];
    const nothing: Answers = {
      connection,
      holds: 'json',
      engine,
      fields: {},
      name: '',
      value: new Redacted(''),
      isTyped: true,
      bytes: new Redacted(new Uint8Array()),
      description: '',
      kmsKeyId: '',
      tags: '',
      regions: [],
    };

    const requestToken = crypto.randomUUID();
    let answers = await askSteps<Answers>(title, steps, nothing);
    for (;;) {
      const failure = await create(answers, requestToken, deps.sessions);
      if (failure === undefined) break;
      if (failure.kind === 'already-exists' || failure.kind === 'scheduled-for-deletion') {
        const refusal = { name: answers.name, message: describeError(failure) };
        answers = await askSteps<Answers>(title, steps, { ...answers, refusal }, askItsName);
      } else {
        void reportError(title, failure, deps.log);
        answers = await askSteps<Answers>(title, steps, answers, askLast);
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

async function restoreInstead(connection: Connection, secret: Secret, deps: CommandDeps): Promise<never> {
  void vscode.window.showInformationMessage(await restoreSecrets([{ connection, secret }], deps));
  await deps.explorer.reveal(connection, secret.name);
  throw new vscode.CancellationError();
}

/** What the answers make. */
export function toNewSecret(answers: Answers, requestToken: string): NewSecret {
  const { name, description, kmsKeyId, tags, regions } = answers;
  return {
    name,
    value: toValue(answers),
    requestToken,
    ...(description !== '' && { description }),
    ...(kmsKeyId !== '' && { kmsKeyId }),
    ...(tags !== '' && { tags: parseTags(tags) }),
    ...(regions.length > 0 && { replicas: regions.map((region) => ({ region })) }),
  };
}

function toValue({ holds, engine, fields, value, bytes }: Answers): NewValue {
  if (holds === 'file') return bytes;
  return holds === 'database' ? toCredentials(engine, fields, value) : value;
}

/** Creates the secret, or gives the reason for which AWS did not. Trying again with the same token is safe. */
async function create(
  answers: Answers,
  requestToken: string,
  sessions: Sessions,
): Promise<AwsError | undefined> {
  try {
    await withProgress(`Creating ${answers.name}`, (signal) =>
      sessions.secretsManager(answers.connection).createSecret(toNewSecret(answers, requestToken), signal),
    );
    return undefined;
  } catch (error) {
    if (error instanceof AwsError) return error;
    throw error;
  }
}
