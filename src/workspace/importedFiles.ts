import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportedFiles } from '../core/references/program/imports';
import { decodeText } from './decode';
import { FileReader } from './fileReader';

/**
 * The files of the base folder by their paths in it. Links are not followed, since they may lead out of it, and what cannot be read
 * is not there.
 * @param unsaved texts that count instead of what is on the disk, by absolute path
 */
export function openImportedFiles(base: string, unsaved?: ReadonlyMap<string, string>): ImportedFiles {
  const reader = new FileReader(() => undefined);
  return {
    read(name) {
      const path = resolve(base, name);
      const open = unsaved?.get(path);
      if (open !== undefined) return open;
      if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
      const bytes = reader.read({ path, name });
      return bytes && decodeText(bytes);
    },
  };
}
