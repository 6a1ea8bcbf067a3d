import { parse } from 'jsonc-parser';
import type { ProgramFiles } from '../../program/programSyntax';
import { folderOf, foldersRound, joinPath } from '../../program/paths';
import { asObject, textsOf } from './jsonValues';
import { findPackage, splitModule } from './workspacePackages';

/** What TypeScript's configuration says of modules that are named by no path. */
interface Aliases {
  /** The folder in which modules are. */
  readonly baseUrl?: string;
  /** Patterns with what modules of their form stand for, in `folder` unless there is a `baseUrl`. */
  readonly paths?: {
    readonly folder: string;
    readonly patterns: readonly (readonly [pattern: string, targets: readonly string[]])[];
  };
}

/** Targets of one pattern that are tried. */
const MOST_TARGETS = 8;

/** Configurations that one stands on. */
const MOST_READ = 16;

/** Where the nearest tsconfig.json or jsconfig.json has a module, without the extension, the likeliest first. */
export function pathsOfAlias(module: string, folder: string, files: ProgramFiles): readonly string[] {
  const nearest = foldersRound(folder)
    .flatMap((round) => ['tsconfig.json', 'jsconfig.json'].map((name) => joinPath(round, name) ?? name))
    .find((path) => files.read(path) !== undefined);
  if (nearest === undefined) return [];
  const { baseUrl, paths } = readAliases(nearest, folderOf(nearest), files, new Set());
  const match = paths && matchPattern(module, paths.patterns);
  const places = match?.targets.map((target) => [baseUrl ?? paths?.folder ?? '', target] as const);
  return (places ?? (baseUrl === undefined ? [] : [[baseUrl, module] as const])).flatMap(
    ([base, target]) => joinFrom(base, target, folderOf(nearest)) ?? [],
  );
}

/**
 * What a configuration says, and those that it stands on; one that only refers to others beside it is what these are.
 * @param top the folder of the configuration that is read first
 */
function readAliases(path: string, top: string, files: ProgramFiles, seen: Set<string>): Aliases {
  const text = seen.has(path) || seen.size === MOST_READ ? undefined : files.read(path);
  seen.add(path);
  if (text === undefined) return {};
  const folder = folderOf(path);
  const {
    references,
    extends: bases,
    compilerOptions,
  } = asObject(parse(text, [], { allowTrailingComma: true }));
  const beside = (Array.isArray(references) ? references : [])
    .map((reference) => asObject(reference)['path'])
    .filter((name) => typeof name === 'string' && /^(\.\/)?[^/]+\.json$/.test(name));
  const inherited = [...(seen.size === 1 ? beside : []), ...textsOf([bases].flat())].flatMap((name) => {
    const base = findConfiguration(String(name), folder, top, files);
    return base === undefined ? [] : [readAliases(base, top, files, seen)];
  });
  const { baseUrl, paths } = asObject(compilerOptions);
  const base = typeof baseUrl === 'string' ? joinFrom(folder, baseUrl, top) : undefined;
  const patterns = Object.entries(asObject(paths)).map(
    ([pattern, targets]) => [pattern, textsOf(targets)] as const,
  );
  return Object.assign({}, ...inherited, {
    ...(base !== undefined && { baseUrl: base }),
    ...(paths !== undefined && { paths: { folder, patterns } }),
  }) as Aliases;
}

/** Where a configuration is that another one extends: by its path, or in a package of the workspace or one that is installed. */
function findConfiguration(
  name: string,
  folder: string,
  top: string,
  files: ProgramFiles,
): string | undefined {
  if (/^[./$]/.test(name)) {
    const path = joinFrom(folder, name, top);
    return path === undefined || path.endsWith('.json') ? path : `${path}.json`;
  }
  const { name: owner, inner } = splitModule(name);
  const own = findPackage(owner, folder, files)?.folder;
  const installed = foldersRound(folder).flatMap((round) => joinPath(round, `node_modules/${owner}`) ?? []);
  return [...(own === undefined ? [] : [own]), ...installed]
    .flatMap((base) =>
      (inner === '' ? ['tsconfig.json'] : [inner, `${inner}.json`, `${inner}/tsconfig.json`]).flatMap(
        (path) => joinPath(base, path) ?? [],
      ),
    )
    .find((path) => files.read(path) !== undefined);
}

/** What the pattern with the longest beginning makes of a module. */
function matchPattern(
  module: string,
  patterns: NonNullable<Aliases['paths']>['patterns'],
): { readonly targets: readonly string[] } | undefined {
  let longest = -1;
  let best: readonly string[] | undefined;
  for (const [pattern, targets] of patterns) {
    const [before = '', after] = pattern.split('*');
    const isMatch =
      after === undefined
        ? module === pattern
        : module.length >= pattern.length - 1 && module.startsWith(before) && module.endsWith(after);
    const weight = after === undefined ? Infinity : before.length;
    if (!isMatch || weight <= longest) continue;
    longest = weight;
    const star = module.slice(before.length, module.length - (after ?? '').length);
    best = targets.slice(0, MOST_TARGETS).map((target) => target.replace('*', () => star));
  }
  return best && { targets: best };
}

/** A path as a configuration writes it; undefined where it leads out of the top. */
function joinFrom(folder: string, path: string, top: string): string | undefined {
  const [, inTop] = /^\$\{configDir\}(.*)$/.exec(path) ?? [];
  if (inTop !== undefined) return joinPath(top, inTop);
  return path.startsWith('/') ? undefined : joinPath(folder, path);
}
