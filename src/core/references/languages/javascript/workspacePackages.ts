/** Packages of the workspace: what npm, Yarn, pnpm and Bun link by the names that their manifests say. */
import { parse } from 'jsonc-parser';
import { isScalar, isSeq, parseDocument } from 'yaml';
import { foldersRound, joinPath } from '../../program/paths';
import type { ProgramFiles } from '../../program/programSyntax';
import { asObject, textsOf } from './jsonValues';

/** A package by its folder, with what its package.json says. */
export interface WorkspacePackage {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** The package that a module is of, and what of it. */
export function splitModule(module: string): { readonly name: string; readonly inner: string } {
  const [, name = '', inner = ''] = /^((?:@[^/]*\/)?[^/]+)\/?(.*)$/.exec(module) ?? [];
  return { name, inner };
}

/** Folders of one workspace in which packages are looked for. */
const MOST_FOLDERS = 1_000;

/** Segments of a pattern that is followed. */
const MOST_SEGMENTS = 8;

/** The package of this name: one round the folder, or one of the workspace that is round it. Names are given once in a workspace. */
export function findPackage(name: string, from: string, files: ProgramFiles): WorkspacePackage | undefined {
  const round = foldersRound(from);
  const linked = listLinked(round, files);
  const ending = name.slice(name.indexOf('/') + 1);
  const isLikely = (folder: string): boolean => folder.endsWith(ending);
  const folders = [...round, ...linked.filter(isLikely), ...linked.filter((folder) => !isLikely(folder))];
  for (const folder of folders) {
    const manifest = readManifest(folder, files, name);
    if (manifest?.['name'] === name) return { folder, manifest };
  }
  return undefined;
}

/** What the package.json in a folder says, where its text holds the word. */
export function readManifest(
  folder: string,
  files: ProgramFiles,
  word = '',
): WorkspacePackage['manifest'] | undefined {
  const text = files.read(joinPath(folder, 'package.json') ?? '');
  return text?.includes(word) === true ? asObject(parse(text)) : undefined;
}

/** The patterns of the folders in which a workspace has its packages. What they leave out is not asked: the name decides. */
function patternsIn(folder: string, files: ProgramFiles): readonly string[] {
  const workspaces = readManifest(folder, files, '"workspaces"')?.['workspaces'];
  const text = files.read(joinPath(folder, 'pnpm-workspace.yaml') ?? '');
  const ofPnpm = text === undefined ? undefined : parseDocument(text).get('packages');
  const items = isSeq(ofPnpm) ? ofPnpm.items.map((item) => (isScalar(item) ? item.value : undefined)) : [];
  return [workspaces, asObject(workspaces)['packages'], items]
    .flatMap(textsOf)
    .filter((pattern) => !pattern.startsWith('!') && pattern.split('/').length <= MOST_SEGMENTS);
}

/** The folders of the packages of the first workspace. */
function listLinked(round: readonly string[], files: ProgramFiles): readonly string[] {
  for (const top of round) {
    const patterns = patternsIn(top, files);
    if (patterns.length > 0) return listFolders(top, patterns, files);
  }
  return [];
}

function listFolders(top: string, patterns: readonly string[], files: ProgramFiles): readonly string[] {
  const found: string[] = [];
  for (const pattern of patterns)
    for (const folder of foldersAt(top, pattern.split('/'), files)) {
      found.push(folder);
      if (found.length === MOST_FOLDERS) return found;
    }
  return found;
}

/** The folders that a pattern's segments lead to, every wildcard to all; below a package no further ones are looked for. */
function* foldersAt(
  folder: string,
  [segment, ...rest]: readonly string[],
  files: ProgramFiles,
): Generator<string> {
  if (segment === undefined) {
    yield folder;
    return;
  }
  if (!/[*?{[]/.test(segment)) {
    const inner = joinPath(folder, segment);
    if (inner !== undefined) yield* foldersAt(inner, rest, files);
    return;
  }
  const isDeep = segment === '**';
  if (isDeep) yield* foldersAt(folder, rest, files);
  for (const name of files.list(folder)) {
    if (!name.endsWith('/') || name.startsWith('.') || name === 'node_modules/') continue;
    const inner = joinPath(folder, name) ?? '';
    const isPackage = isDeep && files.list(inner).includes('package.json');
    yield* foldersAt(inner, isDeep && !isPackage ? [segment, ...rest] : rest, files);
  }
}
