/** The folder of a path with `/` between folders; empty for the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** A path from a folder, `.` and `..` resolved; undefined where it leads out of the top. */
export function joinPath(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..' && !parts.pop()) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The folder and those round it, the innermost first, the top last. */
export function foldersRound(folder: string): readonly string[] {
  return folder === '' ? [''] : [folder, ...foldersRound(folderOf(folder))];
}
