import type * as vscode from 'vscode';
import { locateMove, type LocatedMove, type MovedPlace, type SecretMove } from '../../core/retrieval/moves';
import type { RetrievalPlanner } from '../../core/retrieval/planner';
import { proposeNameFor } from './proposedName';
import { pathOf, toSourceFile } from './workspaceProject';

/** A literal of a document. */
export interface DocumentPlace extends MovedPlace {
  readonly document: vscode.TextDocument;
  /** The document's version that `range` was read from. */
  readonly version: number;
}

export type DocumentMove = SecretMove<DocumentPlace>;
export type LocatedDocumentMove = LocatedMove<DocumentPlace>;

/** Reads what a finding or a selection is about; undefined when it is in no literal whose value is known. */
export async function locateInDocument(
  planner: RetrievalPlanner,
  document: vscode.TextDocument,
  range: vscode.Range,
  ruleId?: string,
): Promise<LocatedDocumentMove | undefined> {
  const { version } = document;
  const fileId = document.uri.toString();
  return locateMove(
    planner,
    toSourceFile(document),
    { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
    ruleId === undefined ? [] : [ruleId],
    (part) => ({ fileId, document, version, ...part }),
    (variable) => proposeNameFor(document.uri, variable),
  );
}

/** Throws when a document is not any more what it was when its places were read. */
export function requireUnchanged(moves: readonly DocumentMove[], consequence: string): void {
  for (const { values } of moves)
    for (const { places } of values)
      for (const { document, version } of places)
        if (document.isClosed || document.version !== version)
          throw new Error(`${pathOf(document.uri)} changed in the meantime. ${consequence}`);
}
