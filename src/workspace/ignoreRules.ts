import ignore, { type Ignore } from 'ignore';

/** Git on Windows and macOS takes names that differ in case only for the same. */
const ignoreCase = process.platform === 'win32' || process.platform === 'darwin';

/**
 * The exclude rules that hold in one folder: those of every `.gitignore` from the top of the working tree down to it,
 * the nearer ones above the farther, as gitignore(5) says. Immutable, so that folders share their parent's.
 */
export class IgnoreRules {
  /** Absent where there is no rule, so that trees without any cost nothing. */
  readonly #ignore: Ignore | undefined;

  private constructor(rules: Ignore | undefined) {
    this.#ignore = rules;
  }

  /** No rules but the given texts, in rising precedence, all relative to the top folder. */
  static create(texts: readonly string[] = []): IgnoreRules {
    const patterns = texts.flatMap(readPatterns);
    return new IgnoreRules(patterns.length === 0 ? undefined : ignore({ ignoreCase }).add(patterns));
  }

  /** These rules and above them those of the `.gitignore` text in `folder`: a path from the top, `/` between. */
  extend(folder: string, text: string): IgnoreRules {
    const rules = ignore({ ignoreCase }).add(this.#ignore ?? []);
    const patterns = readPatterns(text);
    return new IgnoreRules(
      rules.add(folder === '' ? patterns : patterns.map((pattern) => rebase(pattern, folder))),
    );
  }

  /** `path` is relative to the top folder; for a folder it ends in `/`. */
  excludes(path: string): boolean {
    return this.#ignore?.ignores(path) ?? false;
  }
}

/** No path is longer (Linux's PATH_MAX), so a longer pattern means none, and it would overflow the matcher. */
const LONGEST_PATTERN = 4096;

/** The matcher backtracks at each `**`: with more of them a deep path takes seconds, so such a pattern means none. */
const MOST_FOLDER_WILDCARDS = 3;

/** Every path is matched with each: a file of more, which nobody writes by hand, would hold a scan up for minutes and counts for none. */
const MOST_PATTERNS = 10_000;

function readPatterns(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const patterns = lines.filter(
    (line) =>
      line.length <= LONGEST_PATTERN &&
      line.split('**').length - 1 <= MOST_FOLDER_WILDCARDS &&
      line.trim() !== '' &&
      !line.startsWith('#'),
  );
  return patterns.length > MOST_PATTERNS ? [] : patterns;
}

/** Makes a pattern that is relative to `folder` (from the top) relative to the top: one with an inner slash is anchored, others float. */
export function rebase(line: string, folder: string): string {
  if (line.trim() === '' || line.startsWith('#')) return '';
  const sign = line.startsWith('!') ? '!' : '';
  const pattern = line.slice(sign.length);
  const isAnchored = /\/(?!\s*$)/.test(pattern);
  const prefix = `${sign}/${escapePattern(folder)}/`;
  return isAnchored ? prefix + pattern.replace(/^\//, '') : `${prefix}**/${pattern}`;
}

/** The pattern, in the syntax of gitignore(5), that means a path itself. */
export function escapePattern(path: string): string {
  return path.replace(/[\\*?[\]!# ]/g, '\\$&');
}
