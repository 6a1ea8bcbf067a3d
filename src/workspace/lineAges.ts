import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { LineAge } from '../core/secrets/secretsReport';
import { runGit } from './git';

/** So many lines are asked for with one run of git. */
const batchSize = 100;
/** The commit of what is not committed. */
const nobody = /^0+$/;

/**
 * How long lines of a file have been as they are, by git, whose author dates count; of a file that git does not know, since when the
 * file is as it is. Git is told to give no content. Rejects with an AbortError only.
 * @param path absolute
 * @param lines from 1
 */
export async function readLineAges(
  path: string,
  lines: readonly number[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, LineAge>> {
  const ages = new Map<number, LineAge>();
  for (let from = 0; from < lines.length; from += batchSize) {
    const batch = lines.slice(from, from + batchSize);
    try {
      for (const [line, age] of await blame(path, batch, signal)) ages.set(line, age);
    } catch {
      signal?.throwIfAborted();
      const age = await readFileAge(path);
      for (const line of batch) ages.set(line, age);
    }
  }
  return ages;
}

async function blame(
  path: string,
  lines: readonly number[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, LineAge>> {
  const ranges = lines.flatMap((line) => ['-L', `${line},${line}`]);
  const output = await runGit(['blame', '--incremental', '--no-textconv', ...ranges, '--', basename(path)], {
    cwd: dirname(path),
    ...(signal && { signal }),
  });
  return readIncremental(output.toString('utf8'));
}

/** The format is that of git-blame(1), "Incremental output": a commit's facts come with its first lines only. */
function readIncremental(output: string): ReadonlyMap<number, LineAge> {
  const dates = new Map<string, Date>();
  const places: { readonly commit: string; readonly first: number; readonly count: number }[] = [];
  let commit = '';
  for (const line of output.split('\n')) {
    const head = /^([0-9a-f]{40,64}) \d+ (\d+) (\d+)$/.exec(line);
    const time = /^author-time (\d+)$/.exec(line)?.[1];
    if (head !== null) {
      commit = head[1] ?? '';
      places.push({ commit, first: Number(head[2]), count: Number(head[3]) });
    } else if (time !== undefined) dates.set(commit, new Date(Number(time) * 1_000));
  }
  const ages = new Map<number, LineAge>();
  for (const { commit: id, first, count } of places) {
    const since = dates.get(id);
    const age: LineAge = nobody.test(id)
      ? { kind: 'uncommitted' }
      : since === undefined
        ? { kind: 'unknown' }
        : { kind: 'committed', since };
    for (let line = first; line < first + count; line++) ages.set(line, age);
  }
  return ages;
}

async function readFileAge(path: string): Promise<LineAge> {
  try {
    return { kind: 'file', since: (await stat(path)).mtime };
  } catch {
    return { kind: 'unknown' };
  }
}
