import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { ProgramFiles } from '../core/references/program/programSyntax';
import { decodeText } from './decode';
import { FileReader } from './fileReader';

/**
 * The files of the base folder by their paths in it. What a link leads to outside of it, and what cannot be read, is not there.
 * @param unsaved texts that count instead of what is on the disk, by absolute path
 */
export function openImportedFiles(base: string, unsaved?: ReadonlyMap<string, string>): ProgramFiles {
  const reader = new FileReader(() => undefined);
  const stat = (name: string): Stats | undefined =>
    statInside(resolve(base, name), isAbsolute(name) ? undefined : base);
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

/** What is at the path, inside the folder where one is given. */
function statInside(path: string, folder: string | undefined): Stats | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    const inFolder =
      stats === undefined || folder === undefined ? '' : relative(realpathSync(folder), realpathSync(path));
    return inFolder.startsWith('..') || isAbsolute(inFolder) ? undefined : stats;
  } catch {
    return undefined;
  }
}
