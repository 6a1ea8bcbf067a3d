import { linkSync, mkdirSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { installOnce, say } from '../support/install';
import { cache } from '../support/paths';
import { fetchPackage } from './fetchPackage';
import { packages, type PackageSpec } from './packages';

/** Trees of source that the bench gathers and keeps. */
export const benchDir = join(cache, 'bench');

function folderOf({ registry, name, version }: PackageSpec): string {
  return join(benchDir, 'packages', `${registry}-${name.replace(/[^\w.-]+/g, '_')}-${version}`);
}

/**
 * Fetches every package of the pinned list that is not there yet and resolves to their folders, in the list's order.
 * What a registry does not give is said and left out; rejects when nothing at all could be had.
 */
export async function gatherPackages(): Promise<string[]> {
  const there: string[] = [];
  for (const spec of packages) {
    const dir = folderOf(spec);
    try {
      await installOnce(dir, `${spec.name} ${spec.version} from ${spec.registry}`, (partial) =>
        fetchPackage(spec, partial),
      );
      there.push(dir);
    } catch (error) {
      say(`  left out: ${spec.name} of ${spec.registry}: ${firstLines(error)}`);
    }
  }
  if (there.length === 0)
    throw new Error(
      'No source could be gathered: no package registry answers. The bench needs the network once.',
    );
  return there;
}

function firstLines(error: unknown): string {
  return String(error).split('\n').slice(0, 3).join(' ').slice(0, 300);
}

/** The paths of the regular files under a folder, relative to it, in a fixed order. */
export function* filesUnder(dir: string, prefix = ''): Generator<string> {
  const entries = readdirSync(join(dir, prefix), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = prefix === '' ? entry.name : join(prefix, entry.name);
    if (entry.isDirectory()) yield* filesUnder(dir, path);
    else if (entry.isFile()) yield path;
  }
}

/** A short name for a list of names: twelve hexadecimal digits. */
export function keyOf(names: readonly string[]): string {
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12);
}

/** Gives a file a second name, making the folders for it. */
export function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  linkSync(from, to);
}
