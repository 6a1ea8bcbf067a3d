import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { configFileNames } from '../core/config/configFileNames';
import type { ConfigFile } from '../core/config/configFiles';
import { findRepository } from './gitRepository';
import { readSettings } from './readSettings';
import { errorCode } from './warning';

/** The configuration files of one folder. */
export interface ConfigFolder {
  /** From the top folder, `/` between; empty for the top itself. */
  readonly fromTop: string;
  /** Their paths are relative to the base folder where they are inside: what a person is shown. */
  readonly files: readonly ConfigFile[];
}

/** The configuration that holds for a scan, as plain data. */
export interface LoadedConfig {
  /** Absolute: the top of the working tree; outside of repositories the base folder, or that which is scanned. */
  readonly top: string;
  /** The folder that scanned files are named relative to, absolute. */
  readonly base: string;
  /** From the top folder down, so in rising precedence. */
  readonly folders: readonly ConfigFolder[];
  /** Files that are there and cannot be read, and why. */
  readonly unreadable: readonly { readonly path: string; readonly message: string }[];
}

/**
 * Reads the configuration files, ours and those of other scanners, in the folder that holds all of `paths` and in those
 * above it, up to the top of the working tree. Never rejects.
 */
export async function loadConfig(paths: readonly string[], base: string): Promise<LoadedConfig> {
  const { start, top } = await findStart(paths, base);
  const unreadable: { path: string; message: string }[] = [];
  const folders: ConfigFolder[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    const found = await Promise.all(
      configFileNames.map((name) => readConfig(resolve(folder, name), base, unreadable)),
    );
    const files = found.filter((file) => file !== undefined);
    if (files.length > 0) folders.unshift({ fromTop: slashed(relative(top, folder)), files });
    if (folder === top) return { top, base, folders, unreadable };
  }
}

/** Reads one file that is named instead of looking for any; its paths are relative to the top folder. */
export async function loadConfigFile(
  file: string,
  paths: readonly string[],
  base: string,
): Promise<LoadedConfig> {
  const { top } = await findStart(paths, base);
  const unreadable: { path: string; message: string }[] = [];
  const read = await readConfig(resolve(base, file), base, unreadable);
  if (!read) {
    const [problem = { path: file, message: 'does not exist' }] = unreadable;
    return { top, base, folders: [], unreadable: [problem] };
  }
  return { top, base, folders: [{ fromTop: '', files: [read] }], unreadable };
}

async function findStart(
  paths: readonly string[],
  base: string,
): Promise<{ readonly start: string; readonly top: string }> {
  const folders = await Promise.all(paths.map((path) => folderOf(resolve(base, path))));
  const start = folders.reduce(findCommonFolder, folders[0] ?? base);
  const repository = await findRepository(start);
  const outside = findCommonFolder(start, base) === base ? base : start;
  return { start, top: repository?.root ?? outside };
}

async function folderOf(path: string): Promise<string> {
  try {
    return (await stat(path)).isDirectory() ? path : dirname(path);
  } catch {
    // Whoever walks the path says that it does not exist.
    return dirname(path);
  }
}

function findCommonFolder(a: string, b: string): string {
  let folder = a;
  while (!`${b}${sep}`.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
    const parent = dirname(folder);
    if (parent === folder) break;
    folder = parent;
  }
  return folder;
}

async function readConfig(
  path: string,
  base: string,
  unreadable: { path: string; message: string }[],
): Promise<ConfigFile | undefined> {
  const fromBase = relative(base, path);
  const shown = slashed(fromBase.startsWith('..') ? path : fromBase);
  try {
    return { path: shown, text: await readSettings(path) };
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      unreadable.push({ path: shown, message: `cannot be read (${code})` });
    return undefined;
  }
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
