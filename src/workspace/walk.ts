import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { findRepository } from './gitRepository';
import { IgnoreRules } from './ignoreRules';
import { errorCode, type FileWarning } from './warning';

/** A file found by {@link walkFiles}. */
export interface WorkspaceFile {
  /** Absolute, in the system's own form. */
  readonly path: string;
  /** Relative to the base folder, `/` between folders: what a person is shown. Absolute when on another drive. */
  readonly name: string;
}

export interface WalkOptions {
  /** The folder that names are relative to and from which relative paths are resolved. */
  readonly base: string;
  /** Whether to leave out what git would. */
  readonly gitignore: boolean;
  /** Files and folders that are left out, by their names; a folder's ends in `/`. */
  readonly excludes?: (name: string) => boolean;
  readonly onWarning: (warning: FileWarning) => void;
  readonly signal?: AbortSignal;
}

interface Folder {
  readonly path: string;
  readonly name: string;
  /** From the top of the working tree, `/` between, without a slash at the end; empty for the top itself. */
  readonly inTree: string;
  readonly rules: IgnoreRules;
}

/** Milliseconds after which the thread is let go for a moment: folders are read synchronously, some three times faster. */
const TURN = 10;

/**
 * The regular files under the given files and folders, one batch a folder, each file once. A path that is named is
 * walked even where git would ignore it. `.git` is left out, symbolic links are not followed (but one that is named is),
 * and what cannot be read is warned about. Rejects with the system's error when a named path does not exist, and with
 * the signal's reason when aborted.
 */
export async function* walkFiles(
  paths: readonly string[],
  options: WalkOptions,
): AsyncGenerator<readonly WorkspaceFile[], void, undefined> {
  const seen = new Set<string>();
  for (const named of paths) {
    const path = resolve(options.base, named);
    const name = nameOf(path, options.base);
    const batches = await open(path, name, options);
    for await (const batch of batches) {
      options.signal?.throwIfAborted();
      if (paths.length === 1) yield batch;
      else {
        const fresh = batch.filter((file) => !seen.has(file.path));
        for (const file of fresh) seen.add(file.path);
        yield fresh;
      }
    }
  }
}

async function open(
  path: string,
  name: string,
  options: WalkOptions,
): Promise<AsyncIterable<readonly WorkspaceFile[]> | readonly WorkspaceFile[][]> {
  const stats = await stat(path);
  if (stats.isDirectory()) return walkFolder(path, name, options);
  if (stats.isFile()) return [[{ path, name }]];
  options.onWarning({ file: name, message: 'is not a regular file' });
  return [];
}

async function* walkFolder(
  path: string,
  name: string,
  options: WalkOptions,
): AsyncGenerator<readonly WorkspaceFile[], void, undefined> {
  const pending: Folder[] = [await openTop(path, name, options.gitignore)];
  let turnStart = performance.now();
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    if (performance.now() - turnStart > TURN) {
      await setImmediate();
      turnStart = performance.now();
    }
    const entries = readEntries(folder, options);
    const { rules, inTree } =
      options.gitignore && entries.some(isRuled) ? await rulesInside(folder, entries) : folder;
    const files: WorkspaceFile[] = [];
    const folders: Folder[] = [];
    for (const entry of entries) {
      if (entry.name === '.git') continue;
      const isFolder = entry.isDirectory();
      if (!isFolder && !entry.isFile()) continue;
      const entryInTree = inTree === '' ? entry.name : `${inTree}/${entry.name}`;
      const slash = isFolder ? '/' : '';
      if (options.gitignore && rules.excludes(entryInTree + slash)) continue;
      const entryPath = folder.path + sep + entry.name;
      const entryName = joinName(folder.name, entry.name);
      if (options.excludes?.(entryName + slash) === true) continue;
      const found = { path: entryPath, name: entryName };
      if (isFolder) folders.push({ ...found, inTree: entryInTree, rules });
      else files.push(found);
    }
    if (files.length > 0) yield files;
    for (const inner of folders.reverse()) pending.push(inner);
  }
}

/** The folder to start from with the rules that hold in its parent. */
async function openTop(path: string, name: string, gitignore: boolean): Promise<Folder> {
  const top = {
    path: path.endsWith(sep) ? path.slice(0, -1) : path,
    name,
    inTree: '',
    rules: IgnoreRules.create(),
  };
  const repository = gitignore ? await findRepository(path) : undefined;
  if (repository === undefined || repository.root === path) return top;
  let rules = IgnoreRules.create(repository.excludes);
  const inTree = slashed(relative(repository.root, path));
  const parents = inTree.split('/').map((_, index, parts) => parts.slice(0, index).join('/'));
  for (const parent of parents) {
    const text = readGitignore(join(repository.root, parent));
    if (text !== undefined) rules = rules.extend(parent, text);
  }
  return rules.excludes(`${inTree}/`) ? top : { ...top, inTree, rules };
}

/** Whether the entry changes the rules that hold in its folder. */
function isRuled({ name }: Dirent): boolean {
  return name === '.gitignore' || name === '.git';
}

/** The rules that hold for a folder's entries. Where another working tree begins, those above it end. */
async function rulesInside(
  folder: Folder,
  entries: readonly Dirent[],
): Promise<{ readonly rules: IgnoreRules; readonly inTree: string }> {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  let { rules, inTree } = folder;
  if (has('.git')) {
    const repository = await findRepository(folder.path);
    rules = IgnoreRules.create(repository?.excludes);
    inTree = '';
  }
  const text = has('.gitignore') ? readGitignore(folder.path) : undefined;
  return { rules: text === undefined ? rules : rules.extend(inTree, text), inTree };
}

/** Like git it follows no link; a pipe would never end. */
function readGitignore(folder: string): string | undefined {
  const path = join(folder, '.gitignore');
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

function readEntries(folder: Folder, options: WalkOptions): Dirent[] {
  try {
    const entries = readdirSync(folder.path === '' ? sep : folder.path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    options.onWarning({ file: folder.name, message: `cannot be read (${errorCode(error)})` });
    return [];
  }
}

/** Relative within the base folder; absolute outside it, where a path of `../` would depend on who reads it. */
function nameOf(path: string, base: string): string {
  const name = relative(base, path);
  return isAbsolute(name) || name === '..' || name.startsWith(`..${sep}`) ? slashed(path) : slashed(name);
}

function joinName(folder: string, entry: string): string {
  if (folder === '') return entry;
  return folder.endsWith('/') ? folder + entry : `${folder}/${entry}`;
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
