import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileReferences } from '../workspace/findReferences';
import { loadReferences } from '../workspace/loadReferences';
import type { CommandIo } from './io';
import { explainPath } from './pathError';
import type { Progress } from './progress';
import { formatWarning } from './report';

/** The references under the paths that a command was given. */
export interface CollectedReferences {
  readonly files: readonly FileReferences[];
  /** How many files were read, those without references among them. */
  readonly fileCount: number;
}

/** Warns of files that cannot be read. Throws a {@link UsageError} for a path that cannot be walked. */
export async function collectReferences(
  { paths, gitignore }: { readonly paths: readonly string[]; readonly gitignore: boolean },
  io: CommandIo,
  progress: Progress,
): Promise<CollectedReferences> {
  const { createReferenceSearch, findReferences } = loadReferences();
  const search = createReferenceSearch({ load: (file) => readFile(join(io.grammarFolder, file)) });
  const files: FileReferences[] = [];
  let fileCount = 0;
  const found = findReferences(paths.length === 0 ? ['.'] : paths, search, {
    base: io.cwd,
    gitignore,
    onWarning: (warning) => {
      progress.clear();
      io.stderr.write(formatWarning(warning));
    },
    onProgress: (count) => {
      fileCount = count;
      progress.show(`Read ${count} files`);
    },
  });
  try {
    for await (const file of found) files.push(file);
  } catch (error) {
    throw explainPath(error);
  }
  progress.clear();
  return { files, fileCount };
}
