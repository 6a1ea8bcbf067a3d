import * as vscode from 'vscode';
import { AwsError } from '../../../aws/awsError';
import type { Sessions } from '../../../aws/sessions';
import { withProgress } from '../../progress';
import { describeError, isCancellation, reportError } from '../../report';
import type { CommandDeps } from '../deps';
import { configureRotation } from '../rotation/configureRotation';
import { askRotationPlan } from '../rotation/rotationPrompts';
import { isEach, type Answers } from './answers';
import { createEach } from './createEach';
import { openCreations, tellCreations } from './creations';
import { toNewSecret, toOneOfSeveral } from './newSecret';

/** How the person is asked again when not everything could be made. */
export interface Asking {
  readonly title: string;
  /** Asks from this step on; rejects with a CancellationError when it is dismissed. */
  readonly again: (answers: Answers, at: 'name' | 'options' | 'review') => Promise<Answers>;
}

type CreateDeps = Pick<CommandDeps, 'sessions' | 'explorer' | 'log'>;

const statusMs = 5_000;

/**
 * Stores one secret and selects it in the tree. When AWS does not take it, nothing that was typed is lost: a name that is taken
 * is asked again, and after any other failure the last step stands open.
 */
export async function createOne(given: Answers, { title, again }: Asking, deps: CreateDeps): Promise<void> {
  const requestToken = crypto.randomUUID();
  let answers = given;
  for (;;) {
    if (isEach(answers)) {
      await createSeveral(answers, { title, again }, deps);
      return;
    }
    const failure = await create(answers, requestToken, deps.sessions);
    if (failure === undefined) break;
    if (failure.kind === 'already-exists' || failure.kind === 'scheduled-for-deletion') {
      const refusal = { name: answers.name, message: describeError(failure) };
      answers = await again({ ...answers, refusal }, 'name');
    } else {
      reportError(title, failure, deps.log);
      answers = await again(answers, 'options');
    }
  }
  const remains = tellSource(answers);
  if (remains === undefined) vscode.window.setStatusBarMessage(`$(check) Created ${answers.name}`, statusMs);
  else void vscode.window.showInformationMessage(`${answers.name} was created. ${remains}`);
  await show(answers, answers.name, deps);
  if (answers.rotates) await rotate(answers, deps);
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

/**
 * Stores several secrets, says what became of each, and lists those that were not made again until all are or the person
 * leaves.
 */
export async function createSeveral(given: Answers, asking: Asking, deps: CreateDeps): Promise<void> {
  let answers = given;
  for (;;) {
    if (!isEach(answers)) {
      await createOne(answers, asking, deps);
      return;
    }
    const planned = answers;
    const creations = await createEach(
      planned.creations,
      (creation) => toOneOfSeveral(planned, creation),
      deps.sessions.secretsManager(planned.connection),
    );
    answers = { ...planned, creations };
    deps.log.info(tellCreations(creations));
    if (creations.some(({ isMade }) => isMade)) deps.explorer.refresh(planned.connection);
    if (openCreations(creations).length === 0) break;
    void vscode.window.showWarningMessage(`${asking.title}: ${tellCreations(creations)}`);
    answers = await asking.again(answers, 'review');
  }
  void vscode.window.showInformationMessage(
    [tellCreations(answers.creations), tellSource(answers)].filter(Boolean).join(' '),
  );
  const [first] = answers.creations.filter(({ isMade }) => isMade);
  if (first !== undefined) await show(answers, first.name, deps);
}

/** That the values still stand where they were taken from. */
function tellSource({ holds, source }: Answers): string | undefined {
  if ((holds !== 'selection' && holds !== 'entries') || source === undefined) return undefined;
  return `${source.label} still holds what was stored: take it out once nothing reads it there.`;
}

async function show(
  { connection }: Answers,
  name: string,
  { explorer }: Pick<CreateDeps, 'explorer'>,
): Promise<void> {
  try {
    await explorer.reveal(connection, name);
  } catch (error) {
    throw new Error(`${name} was created, but it could not be shown. ${describeError(error)}`, {
      cause: error,
    });
  }
}

/** Asks how the secret rotates, now that it is there, and follows a rotation that begins at once. */
async function rotate({ connection, name }: Answers, deps: CreateDeps): Promise<void> {
  try {
    const { secret: created } = await withProgress(`Reading ${name}`, (signal) =>
      deps.sessions.secretsManager(connection).describeSecret(name, signal),
    );
    const { said, secret, versionId } = await configureRotation(
      { connection, secret: created },
      (current, listFunctions, apply) => askRotationPlan(current, listFunctions, apply, deps.log),
      deps,
    );
    void vscode.window.showInformationMessage(said);
    if (versionId !== undefined)
      await vscode.commands.executeCommand('secretLens.showRotation', { kind: 'secret', connection, secret });
  } catch (error) {
    if (isCancellation(error))
      void vscode.window.showInformationMessage(
        `${name} was created and does not rotate. Configure Rotation switches it on.`,
      );
    else
      throw new Error(`${name} was created, but its rotation was not configured. ${describeError(error)}`, {
        cause: error,
      });
  }
}
