import { buildAutomaton, type HitReporter, type KeywordAutomaton } from './automaton';
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
  /** Empty but while a text is searched: an array is many times faster than a map, and making one a text is not. */
  readonly #hitsByPrecedence: (RuleHits | undefined)[];

  /** The rules in order of precedence; `keywordTables` are those of `packKeywords`, ignored where they do not fit. */
  constructor(rules: readonly Rule[], keywordTables: Uint8Array | undefined) {
    const byKeyword = new Map<string, PreparedRule[]>(suppressionKeywords.map((keyword) => [keyword, []]));
    this.#hitsByPrecedence = rules.map(() => undefined);
    for (const [precedence, rule] of rules.entries()) {
      const search = 'pattern' in rule ? new PatternSearch(rule) : undefined;
      const prepared = { rule, precedence, search };
      if (rule.keywords.length === 0) this.#unconditional.push(prepared);
      for (const keyword of new Set(rule.keywords)) {
        const known = byKeyword.get(keyword);
        if (known) known.push(prepared);
        else byKeyword.set(keyword, [prepared]);
      }
    }
    const keywords = [...byKeyword.keys()];
    this.#automaton = (keywordTables && openKeywords(keywordTables, keywords)) ?? buildAutomaton(keywords);
    this.#keywords = Array.from(byKeyword, ([keyword, prepared]) => ({
      length: keyword.length,
      rules: prepared,
    }));
  }

  find(text: string): TextHits {
    return this.#gather((report) => {
      this.#automaton.find(text, report);
    });
  }

  /** The same for a text of ASCII characters alone. */
  findInBytes(bytes: Uint8Array): TextHits {
    return this.#gather((report) => {
      this.#automaton.findInBytes(bytes, report);
    });
  }

  #gather(search: (report: HitReporter) => void): TextHits {
    const hits: RuleHits[] = this.#unconditional.map((prepared) => ({ prepared, starts: [], ends: [] }));
    let mayBeSuppressed = false;
    search((index, end) => {
      const keyword = this.#keywords[index];
      if (!keyword) return;
      if (keyword.rules.length === 0) mayBeSuppressed = true;
      for (const prepared of keyword.rules) {
        let ruleHits = this.#hitsByPrecedence[prepared.precedence];
        if (!ruleHits) {
          this.#hitsByPrecedence[prepared.precedence] = ruleHits = { prepared, starts: [], ends: [] };
          hits.push(ruleHits);
        }
        ruleHits.starts.push(end - keyword.length);
        ruleHits.ends.push(end);
      }
    });
    for (const { prepared } of hits) this.#hitsByPrecedence[prepared.precedence] = undefined;
    return { hits, mayBeSuppressed };
  }
}
