import * as vscode from 'vscode';
import { loadEngine } from '../../workspace/loadEngine';
import { withoutLinks } from '../report';
import { isParameter, type SettledMove } from './move';
import type { DocumentPlace } from './movedValues';
import type { PlannedMoves } from './planMoves';
import { pathOf } from './workspaceProject';

/** What was done. */
export interface DoneMoves {
  readonly settled: readonly SettledMove[];
  readonly plan: PlannedMoves;
}

/** Says where the values are now and that they must be replaced, since they stood in files, and leads to how. */
export async function tellDone(
  done: DoneMoves,
  revocationUrl: (ruleId: string) => string | undefined,
): Promise<void> {
  const ruleIds = [...new Set(done.settled.flatMap(({ move }) => move.ruleIds))];
  const urls = [...new Set(ruleIds.map(revocationUrl).filter((url) => url !== undefined))];
  const isAwsKey = ruleIds.some((id) => /^aws-(?:access-key-id|secret-access-key)$/.test(id));
  const replace = isAwsKey ? 'Deactivate It in IAM' : 'Replace It Now';
  const choice = await vscode.window.showInformationMessage(
    withoutLinks(describeDone(done, await findCommitted(done))),
    ...(urls.length === 0 ? [] : [replace]),
  );
  if (choice !== replace) return;
  for (const url of urls) await vscode.env.openExternal(vscode.Uri.parse(url, true));
}

/** One message for all: where the values are, what that leaves to do, and what to know. */
export function describeDone({ settled, plan }: DoneMoves, committed: readonly string[]): string {
  const stored = settled.filter(({ destination }) => destination.store !== undefined);
  const read = settled.filter(({ destination }) => destination.store === undefined);
  const names = (moves: readonly SettledMove[]): string =>
    moves.map(({ destination }) => destination.secretName).join(', ');
  const [it, them] = settled.length === 1 ? ['It', 'it'] : ['They', 'them'];
  const sentences = [
    ...(stored.length === 0 ? [] : [`Stored as ${names(stored)}.`]),
    ...(read.length === 0 ? [] : [`The code now reads ${names(read)}.`]),
    settled.every(isParameter)
      ? `${it} stood in a file: replace ${them} if ${it.toLowerCase()} can open anything.`
      : `${it} stood in a file: rotate ${them} or replace ${them} at the provider.`,
    ...(committed.length === 0 ? [] : [`The git history still has ${them} (${committed.join(', ')}).`]),
    ...plan.refused.map(
      ({ place, reason }) =>
        `${pathOf(place.document.uri)}:${lineAfter(plan, place)} stayed as it is: ${reason}`,
    ),
    ...plan.notes,
  ];
  return sentences.join(' ');
}

/** The line of a place, from 1, once the edits are made. */
function lineAfter({ edits }: PlannedMoves, { document, range: { start } }: DocumentPlace): number {
  const above = (edits.get(document.uri.toString()) ?? []).filter(({ range }) => range.end <= start);
  const shift = above.reduce(
    (sum, { range, newText }) => sum + newText.length - (range.end - range.start),
    0,
  );
  return document.positionAt(start + shift).line + 1;
}

/** The files whose last commit holds one of the values that were in them. */
async function findCommitted({ settled }: DoneMoves): Promise<readonly string[]> {
  const paths = new Set<string>();
  for (const { move } of settled)
    for (const { value, places } of move.values)
      for (const { document } of places)
        if (document.uri.scheme === 'file' && (await loadEngine().isInHead(document.uri.fsPath, value)))
          paths.add(pathOf(document.uri));
  return [...paths];
}
