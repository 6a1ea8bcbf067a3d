import * as vscode from 'vscode';
import type { PlacedFile, PlacedReference } from '../../workspace/referenceWorker';

/** What was read of a file. */
export interface Reading {
  readonly references: readonly PlacedReference[];
  /** The uris of files that names in it come from, or would if they were there; with a `/` behind, those of whole folders. */
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

/** What has changed: files, and, with a `/` behind, the folders that hold them. */
export function withFolders(uris: Iterable<string>): ReadonlySet<string> {
  return new Set([...uris].flatMap((uri) => [uri, uri.slice(0, uri.lastIndexOf('/') + 1)]));
}

/** Whether a file imports names from one of these, or from below one. */
export function importsFrom({ imports }: Reading, uris: ReadonlySet<string>): boolean {
  return imports.some((path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      if (uris.has(path.slice(0, end))) return true;
    return false;
  });
}
