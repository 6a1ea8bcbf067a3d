import type { TextRange } from '../text/textEdit';
import type { PatternRule, Verdict } from './rule';

const DEFAULT_AFTER = 256;
const FUEL_BASE = 1 << 20;
const FUEL_FACTOR = 8;

/** How the pattern of a token begins that no letter or digit stands before. */
const WORD_START = /^\(\?<!\[0-9A-Za-z[^\]]*\]\)/;

const WORD = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')
  WORD[character.charCodeAt(0)] = 1;

/** What makes a run: letters and digits, `_` and `-`. */
const RUN = WORD.slice();
for (const character of '_-') RUN[character.charCodeAt(0)] = 1;

/** Whether so many characters of a run stand in a row between the offsets. */
function hasRun(text: string, start: number, end: number, length: number): boolean {
  let runStart = start;
  while (runStart + length <= end) {
    // From its end, so that where there is none most characters are never looked at.
    let at = runStart + length - 1;
    while (at >= runStart && RUN[text.charCodeAt(at)] === 1) at--;
    if (at < runStart) return true;
    runStart = at + 1;
  }
  return false;
}

/** A secret that a rule's pattern matched. */
export interface PatternMatch {
  readonly range: TextRange;
  readonly secret: string;
  readonly verdict: Verdict;
}

/**
 * Runs one rule's pattern around its keyword's hits in one text. Each attempt sees a bounded window with one code
 * unit of left context, and all attempts together may look at no more than a fixed multiple of the text's length, so
 * that no text makes the search slower than linear.
 */
export class PatternSearch {
  readonly rule: PatternRule;
  /** Compiled at the first search: of hundreds of rules, few have a hit. */
  #pattern: RegExp | undefined;
  readonly #before: number;
  readonly #after: number;
  readonly #leastRun: number;
  /** A match starts at its keyword, which begins a word. Known with the pattern. */
  #beginsWord = false;

  constructor(rule: PatternRule) {
    this.rule = rule;
    this.#before = rule.reach?.before ?? 0;
    this.#after = rule.reach?.after ?? DEFAULT_AFTER;
    this.#leastRun = rule.leastRun ?? 0;
  }

  /** Matches in order, the disproven ones too, for keyword hits given by their starts in ascending order. */
  search(text: string, hits: readonly number[]): PatternMatch[] {
    const matches: PatternMatch[] = [];
    let fuel = FUEL_BASE + FUEL_FACTOR * text.length;
    let searched = 0;
    for (const hit of hits) {
      if (hit < searched) continue;
      // Most hits of short keywords stand inside words, and asking the pattern costs ten times as much.
      if (this.#beginsWord && WORD[text.charCodeAt(hit - 1)] === 1) continue;
      const start = Math.max(this.#before === 0 ? hit : searched, hit - this.#before);
      const end = Math.min(text.length, hit + this.#after);
      fuel -= end - start;
      if (fuel < 0) break;
      if (!hasRun(text, start, end, this.#leastRun)) continue;
      const known = matches.length;
      this.#matchWindow((this.#pattern ??= this.#compile()), text, start, end, matches);
      for (let at = known; at < matches.length; at++)
        searched = Math.max(searched, matches[at]?.range.end ?? 0);
    }
    return matches;
  }

  #compile(): RegExp {
    const { source, flags } = this.rule.pattern;
    this.#beginsWord = this.#before === 0 && WORD_START.test(source);
    const indices = source.includes('(?<secret>') ? 'd' : '';
    return new RegExp(source, `${flags.replace(/[gy]/g, '')}${this.#before === 0 ? 'y' : 'g'}${indices}`);
  }

  /** Adds what the pattern matches in a window to `matches`. */
  #matchWindow(pattern: RegExp, text: string, start: number, end: number, matches: PatternMatch[]): void {
    const contextStart = Math.max(0, start - 1);
    const window = text.slice(contextStart, end);
    pattern.lastIndex = start - contextStart;
    for (;;) {
      const match = pattern.exec(window);
      if (!match) return;
      const matchEnd = match.index + match[0].length;
      if (matchEnd === window.length && end < text.length) return;
      const [from, to] = match.indices?.groups?.['secret'] ?? [match.index, matchEnd];
      const secret = window.slice(from, to);
      matches.push({
        range: { start: contextStart + from, end: contextStart + to },
        secret,
        verdict: this.rule.validate?.(secret, match) ?? 'unknown',
      });
      if (this.#before === 0) return;
      if (match[0] === '') return;
    }
  }
}
