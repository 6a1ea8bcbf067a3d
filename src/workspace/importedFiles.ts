import { lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { ProgramFiles } from '../core/references/program/programSyntax';
import { decodeText } from './decode';
import { FileReader } from './fileReader';

/**
 * The files of the base folder by their paths in it. What a link leads to outside of it, and what cannot be read, is not there.
 * @param unsaved texts that count instead of what is on the disk, by absolute path
 */
export function openImportedFiles(base: string, unsaved?: ReadonlyMap<string, string>): ProgramFiles {
  const reader = new FileReader(() => undefined);
  const isInside = createInsideTest(base);
  const stat = (name: string): Stats | undefined => {
    try {
      if (name === '' || isAbsolute(name)) return statSync(resolve(base, name), { throwIfNoEntry: false });
      const path = resolve(base, name);
      const stats = lstatSync(path, { throwIfNoEntry: false });
      if (stats === undefined) return undefined;
      if (stats.isSymbolicLink()) return isInside(path) ? statSync(path) : undefined;
      return isInside(dirname(path)) ? stats : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    read(name) {
      const path = resolve(base, name);
      const open = unsaved?.get(path);
      if (open !== undefined) return open;
      if (stat(name)?.isFile() !== true) return undefined;
      const bytes = reader.read({ path, name });
      return bytes && decodeText(bytes);
    },
    list(name) {
      if (stat(name)?.isDirectory() !== true) return [];
      return readdirSync(resolve(base, name), { withFileTypes: true }).map((entry) =>
        entry.isDirectory() ? `${entry.name}/` : entry.name,
      );
    },
  };
}

/** Tells whether a path leads into the base folder, links followed; each is asked for once. */
function createInsideTest(base: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const told = known.get(path);
    if (told !== undefined) return told;
    const inBase = relative(realpathSync(base), realpathSync(path));
    const isInside = !inBase.startsWith('..') && !isAbsolute(inBase);
    known.set(path, isInside);
    return isInside;
  };
}
