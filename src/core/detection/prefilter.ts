import { collect } from '../grouping';
import { buildAutomaton, type KeywordAutomaton } from './automaton';
import { suppressionKeywords } from './filters/suppressions';
import { openKeywords } from './keywordTables';
import { PatternSearch } from './patternSearch';
import type { Rule } from './rule';

/** A rule made ready to run. All have the same shape, so that what runs them is compiled once. */
export interface PreparedRule {
  readonly rule: Rule;
  readonly precedence: number;
  readonly search: PatternSearch | undefined;
}

/** Where a rule's keywords were found in one text. */
export interface RuleHits {
  readonly prepared: PreparedRule;
  readonly starts: number[];
  readonly ends: number[];
}

/** What was found in one text. */
export interface TextHits {
  /** In order of each rule's first hit, after the rules that search every text. */
  readonly hits: readonly RuleHits[];
  readonly mayBeSuppressed: boolean;
}

/** A keyword of the automaton; without rules it marks a suppression. */
interface PreparedKeyword {
  readonly length: number;
  readonly rules: readonly PreparedRule[];
}

/** Finds which rules have anything to look at in a text, and where, by all their keywords at once. */
export class Prefilter {
  readonly #automaton: KeywordAutomaton;
  readonly #keywords: readonly PreparedKeyword[];
  /** Rules without keywords, which every text is searched for. */
  readonly #unconditional: PreparedRule[] = [];
  /** Rules for files that only their paths tell. */
  readonly #ofPaths: (PreparedRule & { readonly paths: RegExp })[] = [];
  /** Empty but while a text is searched: an array is many times faster than a map, and making one a text is not. */
  readonly #hitsByPrecedence: (RuleHits | undefined)[];
  /** Of the text that is searched, in order of each rule's first hit. */
  #hits: RuleHits[] = [];
  #mayBeSuppressed = false;

  /** The rules in order of precedence; `keywordTables` are those of `packKeywords`, ignored where they do not fit. */
  constructor(rules: readonly Rule[], keywordTables: Uint8Array | undefined) {
    const byKeyword = new Map<string, PreparedRule[]>(suppressionKeywords.map((keyword) => [keyword, []]));
    this.#hitsByPrecedence = rules.map(() => undefined);
    for (const [precedence, rule] of rules.entries()) {
      const search = 'pattern' in rule ? new PatternSearch(rule) : undefined;
      const prepared = { rule, precedence, search };
      if ('paths' in rule) this.#ofPaths.push({ ...prepared, paths: rule.paths });
      else if (rule.keywords.length === 0) this.#unconditional.push(prepared);
      for (const keyword of new Set(rule.keywords)) collect(byKeyword, keyword, prepared);
    }
    const keywords = [...byKeyword.keys()];
    this.#automaton = (keywordTables && openKeywords(keywordTables, keywords)) ?? buildAutomaton(keywords);
    this.#keywords = Array.from(byKeyword, ([keyword, prepared]) => ({
      length: keyword.length,
      rules: prepared,
    }));
  }

  /** The rules for the file, whatever its text. */
  findOfPath(path: string): readonly RuleHits[] {
    const fitting = this.#ofPaths.filter(({ paths }) => paths.test(path));
    return fitting.map((prepared) => ({ prepared, starts: [], ends: [] }));
  }

  find(text: string): TextHits {
    this.#automaton.find(text, this.#report);
    return this.#takeHits();
  }

  /** The same for a text of ASCII characters alone. */
  findInBytes(bytes: Uint8Array): TextHits {
    this.#automaton.findInBytes(bytes, this.#report);
    return this.#takeHits();
  }

  /** One function for all texts: the search is then compiled with it, and not anew for each. */
  readonly #report = (index: number, end: number): void => {
    const keyword = this.#keywords[index];
    if (!keyword) return;
    if (keyword.rules.length === 0) this.#mayBeSuppressed = true;
    for (const prepared of keyword.rules) {
      let ruleHits = this.#hitsByPrecedence[prepared.precedence];
      if (!ruleHits) {
        this.#hitsByPrecedence[prepared.precedence] = ruleHits = { prepared, starts: [], ends: [] };
        this.#hits.push(ruleHits);
      }
      ruleHits.starts.push(end - keyword.length);
      ruleHits.ends.push(end);
    }
  };

  #takeHits(): TextHits {
    const hits = this.#unconditional.map((prepared): RuleHits => ({ prepared, starts: [], ends: [] }));
    for (const ruleHits of this.#hits) {
      hits.push(ruleHits);
      this.#hitsByPrecedence[ruleHits.prepared.precedence] = undefined;
    }
    const mayBeSuppressed = this.#mayBeSuppressed;
    this.#hits = [];
    this.#mayBeSuppressed = false;
    return { hits, mayBeSuppressed };
  }
}
