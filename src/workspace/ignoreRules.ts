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
    return new IgnoreRules(texts.length === 0 ? undefined : ignore({ ignoreCase }).add([...texts]));
  }

  /** These rules and above them those of the `.gitignore` text in `folder`: a path from the top, `/` between. */
  extend(folder: string, text: string): IgnoreRules {
    const rules = ignore({ ignoreCase }).add(this.#ignore ?? []);
    if (folder === '') return new IgnoreRules(rules.add(text));
    const rebased = text.split(/\r?\n/).map((line) => rebase(line.replace(/^\uFEFF/, ''), folder));
    return new IgnoreRules(rules.add(rebased));
  }

  /** `path` is relative to the top folder; for a folder it ends in `/`. */
  excludes(path: string): boolean {
    return this.#ignore?.ignores(path) ?? false;
  }
}

/** Makes a pattern that is relative to `folder` relative to the top: one with an inner slash is anchored, others float. */
function rebase(line: string, folder: string): string {
  if (line.trim() === '' || line.startsWith('#')) return '';
  const sign = line.startsWith('!') ? '!' : '';
  const pattern = line.slice(sign.length);
  const isAnchored = /\/(?!\s*$)/.test(pattern);
  const prefix = `${sign}/${folder.replace(/[\\*?[\]!# ]/g, '\\$&')}/`;
  return isAnchored ? prefix + pattern.replace(/^\//, '') : `${prefix}**/${pattern}`;
}
