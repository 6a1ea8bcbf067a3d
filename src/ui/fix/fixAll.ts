import * as vscode from 'vscode';
import { storedValueRule } from '../../core/detection/stored/storedValueRule';
import { registerCommand } from '../command';
import { toRange } from '../diagnostics/toDiagnostic';
import type { FindingsStore } from '../findings/findingsStore';
import { requireConnections } from '../prompts/pickConnection';
import { makeMoves, type MoveDependencies, type SettledMove } from './move';
import { joinMoves } from '../../core/retrieval/moves';
import { toDestination } from './knownPlaces';
import type { ValuePlace } from '../../core/secrets/sharedValue';
import type { KnownValues } from './knownValues';
import { locateInDocument, type DocumentMove } from './movedValues';
import { adviseParameters } from './parameters';
import { usualDestination } from './usualDestination';

const title = 'Fix all hard-coded credentials';

export interface FixAllDependencies extends MoveDependencies {
  readonly findings: Pick<FindingsStore, 'of' | 'all'>;
  readonly known: Pick<KnownValues, 'find'>;
}

/** Moves every credential that was found in the file, or in the workspace, each connection as one secret. */
export function registerFixAll(deps: FixAllDependencies): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('secretLens.fixAllInFile', title, deps.log, async (uri) => {
      const document =
        uri instanceof vscode.Uri
          ? await vscode.workspace.openTextDocument(uri)
          : vscode.window.activeTextEditor?.document;
      if (document === undefined) throw new Error('Open the file to fix first.');
      await fixAll(deps, [document.uri.toString()], false);
    }),
    registerCommand('secretLens.fixAllInWorkspace', title, deps.log, async () => {
      await fixAll(deps, [...deps.findings.all().keys()], true);
    }),
  );
}

async function fixAll(
  deps: FixAllDependencies,
  uris: readonly string[],
  confirmsEdits: boolean,
): Promise<void> {
  const found: DocumentMove[] = [];
  let unknown = 0;
  for (const uri of uris) {
    const findings = deps.findings.of(uri);
    if (findings.length === 0) continue;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    for (const finding of findings) {
      const located = await locateInDocument(deps.planner, document, toRange(finding), finding.ruleId);
      if (located === undefined) unknown++;
      else found.push(located.together ?? located.alone);
    }
  }
  const moves = joinMoves(found);
  if (moves.length === 0)
    throw new Error(
      unknown === 0
        ? 'No hard-coded credential is known here. Scan the workspace first, or select a string and move it.'
        : 'None of what was found is in a literal that code can replace.',
    );
  const [connection] = requireConnections(await deps.explorer.connections());
  if (connection === undefined) return;
  const settled: SettledMove[] = [];
  for (const move of moves) {
    const known = findKnown(deps.known, move);
    const advice = known ? undefined : adviseParameters(deps.planner, deps.findings, move);
    settled.push({
      move,
      destination: known ? toDestination(known) : await usualDestination(deps.sessions, connection, move),
      ...(advice !== undefined && { advice: `${move.proposedName}: ${advice}` }),
    });
  }
  await makeMoves(deps, settled, confirmsEdits);
}

/** Where the value of a finding that says so is stored already: it needs no second place. */
function findKnown(
  known: FixAllDependencies['known'],
  { values, ruleIds }: DocumentMove,
): ValuePlace | undefined {
  return values.length === 1 && ruleIds.includes(storedValueRule.id)
    ? known.find(values[0].value)[0]
    : undefined;
}
