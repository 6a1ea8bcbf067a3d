import type { Severity } from '../detection/finding';
import type { ConfigTable } from './configTable';
import { shorten } from './configTable';
import type { CompilePattern, LinearPattern } from './linearPattern';

export const severities = ['error', 'warning', 'information', 'off'] as const satisfies readonly (
  Severity | 'off'
)[];

const LONGEST_KEYWORD = 64;
/** All keywords of a file together, in characters: the scanner's keyword table has 65,536 states. */
const MOST_KEYWORD_CHARACTERS = 12_000;

/** Compiles the pattern of a table's key. What cannot be compiled is reported, as `owner` not used, and absent. */
export function readPattern(
  table: ConfigTable,
  key: string,
  compile: CompilePattern,
  owner: string,
): LinearPattern | undefined {
  const source = table.text(key);
  return source === undefined ? undefined : compileOrReport(table, key, source, compile, owner);
}

/** Compiles a list of patterns, leaving out and reporting those that cannot be, and says whether all could. */
export function readPatterns(
  table: ConfigTable,
  key: string,
  compile: CompilePattern,
): { readonly patterns: readonly LinearPattern[]; readonly isComplete: boolean } {
  const sources = table.texts(key);
  const patterns = sources.flatMap(
    (source) => compileOrReport(table, key, source, compile, `A pattern of “${key}”`) ?? [],
  );
  return { patterns, isComplete: patterns.length === sources.length };
}

function compileOrReport(
  table: ConfigTable,
  key: string,
  source: string,
  compile: CompilePattern,
  owner: string,
): LinearPattern | undefined {
  const compiled = compile(source);
  if (!('problem' in compiled)) return compiled;
  table.report(key, 'error', `${owner} is not used: ${compiled.problem}.`);
  return undefined;
}

/** Reads the keywords of a file's rules, which share a budget. */
export class KeywordReader {
  #left = MOST_KEYWORD_CHARACTERS;

  /** Lower-case and ASCII; what is not is reported and left out. */
  read(table: ConfigTable): readonly string[] {
    const keywords = new Set(table.texts('keywords').map((keyword) => keyword.toLowerCase()));
    return [...keywords].filter((keyword) => {
      if (keyword === '') return false;
      if (keyword.length > LONGEST_KEYWORD || !/^[ -~\t]+$/.test(keyword)) {
        table.report(
          'keywords',
          'error',
          `Keyword “${shorten(keyword)}” is not used: it must be of at most ${LONGEST_KEYWORD} ASCII characters.`,
        );
        return false;
      }
      this.#left -= keyword.length;
      if (this.#left < 0)
        table.report(
          'keywords',
          'error',
          'The file has too many keywords; this and later ones are not used.',
        );
      return this.#left >= 0;
    });
  }
}

/** A text from a file as part of a message: on one line, without control characters, not endless. */
export function readSentence(table: ConfigTable, key: string): string | undefined {
  const text = table
    .text(key)
    ?.replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === undefined || text === '' ? undefined : text.slice(0, 300);
}
