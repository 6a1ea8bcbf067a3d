import * as vscode from 'vscode';
import type { PlacedFile, PlacedReference } from '../../workspace/referenceWorker';

/** What was read of a file. */
export interface Reading {
  readonly references: readonly PlacedReference[];
  /** The uris of files that names in it come from, or would if they were there. */
  readonly imports: readonly string[];
}

export const nothing: Reading = { references: [], imports: [] };

/** @param base the folder that the imports are relative to; without one there are none */
export function toReading({ references, imports }: PlacedFile, base: vscode.Uri | undefined): Reading {
  return {
    references,
    imports: base ? imports.map((path) => vscode.Uri.joinPath(base, path).toString()) : [],
  };
}

/** Whether a file imports names from one of these, or from below one. */
export function importsFrom({ imports }: Reading, uris: ReadonlySet<string>): boolean {
  return imports.some((path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (uris.has(path.slice(0, end))) return true;
    return false;
  });
}
