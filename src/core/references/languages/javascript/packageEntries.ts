/** What the entries of a package stand for: its sources where these are told from what is built of them. */
import { foldersRound, joinPath } from '../../program/paths';
import type { ProgramFiles } from '../../program/programSyntax';
import { asObject, textsOf } from './jsonValues';
import { findPackage, readManifest, splitModule, type WorkspacePackage } from './workspacePackages';

/** Where other tools than Node.js and TypeScript find something of their own. */
const otherTools = /^(?:browser|react-native|deno|bun|worker|workerd|edge-light|electron|style|sass)$/;

/** Folders in which compilers put what they make, those of the kinds of modules in them. */
const BUILT = /^(?:dist|lib|build|out|es|esm|cjs|types)\/(?:(?:src|es|esm|cjs|mjs|types)\/)*/;

/** Where a package of the workspace has a module, the likeliest path first; a path may lack its extension. */
export function pathsOfPackage(module: string, from: string, files: ProgramFiles): readonly string[] {
  if (module.startsWith('#')) {
    const own = foldersRound(from)
      .map((folder) => ({ folder, manifest: readManifest(folder, files) }))
      .find(({ manifest }) => manifest !== undefined);
    return own === undefined ? [] : pathsIn(own.folder, targetsOf(own.manifest?.['imports'], module));
  }
  const { name, inner } = splitModule(module);
  const found = findPackage(name, from, files);
  return found === undefined ? [] : pathsIn(found.folder, listTargets(found.manifest, inner));
}

function pathsIn(folder: string, targets: readonly string[]): readonly string[] {
  return targets.flatMap(sourcesOf).flatMap((path) => joinPath(folder, path) ?? []);
}

function listTargets(manifest: WorkspacePackage['manifest'], inner: string): readonly string[] {
  const { source, types, typings, module, main, exports } = manifest;
  const entry = inner === '' ? '.' : `./${inner}`;
  const exported = exports === undefined ? undefined : targetsOf(exports, entry);
  return inner === ''
    ? textsOf([source, ...(exported ?? [types, typings, module, main]), 'src/index', 'index'])
    : (exported ?? [entry]);
}

/** The targets of an entry in `exports` or `imports`, whatever their conditions (Node.js, "Packages"). */
function targetsOf(map: unknown, entry: string): readonly string[] {
  const entries = Object.entries(asObject(map)).filter(([key]) => /^[.#]/.test(key));
  if (entries.length === 0) return entry === '.' ? leavesOf(map) : [];
  const exact = entries.find(([key]) => key === entry);
  if (exact !== undefined) return leavesOf(exact[1]);
  const matches = entries.flatMap(([key, value]) => {
    const [before = '', after] = key.split('*');
    const star = entry.slice(before.length, entry.length - (after ?? '').length);
    return after !== undefined && entry === before + star + after ? [{ before, star, value }] : [];
  });
  const [nearest] = matches.sort((a, b) => b.before.length - a.before.length);
  return nearest === undefined
    ? []
    : leavesOf(nearest.value).map((target) => target.replaceAll('*', () => nearest.star));
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(asObject(value)).flatMap(([condition, inner]) =>
    otherTools.test(condition) ? [] : leavesOf(inner),
  );
}

/** What a file may be built of, and itself. */
function sourcesOf(target: string): readonly string[] {
  const path = target.replace(/^\.\//, '').replace(/\.d\.([mc]?ts)$/, '.$1');
  const isSource = /(?<!\.d)\.[mc]?tsx?$/.test(target);
  const built = isSource ? undefined : BUILT.exec(path)?.[0];
  if (built !== undefined) return [`src/${path.slice(built.length)}`, path.slice(built.length), path];
  return path.includes('/') || isSource ? [path] : [path, `src/${path}`];
}
