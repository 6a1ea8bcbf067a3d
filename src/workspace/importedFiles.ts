import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { ImportedFiles } from '../core/references/program/imports';
import { decodeText } from './decode';
import { FileReader } from './fileReader';

/**
 * The files of the base folder by their paths in it. What a link leads to outside of it, and what cannot be read, is not there.
 * @param unsaved texts that count instead of what is on the disk, by absolute path
 */
export function openImportedFiles(base: string, unsaved?: ReadonlyMap<string, string>): ImportedFiles {
  const reader = new FileReader(() => undefined);
  return {
    read(name) {
      const path = resolve(base, name);
      const open = unsaved?.get(path);
      if (open !== undefined) return open;
      if (!isThere(path, isAbsolute(name) ? undefined : base)) return undefined;
      const bytes = reader.read({ path, name });
      return bytes && decodeText(bytes);
    },
  };
}

/** Whether there is a regular file, inside the folder where one is given. */
function isThere(path: string, folder: string | undefined): boolean {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    const inFolder = folder === undefined ? '' : relative(realpathSync(folder), realpathSync(path));
    return !inFolder.startsWith('..') && !isAbsolute(inFolder);
  } catch {
    return false;
  }
}
