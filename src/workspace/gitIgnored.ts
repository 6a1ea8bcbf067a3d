import { dirname, join, relative, sep } from 'node:path';
import { findRepository } from './gitRepository';
import { IgnoreRules } from './ignoreRules';
import { readSettings } from './readSettings';

/** Whether git ignores a file, absolute, as a walk of its repository would. Outside of repositories nothing is ignored. */
export async function isGitIgnored(path: string): Promise<boolean> {
  const repository = await findRepository(dirname(path));
  if (repository === undefined) return false;
  let rules = IgnoreRules.create(repository.excludes);
  const parts = relative(repository.root, path).split(sep);
  if (parts[0] === '.git') return true;
  for (let depth = 0; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    const text = await readGitignore(join(repository.root, folder));
    if (text !== undefined) rules = rules.extend(folder, text);
    const entry = parts.slice(0, depth + 1).join('/');
    if (rules.excludes(depth + 1 < parts.length ? `${entry}/` : entry)) return true;
  }
  return false;
}

async function readGitignore(folder: string): Promise<string | undefined> {
  try {
    return await readSettings(join(folder, '.gitignore'));
  } catch {
    return undefined;
  }
}
