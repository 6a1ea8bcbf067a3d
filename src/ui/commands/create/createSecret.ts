import * as vscode from 'vscode';
import { databaseEngines } from '../../../core/secrets/databaseCredentials';
import type { Connection, Secret } from '../../../core/secrets/secret';
import { registerCommand } from '../../command';
import { askDescription } from '../../prompts/askDescription';
import { askConnection, requireConnections } from '../../prompts/pickConnection';
import { askSteps, back, type Step } from '../../prompts/steps';
import { restoreSecrets } from '../deletion/restoreSecrets';
import type { CommandDeps } from '../deps';
import { connectionOf } from '../target';
import { isEach, startAnswers, type Answers } from './answers';
import { askContents } from './contents';
import { createOne, createSeveral, type Asking } from './create';
import { askKind } from './kinds';
import { askName, type NameSources } from './name';
import { askOptions } from './options';
import { askPrefix, askReview } from './review';
import { askEntryFile, askParts, withSource } from './sourceSteps';
import { readEntryFile, readSelection } from './valueSource';

const title = 'Create secret';

/** Where a creation begins: in which connection, with which answers, and what is asked of what to store. */
interface Beginning {
  readonly connection?: Connection | undefined;
  readonly answer?: (nothing: Answers) => Answers;
  readonly askWhat: readonly Step<Answers>[];
}

/** Creates secrets of what is typed, generated, selected or read from a file. */
export function registerCreateSecret(deps: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.createSecret', title, deps.log, (node) =>
      createSecrets(
        {
          connection: connectionOf(node),
          answer: (nothing) => (isNamed(node) ? { ...nothing, name: node.name } : nothing),
          askWhat: [askKind, askEntryFile],
        },
        deps,
      ),
    ),
    registerCommand('secretLens.createFromSelection', title, deps.log, () => {
      const source = readSelection();
      if (source === undefined)
        throw new Error('Nothing is selected. Select a value, or lines with keys and values, in an editor.');
      const answer = (nothing: Answers) => withSource({ ...nothing, holds: 'selection' }, source);
      return createSecrets({ answer, askWhat: [] }, deps);
    }),
    registerCommand('secretLens.createFromFile', title, deps.log, async (place) => {
      const source = place instanceof vscode.Uri ? await readEntryFile(place) : undefined;
      const answer = (nothing: Answers): Answers => {
        const answers: Answers = { ...nothing, holds: 'entries' };
        return source === undefined ? answers : withSource(answers, source);
      };
      const askWhat = source === undefined ? [askEntryFile] : [];
      await createSecrets({ connection: connectionOf(place), answer, askWhat }, deps);
    }),
  );
}

/** Whether a quick fix says the name of the secret that is to be created. */
function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

async function createSecrets(beginning: Beginning, deps: CommandDeps): Promise<void> {
  const { connection: given, answer = (nothing: Answers): Answers => nothing, askWhat } = beginning;
  const connections = given === undefined ? requireConnections(await deps.explorer.connections()) : [given];
  const [connection] = connections;
  const [engine] = databaseEngines;
  if (connection === undefined || engine === undefined) return;

  const secretsManager = (of: Connection) => deps.sessions.secretsManager(of);
  const account = (of: Connection) => deps.sessions.account(of);
  const names: NameSources = {
    secretsManager,
    findRead: (of, name) => deps.explorer.findRead(of, name),
  };
  const askWhere: Step<Answers> = {
    isNeeded: () => connections.length > 1,
    ask: async (answers, frame) => {
      const picked = await askConnection(frame, connections, answers.connection);
      return picked === back ? back : { ...answers, connection: picked };
    },
  };
  const askItsName = askName(names, (of, secret) => restoreInstead(of, secret, deps));
  const askLast = askOptions(account);
  const askAll = askReview(names, account);
  const steps = [
    askWhere,
    ...askWhat,
    ...askParts,
    askItsName,
    askPrefix,
    ...askContents(secretsManager),
    askWhatFor,
    askLast,
    askAll,
  ];
  const asking: Asking = {
    title,
    again: (answers, at) =>
      askSteps(title, steps, answers, { name: askItsName, options: askLast, review: askAll }[at]),
  };
  const answers = await askSteps(title, steps, answer(startAnswers(connection, engine)));
  await (isEach(answers) ? createSeveral : createOne)(answers, asking, deps);
}

const askWhatFor: Step<Answers> = {
  isNeeded: (answers) => !isEach(answers),
  ask: async (answers, frame) => {
    const description = await askDescription(frame, answers.description);
    return description === back ? back : { ...answers, description };
  },
};

async function restoreInstead(connection: Connection, secret: Secret, deps: CommandDeps): Promise<never> {
  void vscode.window.showInformationMessage(await restoreSecrets([{ connection, secret }], deps));
  await deps.explorer.reveal(connection, secret.name);
  throw new vscode.CancellationError();
}
