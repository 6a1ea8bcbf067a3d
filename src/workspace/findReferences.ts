import { languageOfFile } from '../core/detection/languages';
import type { ReferenceSearch } from '../core/references/findReferences';
import type { Imports } from '../core/references/program/imports';
import type { SecretReference } from '../core/references/reference';
import type { SourceFile } from '../core/retrieval/retrieval';
import { LineIndex } from '../core/text/lineIndex';
import { decodeText } from './decode';
import { FileReader } from './fileReader';
import { openImportedFiles } from './importedFiles';
import { walkFiles, type WalkOptions } from './walk';

/** A file that names secrets, or may name them by what other files say. */
export interface FileReferences {
  /** Relative to the base folder, `/` between folders; absolute outside of it. */
  readonly file: string;
  /** In order of position. */
  readonly references: readonly SecretReference[];
  /** Where other files were looked for that it imports names from, as {@link file}; they need not be there. */
  readonly imports: readonly string[];
  /** Places in the file by offset. */
  readonly lines: LineIndex;
}

export interface ReferenceWalk extends WalkOptions {
  /** Called after each folder with the number of files read so far. */
  readonly onProgress?: (fileCount: number) => void;
}

/** The references of a file that may hold some; undefined where it is nested so deeply that a parser's stack overflows. */
export async function findInFile(
  search: ReferenceSearch,
  file: SourceFile,
  imports?: Imports,
): Promise<readonly SecretReference[] | undefined> {
  try {
    return await search.find(file, imports);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The files under the given files and folders that name secrets, in the order of the walk; names are followed into other files of
 * the base folder. Binary files name none; files that are too large, nested too deeply or cannot be read are warned about. Rejects
 * as {@link walkFiles} does, and when a grammar cannot be loaded.
 */
export async function* findReferences(
  paths: readonly string[],
  search: ReferenceSearch,
  options: ReferenceWalk,
): AsyncGenerator<FileReferences, void, undefined> {
  const reader = new FileReader(options.onWarning);
  const imports = search.createImports(openImportedFiles(options.base));
  let fileCount = 0;
  try {
    for await (const batch of walkFiles(paths, options)) {
      for (const file of batch) {
        options.signal?.throwIfAborted();
        const bytes = reader.read(file);
        const text = bytes && decodeText(bytes);
        if (text === undefined) continue;
        const source = { path: file.name, languageId: languageOfFile(file.name, text), text };
        if (!search.mayHold(source)) continue;
        const references = await findInFile(search, source, imports);
        const lookedFor = imports.pathsFor(file.name);
        if (references === undefined)
          options.onWarning({ file: file.name, message: 'is nested too deeply to be read' });
        else if (references.length > 0 || lookedFor.length > 0)
          yield { file: file.name, references, imports: lookedFor, lines: new LineIndex(text) };
      }
      fileCount += batch.length;
      options.onProgress?.(fileCount);
    }
  } finally {
    imports.close();
  }
}
