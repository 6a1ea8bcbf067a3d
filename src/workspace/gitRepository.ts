import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { readSettings } from './readSettings';

/** Where a repository keeps its own exclude rules. */
export interface GitRepository {
  /** Top folder of the working tree, absolute. */
  readonly root: string;
  /** Texts of the user's excludes file and of the repository's `info/exclude`, in this order of precedence. */
  readonly excludes: readonly string[];
}

/** The repository that a folder is in; `undefined` when it is in none. Throws nothing: what cannot be read is not there. */
export async function findRepository(folder: string): Promise<GitRepository | undefined> {
  const root = await findRoot(resolve(folder));
  return root === undefined ? undefined : readRepository(root);
}

async function findRoot(folder: string): Promise<string | undefined> {
  if (await exists(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRoot(parent);
}

async function readRepository(root: string): Promise<GitRepository> {
  const gitFolder = await findGitFolder(root);
  const [excludesFile, exclude] = await Promise.all([
    readExcludesFile(gitFolder),
    readText(join(gitFolder, 'info', 'exclude')),
  ]);
  return { root, excludes: [excludesFile, exclude].filter((text) => text !== undefined) };
}

/** In a linked working tree and a submodule `.git` is a file that names the folder; see gitrepository-layout(5). */
async function findGitFolder(root: string): Promise<string> {
  const dotGit = join(root, '.git');
  const pointer = await readText(dotGit);
  const named = pointer === undefined ? undefined : /^gitdir: (.+)$/m.exec(pointer)?.[1];
  if (named === undefined) return dotGit;
  const gitFolder = resolve(root, named.trim());
  const common = await readText(join(gitFolder, 'commondir'));
  return common === undefined ? gitFolder : resolve(gitFolder, common.trim());
}

/** `core.excludesFile` of the repository or the user, else git's default place for it; see gitignore(5). */
async function readExcludesFile(gitFolder: string): Promise<string | undefined> {
  const configFolder = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  const configs = [
    join(gitFolder, 'config'),
    join(homedir(), '.gitconfig'),
    join(configFolder, 'git', 'config'),
  ];
  for (const config of configs) {
    const text = await readText(config);
    const path = text === undefined ? undefined : findExcludesFile(text);
    if (path !== undefined) return readText(expandHome(path));
  }
  return readText(join(configFolder, 'git', 'ignore'));
}

function findExcludesFile(config: string): string | undefined {
  let section = '';
  for (const line of config.split(/\r?\n/)) {
    const header = /^\s*\[([^\]]+)\]/.exec(line)?.[1];
    if (header !== undefined) section = header.trim().toLowerCase();
    const value = section === 'core' ? /^\s*excludesfile\s*=(.+)$/i.exec(line)?.[1]?.trim() : undefined;
    if (value) return value.replace(/^"(.*)"$/, '$1').replaceAll('\\\\', '\\');
  }
  return undefined;
}

function expandHome(path: string): string {
  if (path.startsWith('~/')) return join(homedir(), path.slice(2));
  return isAbsolute(path) ? path : join(homedir(), path);
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readSettings(path);
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
