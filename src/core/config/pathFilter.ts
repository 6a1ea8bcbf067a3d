import ignore from 'ignore';
import type { ConfigTable } from './configTable';

/**
 * Patterns become regular expressions that backtrack at each wildcard. Within these limits, which real patterns and
 * paths keep by far, the slowest match takes some tens of milliseconds instead of minutes.
 */
const LONGEST_PATTERN = 500;
const MOST_FOLDER_WILDCARDS = 3;
const MOST_NAME_WILDCARDS = 3;
const LONGEST_PATH = 1024;
const DEEPEST_PATH = 60;

/**
 * Says which paths (`/` between folders, relative) a list of gitignore(5) patterns excludes. Case counts on every
 * system, so that a team's members agree. Paths outside the folder (`../x`, absolute) are never excluded, and patterns
 * that {@link isUsablePattern} refuses exclude nothing.
 */
export function createPathFilter(patterns: readonly string[]): (path: string) => boolean {
  const usable = patterns.filter(isUsablePattern);
  if (usable.length === 0) return () => false;
  const rules = ignore({ ignorecase: false }).add(usable);
  return (path) => isOrdinary(path) && ignore.isPathValid(path) && rules.ignores(path);
}

function isOrdinary(path: string): boolean {
  return path.length <= LONGEST_PATH && path.split('/').length <= DEEPEST_PATH;
}

/** Whether the pattern can be matched in a time that does not depend on who wrote it. */
export function isUsablePattern(pattern: string): boolean {
  if (pattern.length > LONGEST_PATTERN || countWildcards(pattern, /\*\*/g) > MOST_FOLDER_WILDCARDS)
    return false;
  const names = pattern.split('/').filter((name) => name !== '**');
  if (names.some((name) => countWildcards(name, /\*+/g) > MOST_NAME_WILDCARDS)) return false;
  try {
    // The library makes its regular expression when the first path is tried.
    ignore({ ignorecase: false }).add([pattern]).ignores('a');
    return true;
  } catch {
    return false;
  }
}

function countWildcards(text: string, wildcard: RegExp): number {
  return text.match(wildcard)?.length ?? 0;
}

/** Reads a list of path patterns, reporting and leaving out those that cannot be used. */
export function readPathPatterns(table: ConfigTable, key: string): readonly string[] {
  return table.texts(key).filter((pattern, index) => {
    if (isUsablePattern(pattern)) return true;
    table.report(
      key,
      'error',
      `Pattern ${index + 1} of “${key}” is not used: it is too long or has too many wildcards.`,
    );
    return false;
  });
}
