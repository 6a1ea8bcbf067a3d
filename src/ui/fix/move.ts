import * as vscode from 'vscode';
import type { Sessions } from '../../aws/sessions';
import { storeParameter } from '../../aws/storeParameter';
import { holdsContent, storeValue, StoredUnverifiedError, type StoredContent } from '../../aws/storeValue';
import { freesCredential } from '../../core/retrieval/moves';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import type { RetrievalTarget } from '../../core/retrieval/retrieval';
import type { Explorer } from '../explorer/explorer';
import { withProgress } from '../progress';
import { describeError, isCancellation } from '../report';
import type { Destination } from './destination';
import { requireUnchanged, type DocumentMove } from './movedValues';
import type { MovePrompts } from './movePrompts';
import { openInPreview, planMoves, toWorkspaceEdit, type PlannedMoves } from './planMoves';
import { offeredStyles, rememberStyle, styleOf } from './styleSetting';

export interface MoveDependencies {
  readonly planner: RetrievalPlanner;
  readonly sessions: Sessions;
  readonly explorer: Pick<Explorer, 'connections' | 'update'>;
  readonly prompts: MovePrompts;
  readonly log: vscode.LogOutputChannel;
}

export const moveTitle = 'Move to Secrets Manager';
export const parameterTitle = 'Move to Parameter Store';

/** A move whose destination is settled. */
export interface SettledMove {
  readonly move: DocumentMove;
  readonly destination: Destination;
  /** What to know of the destination before it is used. */
  readonly advice?: string;
}

/**
 * Shows what will be written, stores the values, reads them back, and only then edits. Rejects, with the files as they were,
 * when anything but the last step fails; when that does, offers to delete what was stored.
 * @param confirmsEdits shows the edits in VS Code's refactor preview before they are made
 */
export async function makeMoves(
  deps: MoveDependencies,
  settled: readonly SettledMove[],
  confirmsEdits = false,
): Promise<void> {
  const { possible, left } = await review(deps, settled);
  const moves = possible.map(({ move }) => move);
  for (const one of possible)
    if (one.destination.store === undefined && !(await isAgreed(deps, one)))
      throw new vscode.CancellationError();
  requireUnchanged(moves, 'Nothing was stored. Run the command again.');

  const stored: { readonly settled: SettledMove; readonly secretId: string }[] = [];
  try {
    for (const one of possible) {
      const secretId = await store(deps, one);
      if (secretId !== undefined) stored.push({ settled: one, secretId });
    }
    requireUnchanged(moves, 'It was left as it is.');
    const arns = new Map(stored.map(({ settled: { move }, secretId }) => [move, secretId]));
    const plan = await planFor(deps, possible, arns);
    if (plan.refused.length === plan.placeCount) throw new Error(plan.refused[0]?.reason);
    const edit = await toWorkspaceEdit(plan.edits);
    if (confirmsEdits) await openInPreview(edit);
    requireUnchanged(moves, 'It was left as it is.');
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was not applied.');
    await deps.prompts.tellDone({ settled: possible, plan: addRefused(plan, left) });
  } catch (error) {
    if (error instanceof StoredUnverifiedError) {
      const unverified = possible[stored.length];
      if (unverified !== undefined) stored.push({ settled: unverified, secretId: error.secretId });
    }
    if (stored.length === 0) throw error;
    await takeBack(deps, stored, error);
  }
}

interface ReviewedMoves {
  /** The moves that take a credential out of a file. */
  readonly possible: readonly SettledMove[];
  /** Places of the others that stay as they are. */
  readonly left: PlannedMoves['refused'];
}

/** Shows the plan, and makes it anew as long as the person wants another style. */
async function review(deps: MoveDependencies, settled: readonly SettledMove[]): Promise<ReviewedMoves> {
  for (;;) {
    const draft = await planFor(deps, settled, new Map());
    const staying = new Set(draft.refused.map(({ place }) => place));
    const possible = settled.filter(({ move }) => freesCredential(move, (place) => staying.has(place)));
    const first = possible[0]?.move.values[0].places[0].document;
    if (first === undefined) throw new Error(draft.refused[0]?.reason);
    const plan = possible.length === settled.length ? draft : await planFor(deps, possible, new Map());
    const planned = new Set(plan.refused.map(({ place }) => place));
    const left = draft.refused.filter(({ place }) => !planned.has(place));
    const styles = isParameter(possible[0]) ? [] : offeredStyles(deps.planner, first);
    const answer = await deps.prompts.review({
      settled: possible,
      plan: addRefused(plan, left),
      styles,
      style: await styleOf(deps.planner, first, styles),
    });
    if (answer.kind === 'go') return { possible, left };
    await rememberStyle(first, answer.style);
  }
}

function addRefused(plan: PlannedMoves, left: PlannedMoves['refused']): PlannedMoves {
  return { ...plan, refused: [...plan.refused, ...left] };
}

/** Whether the existing secret holds what the literals do, or the person goes on although it does not. */
async function isAgreed(
  { sessions, prompts }: MoveDependencies,
  { move, destination }: SettledMove,
): Promise<boolean> {
  const { connection, secretName, arn } = destination;
  const value = await sessions.secretsManager(connection).getValue(arn ?? secretName);
  const agrees = value.kind === 'text' && holdsContent(value.text, contentOf({ move, destination }));
  return agrees || prompts.confirmDifference(secretName);
}

/** What a secret holds, or is to hold, for a move. */
function contentOf({ move, destination: { jsonKeys } }: SettledMove): StoredContent {
  return jsonKeys === undefined
    ? { kind: 'text', value: move.values[0].value }
    : { kind: 'keys', entries: move.values.map(({ value, key }, index) => [jsonKeys[index] ?? key, value]) };
}

/** Stores what has to be stored, and resolves to the secret's or the parameter's id; undefined when nothing had to be. */
async function store(
  { sessions, explorer }: MoveDependencies,
  settled: SettledMove,
): Promise<string | undefined> {
  const { connection, secretName, store: target } = settled.destination;
  if (target === undefined) return undefined;
  const requestToken = crypto.randomUUID();
  try {
    return await withProgress(`Storing ${secretName}`, async (signal) => {
      if (target.kind !== 'parameter') {
        const secretsManager = sessions.secretsManager(connection);
        return storeValue(secretsManager, target, contentOf(settled), requestToken, signal);
      }
      const parameter = { ...target.parameter, value: settled.move.values[0].value };
      await storeParameter(sessions.parameterStore(connection), parameter, signal);
      return secretName;
    });
  } catch (error) {
    if (!isCancellation(error)) throw error;
    throw new Error(
      `Storing was cancelled, and no file was changed. ${secretName} may have been stored all the same: look for it ${isParameter(settled) ? 'in Parameter Store' : 'in the tree'}.`,
      { cause: error },
    );
  } finally {
    if (!isParameter(settled)) await explorer.update(connection, secretName);
  }
}

async function planFor(
  { sessions, planner }: MoveDependencies,
  settled: readonly SettledMove[],
  arns: ReadonlyMap<DocumentMove, string>,
): Promise<PlannedMoves> {
  const moves = await Promise.all(
    settled.map(async ({ move, destination }) => ({
      move,
      targets: await targetsOf(sessions, move, destination, arns.get(move)),
      ...(isParameter({ destination }) && { style: 'parameter-store' as const }),
    })),
  );
  return planMoves(planner, moves, (document) =>
    styleOf(planner, document, offeredStyles(planner, document)),
  );
}

/** What code names for each value. Before anything is stored an ARN is not known, and shown with AWS's six characters open. */
async function targetsOf(
  sessions: Sessions,
  move: DocumentMove,
  { connection, secretName, arn, jsonKeys }: Destination,
  storedArn: string | undefined,
): Promise<readonly RetrievalTarget[]> {
  const isDefault = (await sessions.defaultRegion(connection.profile)) === connection.region;
  const known = [arn, storedArn].find((id) => id?.startsWith('arn:') === true);
  return move.values.map((_value, index) => {
    const jsonKey = jsonKeys?.[index];
    return {
      secretName,
      arn: known ?? `arn:aws:secretsmanager:${connection.region}:…:secret:${secretName}-…`,
      ...(jsonKey !== undefined && { jsonKey }),
      ...(!isDefault && { region: connection.region }),
    };
  });
}

/** Something was stored and the files are as they were: says so, and deletes secrets that were made for nothing. */
async function takeBack(
  { sessions, explorer, prompts, log }: MoveDependencies,
  stored: readonly { readonly settled: SettledMove; readonly secretId: string }[],
  error: unknown,
): Promise<void> {
  const cause = describeError(error);
  const created = stored.filter(({ settled }) => settled.destination.store?.kind !== 'newKeys');
  const extended = stored.filter(({ settled }) => settled.destination.store?.kind === 'newKeys');
  const names = (list: typeof stored): string =>
    list.map(({ settled }) => settled.destination.secretName).join(', ');
  if (created.length === 0)
    throw new Error(
      `The new keys of ${names(extended)} were stored, but the files were not changed: ${cause}`,
      { cause: error },
    );
  log.error(`${moveTitle}: ${names(stored)} stored, no file was changed: ${cause}`);
  if (!(await prompts.offerDeletion(names(created), cause))) return;
  for (const { settled, secretId } of created) {
    const { connection, secretName } = settled.destination;
    if (isParameter(settled)) {
      await sessions.parameterStore(connection).deleteParameter(secretId);
      await prompts.tellDeleted(secretName);
      continue;
    }
    const date = await sessions.secretsManager(connection).deleteSecret(secretId, 7);
    await explorer.update(connection, secretId);
    await prompts.tellDeleted(secretName, date);
  }
}

/** Whether the values go to Parameter Store. */
export function isParameter(settled: Pick<SettledMove, 'destination'> | undefined): boolean {
  return settled?.destination.store?.kind === 'parameter';
}
