import { readAddedLines, type AddedLines } from './addedLines';
import { runGit, type GitRun } from './git';

/** A file as it will be after the commit, with the lines that the commit adds or changes. */
export interface StagedFile {
  /** From the top folder of the working tree, `/` between. */
  readonly path: string;
  /** Name of the object that holds its content. */
  readonly blob: string;
  readonly added: AddedLines;
}

/**
 * What is staged in the repository of the current folder, under the given paths where there are any: regular files that
 * the commit adds, changes or renames and in which it adds lines, in git's order. Before the first commit that is the
 * whole index. Rejects with a GitError.
 */
export async function readStagedChanges(paths: readonly string[], run: GitRun): Promise<StagedFile[]> {
  const compare = ['diff-index', '--cached', '--find-renames', '--full-index', '--ignore-submodules=all'];
  const scope = [await findParent(run), '--', ...paths];
  const listing = await runGit([...compare, '--diff-filter=AMRT', '--raw', '-z', ...scope], run);
  const patchFormat = [
    '-p',
    '--unified=0',
    '--inter-hunk-context=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
  ];
  // A file that was a link before is shown as two patches; it is new as a whole.
  const patches = await readAddedLines((onOutput) =>
    runGit([...compare, '--diff-filter=AMR', ...patchFormat, ...scope], { ...run, onOutput }),
  );
  let next = 0;
  const files: StagedFile[] = [];
  for (const { status, mode, blob, path } of parseRaw(listing.toString())) {
    const added = status === 'T' ? 'all' : (patches[next++] ?? []);
    if (mode.startsWith(REGULAR_FILE) && added.length > 0) files.push({ path, blob, added });
  }
  return files;
}

/** How the mode of a regular file begins, not that of a symbolic link (120000) or a submodule (160000). */
const REGULAR_FILE = '100';

/** The commit to compare with; before the first, the empty tree, whose name depends on the repository's hash function. */
async function findParent(run: GitRun): Promise<string> {
  try {
    return (await runGit(['rev-parse', '--verify', '--quiet', 'HEAD'], run)).toString().trim();
  } catch {
    return (await runGit(['hash-object', '-t', 'tree', '--stdin'], run)).toString().trim();
  }
}

/** See “Raw output format” in git-diff-index(1): a line of modes, names and status, then one path, or two of a rename. */
function parseRaw(listing: string): { mode: string; blob: string; status: string; path: string }[] {
  const fields = listing.split('\0');
  const entries = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = '', , blob = '', status = ''] = (fields[index] ?? '').split(' ');
    if (status.startsWith('R')) index++;
    entries.push({ mode, blob, status: status.charAt(0), path: fields[index + 1] ?? '' });
  }
  return entries;
}
