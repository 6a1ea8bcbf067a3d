import type { TextRange } from '../text/textEdit';
import { buildAutomaton, type KeywordAutomaton } from './automaton';
import { isTestOrDocumentation } from './filters/paths';
import { isDegenerate, isPlaceholder } from './filters/placeholders';
import { isSuppressed, suppressionKeywords } from './filters/suppressions';
import type { Finding, Severity } from './finding';
import { computeFingerprint } from './fingerprint';
import { PatternSearch } from './patternSearch';
import type { Rule, SyntaxRule } from './rule';
import { rules as builtInRules } from './rules/index';
import { SourceText } from './sourceText';

/** What is scanned: the path ('/'-separated, relative or absolute) and, where an editor knows it, the language. */
export interface ScanTarget {
  readonly path: string;
  readonly languageId?: string;
}

export interface ScannerOptions {
  /** Rules in order of precedence: on overlapping text the earlier wins. All built-in rules unless given. */
  readonly rules?: readonly Rule[];
  /** Severities by rule id in place of the rule's own; `off` leaves the rule out. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Key of the fingerprints; keep it secret and stable. */
  readonly fingerprintKey: Uint8Array;
}

export interface Scanner {
  /** The hard-coded credentials in `text`, in order of position, never overlapping. Never throws. */
  scan(text: string, target: ScanTarget): Finding[];
}

/** A credential found by one rule, before overlaps are settled. */
interface Candidate {
  readonly rule: Rule;
  readonly precedence: number;
  readonly range: TextRange;
  readonly severity: Severity;
  readonly proven: boolean;
}

/** How many hits a syntax rule reads in a text: far more than real files have, few enough to keep hostile ones linear. */
const SYNTAX_HITS_BASE = 10_000;
const UNITS_PER_SYNTAX_HIT = 32;

const lowered: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'information',
};

/** Prepares the rules once (tens of milliseconds at most); the scanner can then be used for any number of texts. */
export function createScanner(options: ScannerOptions): Scanner {
  return new RuleScanner(options);
}

/** A rule made ready to run. */
interface PreparedRule {
  readonly rule: Rule;
  readonly precedence: number;
  readonly search?: PatternSearch;
}

/** Where a rule's keywords were found in one text. */
interface RuleHits {
  readonly starts: number[];
  readonly ends: number[];
}

/** A keyword of the automaton; without rules it marks a suppression. */
interface PreparedKeyword {
  readonly length: number;
  readonly rules: readonly PreparedRule[];
}

class RuleScanner implements Scanner {
  readonly #options: ScannerOptions;
  readonly #automaton: KeywordAutomaton;
  readonly #keywords: readonly PreparedKeyword[];

  constructor(options: ScannerOptions) {
    this.#options = options;
    const byKeyword = new Map<string, PreparedRule[]>(suppressionKeywords.map((keyword) => [keyword, []]));
    const active = (options.rules ?? builtInRules).filter(({ id }) => options.severities?.[id] !== 'off');
    for (const [precedence, rule] of active.entries()) {
      const prepared =
        'pattern' in rule ? { rule, precedence, search: new PatternSearch(rule) } : { rule, precedence };
      for (const keyword of new Set(rule.keywords)) {
        const known = byKeyword.get(keyword);
        if (known) known.push(prepared);
        else byKeyword.set(keyword, [prepared]);
      }
    }
    this.#automaton = buildAutomaton([...byKeyword.keys()]);
    this.#keywords = [...byKeyword].map(([keyword, rules]) => ({ length: keyword.length, rules }));
  }

  scan(text: string, target: ScanTarget): Finding[] {
    const { hits, mayBeSuppressed } = this.#findHits(text);
    if (hits.size === 0) return [];
    const source = new SourceText(text, target.path, target.languageId);
    const candidates = [...hits].flatMap(([prepared, ruleHits]) =>
      findCandidates(prepared, ruleHits, source),
    );
    const inTestOrDocs = isTestOrDocumentation(target.path);
    return settleOverlaps(candidates)
      .filter(({ range }) => !mayBeSuppressed || !isSuppressed(source, range))
      .map((candidate) => this.#report(candidate, text, inTestOrDocs));
  }

  #findHits(text: string): { hits: Map<PreparedRule, RuleHits>; mayBeSuppressed: boolean } {
    const hits = new Map<PreparedRule, RuleHits>();
    let mayBeSuppressed = false;
    this.#automaton.find(text, (index, end) => {
      const keyword = this.#keywords[index];
      if (!keyword) return;
      if (keyword.rules.length === 0) mayBeSuppressed = true;
      for (const prepared of keyword.rules) {
        let ruleHits = hits.get(prepared);
        if (!ruleHits) hits.set(prepared, (ruleHits = { starts: [], ends: [] }));
        ruleHits.starts.push(end - keyword.length);
        ruleHits.ends.push(end);
      }
    });
    return { hits, mayBeSuppressed };
  }

  #report({ rule, range, severity, proven }: Candidate, text: string, inTestOrDocs: boolean): Finding {
    const chosen = this.#options.severities?.[rule.id];
    const usual = inTestOrDocs ? lowered[severity] : severity;
    return {
      ruleId: rule.id,
      severity: chosen === undefined || chosen === 'off' ? usual : chosen,
      range,
      fingerprint: computeFingerprint(
        this.#options.fingerprintKey,
        rule.id,
        text.slice(range.start, range.end),
      ),
      message: `${rule.name}${proven ? ' (structure verified)' : ''} is hard-coded. ${rule.description}`,
    };
  }
}

/** Longer texts are key files, in which any short word or repetition can stand by chance. */
const LONGEST_FILLER = 400;

function isFiller(secret: string): boolean {
  return secret.length <= LONGEST_FILLER && (isPlaceholder(secret) || isDegenerate(secret));
}

function findCandidates(
  { rule, precedence, search }: PreparedRule,
  hits: RuleHits,
  source: SourceText,
): Candidate[] {
  if (search) {
    return search
      .search(
        source.text,
        hits.starts.sort((a, b) => a - b),
      )
      .filter(({ secret, verdict }) => verdict === 'proven' || !isFiller(secret))
      .map(({ range, verdict }) => ({
        rule,
        precedence,
        range,
        severity: rule.severity,
        proven: verdict === 'proven',
      }));
  }
  return 'locate' in rule ? locateCandidates(rule, precedence, hits, source) : [];
}

function locateCandidates(
  rule: SyntaxRule,
  precedence: number,
  hits: RuleHits,
  source: SourceText,
): Candidate[] {
  const candidates: Candidate[] = [];
  const limit = SYNTAX_HITS_BASE + source.text.length / UNITS_PER_SYNTAX_HIT;
  for (const [index, end] of hits.ends.slice(0, limit).entries()) {
    const located = rule.locate(source, { start: hits.starts[index] ?? end, end });
    if (located) candidates.push({ rule, precedence, ...located, proven: false });
  }
  return candidates;
}

/** Keeps, of candidates that overlap, the proven one, then the one of the rule listed first, then the longer. */
function settleOverlaps(candidates: Candidate[]): Candidate[] {
  candidates.sort(
    (a, b) =>
      Number(b.proven) - Number(a.proven) ||
      a.precedence - b.precedence ||
      b.range.end - b.range.start - (a.range.end - a.range.start) ||
      a.range.start - b.range.start,
  );
  const kept = new DisjointRanges();
  return candidates.filter(({ range }) => kept.add(range)).sort((a, b) => a.range.start - b.range.start);
}

const BUCKET = 4096;

/** Ranges that do not overlap, found again by the stretches of text that they touch. */
class DisjointRanges {
  readonly #buckets = new Map<number, TextRange[]>();

  /** Adds the range unless it overlaps one that is there; says whether it did. */
  add(range: TextRange): boolean {
    const first = Math.floor(range.start / BUCKET);
    const last = Math.floor(range.end / BUCKET);
    for (let bucket = first; bucket <= last; bucket++)
      for (const other of this.#buckets.get(bucket) ?? [])
        if (other.start < range.end && range.start < other.end) return false;
    for (let bucket = first; bucket <= last; bucket++) {
      const ranges = this.#buckets.get(bucket);
      if (ranges) ranges.push(range);
      else this.#buckets.set(bucket, [range]);
    }
    return true;
  }
}
