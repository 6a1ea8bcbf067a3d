import { closeSync, existsSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isBinary, sniffedLength } from '../../src/workspace/decode';
import { benchDir, filesUnder, keyOf, link } from './sources';

/** Files larger than this are data, not source. */
const largestSource = 1_000_000;

/**
 * Lays trees of the given sizes in bytes, each of text files of every kind picked from all packages by chance, the
 * same at each run, and each holding the smaller ones.
 */
export function laySizedTrees(packageDirs: readonly string[], sizes: readonly number[]): SizedTree[] {
  const key = keyOf([...packageDirs.map((dir) => basename(dir)), ...sizes.map(String)]);
  const top = join(benchDir, `sized-${key}`);
  const trees = sizes.map((bytes) => ({ dir: join(top, String(bytes)), bytes }));
  if (existsSync(join(top, '.complete'))) return trees;
  rmSync(top, { recursive: true, force: true });
  const files = packageDirs
    .flatMap((packageDir) => [...filesUnder(packageDir)].map((path) => ({ packageDir, path })))
    .map((file) => ({ ...file, order: keyOf([basename(file.packageDir), file.path]) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const laid = trees.map(() => 0);
  for (const { packageDir, path } of files) {
    const from = join(packageDir, path);
    const { size } = statSync(from);
    if (
      size > largestSource ||
      laid.every((bytes, index) => bytes >= (sizes[index] ?? 0)) ||
      isBinaryFile(from)
    )
      continue;
    for (const [index, tree] of trees.entries()) {
      if ((laid[index] ?? 0) >= tree.bytes) continue;
      laid[index] = (laid[index] ?? 0) + size;
      link(from, join(tree.dir, basename(packageDir), path));
    }
  }
  writeFileSync(join(top, '.complete'), '');
  return trees;
}

/** A tree of about so many bytes. */
export interface SizedTree {
  readonly dir: string;
  readonly bytes: number;
}

function isBinaryFile(path: string): boolean {
  const head = Buffer.alloc(sniffedLength);
  const descriptor = openSync(path, 'r');
  const length = readSync(descriptor, head);
  closeSync(descriptor);
  return isBinary(head.subarray(0, length));
}
