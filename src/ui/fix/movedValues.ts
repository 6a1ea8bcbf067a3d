import * as vscode from 'vscode';
import type { MovedPlace, MovedValue, SecretMove } from '../../core/retrieval/moves';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { proposeSecretName } from '../../core/secrets/naming';
import { readSetting } from '../settings';
import { pathOf, toSourceFile } from './workspaceProject';

/** A literal of a document. */
export interface DocumentPlace extends MovedPlace {
  readonly document: vscode.TextDocument;
  /** The document's version that `range` was read from. */
  readonly version: number;
}

export type DocumentMove = SecretMove<DocumentPlace>;

/** What stands at a range of a document: the literal alone, and it with all that belongs to it. */
export interface LocatedMove {
  readonly alone: DocumentMove;
  /** The parts of a connection or of a file that is one whole, when the literal is one of them. */
  readonly together?: DocumentMove;
}

/** Reads what a finding or a selection is about; undefined when it is in no literal whose value is known. */
export async function locateMove(
  planner: RetrievalPlanner,
  document: vscode.TextDocument,
  range: vscode.Range,
  ruleId?: string,
): Promise<LocatedMove | undefined> {
  const file = toSourceFile(document);
  const { version } = document;
  const fileId = document.uri.toString();
  const secret = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const literal = await planner.locate(file, secret);
  if (literal === undefined) return undefined;

  const nameFor = (variable: string | undefined): string =>
    proposeSecretName(
      {
        workspace: vscode.workspace.getWorkspaceFolder(document.uri)?.name ?? '',
        file: pathOf(document.uri),
        ...(variable !== undefined && { variable }),
      },
      readSetting('secretLens.fix.secretName', document),
    );
  const ruleIds = ruleId === undefined ? [] : [ruleId];
  const alone: DocumentMove = {
    values: [
      {
        key: literal.assignedTo ?? 'value',
        value: literal.value,
        places: [{ fileId, document, version, range: literal.range }],
      },
    ],
    proposedName: nameFor(literal.assignedTo),
    ruleIds,
  };
  const [first, ...others] = (await planner.related(file, secret)).map(
    ({ key, range: part, value, encoding }): MovedValue<DocumentPlace> => ({
      key,
      value,
      places: [{ fileId, document, version, range: part, ...(encoding && { encoding }) }],
    }),
  );
  if (first === undefined) return { alone };
  return { alone, together: { values: [first, ...others], proposedName: nameFor(undefined), ruleIds } };
}

/** Throws when a document is not any more what it was when its places were read. */
export function requireUnchanged(moves: readonly DocumentMove[], consequence: string): void {
  for (const { values } of moves)
    for (const { places } of values)
      for (const { document, version } of places)
        if (document.isClosed || document.version !== version)
          throw new Error(`${pathOf(document.uri)} changed in the meantime. ${consequence}`);
}
