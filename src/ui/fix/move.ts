import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Sessions } from '../../aws/sessions';
import { storeValue, StoredUnverifiedError } from '../../aws/storeValue';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type {
  LocatedLiteral,
  RetrievalPlan,
  RetrievalStyle,
  RetrievalTarget,
} from '../../core/retrieval/retrieval';
import { proposeSecretName } from '../../core/secrets/naming';
import { reveal } from '../../core/secrets/redacted';
import { valueOfKey } from '../../core/secrets/secretValue';
import type { Explorer } from '../explorer/explorer';
import { withProgress } from '../progress';
import { requireConnections } from '../prompts/pickConnection';
import { isCancellation } from '../report';
import { readSetting } from '../settings';
import { toWorkspaceEdit } from './applyPlan';
import type { Destination } from './destination';
import type { MovePrompts } from './movePrompts';
import { pathOf, projectFilesOf, toSourceFile } from './workspaceProject';

export interface MoveDependencies {
  readonly planner: RetrievalPlanner;
  readonly sessions: Sessions;
  readonly explorer: Pick<Explorer, 'connections' | 'update'>;
  readonly prompts: MovePrompts;
  readonly log: vscode.LogOutputChannel;
}

/** Where the value stands, and how what it is can be revoked. */
export interface MovePlace {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly revocationUrl?: string | undefined;
}

export const moveTitle = 'Move to Secrets Manager';

/**
 * Asks where the value goes, stores it, reads it back, and only then edits. Rejects, with the files as they were, when
 * anything but the last step fails; when that does, offers to delete what was stored.
 */
export async function moveValue(deps: MoveDependencies, place: MovePlace): Promise<void> {
  const { document } = place;
  const { version } = document;
  const literal = await deps.planner.locate(toSourceFile(document), toOffsets(place));
  if (literal === undefined)
    throw new Error(
      'This is not a string literal, so there is nothing to replace. Select the text of a literal.',
    );

  const style = await chooseStyle(deps, place);
  const destination = await askDestination(deps, document, literal);
  if (destination.store === undefined && !(await isAgreed(deps, destination, literal))) return;
  requireSame(document, version, 'Nothing was stored. Run the command again.');

  let secretId: string | undefined;
  try {
    secretId = await store(deps, destination, literal);
    requireSame(document, version, 'It was left as it is.');
    const plan = await planFor(deps, place, await toTarget(deps, destination), style);
    const edit = await toWorkspaceEdit(plan, document);
    requireSame(document, version, 'It was left as it is.');
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit could not be applied.');
    await deps.prompts.tellDone(describeDone(destination, plan), place.revocationUrl);
  } catch (error) {
    const storedId = error instanceof StoredUnverifiedError ? error.secretId : secretId;
    if (storedId === undefined || destination.store === undefined) throw error;
    await takeBack(deps, destination, storedId, error);
  }
}

/** How the code will get the value; when the best way is not possible here, the person decides on the next best. */
async function chooseStyle(deps: MoveDependencies, place: MovePlace): Promise<RetrievalStyle> {
  const result = await deps.planner.plan(
    toSourceFile(place.document),
    toOffsets(place),
    { secretName: 'name' },
    'sdk',
    projectFilesOf(place.document.uri),
  );
  if (result.kind === 'plan') return 'sdk';
  const { reason, alternatives } = result.refusal;
  if (!alternatives.includes('environment')) throw new Error(reason);
  if (!(await deps.prompts.confirmEnvironment(reason))) throw new vscode.CancellationError();
  return 'environment';
}

async function askDestination(
  deps: MoveDependencies,
  document: vscode.TextDocument,
  literal: LocatedLiteral,
): Promise<Destination> {
  const [connection, ...others] = requireConnections(await deps.explorer.connections());
  if (connection === undefined) throw new vscode.CancellationError();
  return deps.prompts.askDestination({
    title: moveTitle,
    connections: [connection, ...others],
    secretsManager: (chosen) => deps.sessions.secretsManager(chosen),
    proposedName: proposeSecretName(
      {
        workspace: vscode.workspace.getWorkspaceFolder(document.uri)?.name ?? '',
        file: pathOf(document.uri),
        ...(literal.assignedTo !== undefined && { variable: literal.assignedTo }),
      },
      readSetting('secretLens.fix.secretName', document),
    ),
    proposedKey: literal.assignedTo ?? 'value',
  });
}

/** Whether the existing secret holds what the literal does, or the person goes on although it does not. */
async function isAgreed(
  { sessions, prompts }: MoveDependencies,
  { connection, secretName, jsonKey }: Destination,
  literal: LocatedLiteral,
): Promise<boolean> {
  const value = await sessions.secretsManager(connection).getValue(secretName);
  const text = value.kind === 'text' ? value.text : undefined;
  const stored = text !== undefined && jsonKey !== undefined ? valueOfKey(text, jsonKey) : text;
  if (stored !== undefined && reveal(stored) === reveal(literal.value)) return true;
  return prompts.confirmDifference(secretName);
}

/** Stores what has to be stored, and resolves to the secret's id. */
async function store(
  { sessions, explorer }: MoveDependencies,
  { connection, secretName, store: destination }: Destination,
  literal: LocatedLiteral,
): Promise<string> {
  if (destination === undefined) return secretName;
  const secretsManager = sessions.secretsManager(connection);
  const requestToken = randomUUID();
  try {
    return await withProgress(`Storing ${secretName}`, (signal) =>
      storeValue(secretsManager, destination, literal.value, requestToken, signal),
    );
  } catch (error) {
    if (!isCancellation(error)) throw error;
    throw new Error(
      `Storing was cancelled, and the file was not changed. ${secretName} may have been stored all the same: look for it in the tree.`,
      { cause: error },
    );
  } finally {
    await explorer.update(connection, secretName);
  }
}

async function toTarget(
  { sessions }: MoveDependencies,
  { connection, secretName, jsonKey }: Destination,
): Promise<RetrievalTarget> {
  const isDefault = (await sessions.defaultRegion(connection.profile)) === connection.region;
  return {
    secretName,
    ...(jsonKey !== undefined && { jsonKey }),
    ...(!isDefault && { region: connection.region }),
  };
}

async function planFor(
  { planner }: MoveDependencies,
  place: MovePlace,
  target: RetrievalTarget,
  style: RetrievalStyle,
): Promise<RetrievalPlan> {
  const { document } = place;
  const project = projectFilesOf(document.uri);
  const result = await planner.plan(toSourceFile(document), toOffsets(place), target, style, project);
  if (result.kind === 'refusal') throw new Error(result.refusal.reason);
  return result.plan;
}

function describeDone({ secretName, store: stored }: Destination, plan: RetrievalPlan): string {
  const what = stored === undefined ? `The code now reads ${secretName}.` : `Stored as ${secretName}.`;
  const advice = 'The value stood in this file, so it should be revoked and replaced.';
  return [what, advice, ...plan.notes].join(' ');
}

/** Something was stored and the file is as it was: says so, and deletes a secret that was made for nothing. */
async function takeBack(
  { sessions, explorer, prompts, log }: MoveDependencies,
  { connection, secretName, jsonKey, store: stored }: Destination,
  secretId: string,
  error: unknown,
): Promise<void> {
  const cause = error instanceof Error ? error.message : String(error);
  if (stored?.kind !== 'new')
    throw new Error(
      `The key “${jsonKey ?? ''}” of ${secretName} was stored, but the file was not changed: ${cause}`,
      { cause: error },
    );
  log.error(`${moveTitle}: ${secretName} was stored, the file was not changed: ${cause}`);
  if (!(await prompts.offerDeletion(secretName, cause))) return;
  const date = await sessions.secretsManager(connection).deleteSecret(secretId, 7);
  await explorer.update(connection, secretId);
  await prompts.tellDeleted(secretName, date);
}

function requireSame(document: vscode.TextDocument, version: number, consequence: string): void {
  if (document.isClosed || document.version !== version)
    throw new Error(`The file changed in the meantime. ${consequence}`);
}

function toOffsets({ document, range }: MovePlace): { start: number; end: number } {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
