import type { TreeParser } from '../syntax/syntaxTrees';
import type { TextRange } from '../text/textEdit';
import { dropDisproven, joinParts, settleOverlaps, type Candidate } from './candidate';
import { findEmbedded, isInEmbedded, type EmbeddedText } from './embedded';
import { isDegenerate, isPlaceholder, isSequence } from './filters/placeholders';
import { Suppressions } from './filters/suppressions';
import type { Confidence, Finding, Severity } from './finding';
import { Fingerprinter } from './fingerprint';
import type { PatternMatch } from './patternSearch';
import { Prefilter, type RuleHits, type TextHits } from './prefilter';
import type { PatternRule, Rule, SyntaxRule, TextRule } from './rule';
import { rules as builtInRules } from './rules/index';
import { SourceText } from './sourceText';
import { TreeReader } from './syntax/treeReader';

/** What is scanned: the path ('/'-separated, relative or absolute) and, where an editor knows it, the language. */
export interface ScanTarget {
  readonly path: string;
  readonly languageId?: string;
}

export interface ScannerOptions {
  /** Rules in order of precedence: on overlapping text the earlier wins. All built-in rules unless given. */
  readonly rules?: readonly Rule[];
  /** Severities by rule id in place of the rule's own; of a rule that is `off` nothing is reported. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Key of the fingerprints; keep it secret and stable. */
  readonly fingerprintKey: Uint8Array;
  /** Findings of less confidence are left out; `low`, so none, unless given. */
  readonly minimumConfidence?: Confidence;
  /** What `packKeywords` gave for the rules, so that the automaton need not be built; ignored where it does not fit. */
  readonly keywordTables?: Uint8Array;
  /** Whether the suppression comments of other scanners count as ours do; true unless given. */
  readonly honourForeignSuppressions?: boolean;
  /** Says what generic candidates are in their syntax; without it, and without a grammar, the lexer's word stands. */
  readonly syntax?: TreeParser;
}

export interface Scanner {
  /** The hard-coded credentials in `text`, in order of position, never overlapping. Never throws. */
  scan(text: string, target: ScanTarget): Finding[];
  /** The same for a text of ASCII characters alone that is still bytes: it is decoded only where a credential may stand. */
  scanAscii(text: AsciiText, target: ScanTarget): Finding[];
}

/** A text of ASCII characters alone as it is stored, and how to read it. */
export interface AsciiText {
  readonly bytes: Uint8Array;
  readonly decode: () => string;
}

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

function confidenceOf({ proven, severity, identity }: Candidate): Confidence {
  if (proven || identity !== undefined || severity === 'error') return 'high';
  return severity === 'warning' ? 'medium' : 'low';
}

/** How many hits a syntax rule reads in a text: far more than real files have, few enough to keep hostile ones linear. */
const SYNTAX_HITS_BASE = 10_000;
const UNITS_PER_SYNTAX_HIT = 64;

const lowered: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'information',
};

/** Prepares the rules once (tens of milliseconds at most); the scanner can then be used for any number of texts. */
export function createScanner(options: ScannerOptions): Scanner {
  return new RuleScanner(options);
}

class RuleScanner implements Scanner {
  readonly #options: ScannerOptions;
  readonly #fingerprinter: Fingerprinter;
  readonly #prefilter: Prefilter;
  readonly #honoursForeign: boolean;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#fingerprinter = new Fingerprinter(options.fingerprintKey);
    this.#honoursForeign = options.honourForeignSuppressions ?? true;
    this.#prefilter = new Prefilter(options.rules ?? builtInRules, options.keywordTables);
  }

  scan(text: string, target: ScanTarget): Finding[] {
    const found = this.#withOfPath(this.#prefilter.find(text), target);
    return found.hits.length === 0 ? [] : this.#judge(text, target, found);
  }

  scanAscii({ bytes, decode }: AsciiText, target: ScanTarget): Finding[] {
    const found = this.#withOfPath(this.#prefilter.findInBytes(bytes), target);
    return found.hits.length === 0 ? [] : this.#judge(decode(), target, found);
  }

  #withOfPath(found: TextHits, { path }: ScanTarget): TextHits {
    const ofPath = this.#prefilter.findOfPath(path);
    return ofPath.length === 0 ? found : { ...found, hits: [...ofPath, ...found.hits] };
  }

  #judge(text: string, target: ScanTarget, { hits, mayBeSuppressed }: TextHits): Finding[] {
    const { syntax } = this.#options;
    const trees = syntax && new TreeReader(syntax, text.length);
    const source = new SourceText(text, target.path, target.languageId, trees);
    const disproven: TextRange[] = [];
    const candidates = hits.flatMap((ruleHits) => findCandidates(ruleHits, source, disproven));
    const embedded = findEmbedded(text, source.languageId);
    if (embedded.length > 0) this.#readEmbedded(candidates, embedded, target.path, trees);
    trees?.close();
    if (candidates.length === 0) return [];
    const inTestOrDocs = ({ range }: Candidate): boolean =>
      source.isTestOrDocumentation || source.isTestCode(range.start);
    const suppressions = new Suppressions(source, this.#honoursForeign);
    const wanted = settleOverlaps(dropDisproven(candidates, disproven))
      .filter((candidate) => this.#isWanted(candidate))
      .filter(({ range }) => !mayBeSuppressed || !suppressions.hide(range));
    return joinParts(wanted, text).map((candidate) => this.#report(candidate, text, inTestOrDocs(candidate)));
  }

  /** Replaces what syntax rules made of code in Markdown and notebooks by what they make of it in its own language. */
  #readEmbedded(
    candidates: Candidate[],
    embedded: readonly EmbeddedText[],
    path: string,
    trees: TreeReader | undefined,
  ): void {
    const isInside = ({ rule, range }: Candidate): boolean =>
      'locate' in rule && isInEmbedded(embedded, range);
    const outside = candidates.filter((candidate) => !isInside(candidate));
    const inside = embedded.flatMap((part) => {
      const source = new SourceText(part.text, path, part.languageId, trees);
      return this.#prefilter
        .find(part.text)
        .hits.filter(({ prepared }) => 'locate' in prepared.rule)
        .flatMap((ruleHits) => findCandidates(ruleHits, source, []))
        .map((candidate) => toOuter(candidate, part));
    });
    candidates.splice(0, candidates.length, ...outside, ...inside);
  }

  /** A rule that is off still claims its text: switching it off must not hand the same text to a generic rule. */
  #isWanted(candidate: Candidate): boolean {
    if (this.#options.severities?.[candidate.rule.id] === 'off') return false;
    const least = CONFIDENCES.indexOf(this.#options.minimumConfidence ?? 'low');
    return CONFIDENCES.indexOf(confidenceOf(candidate)) >= least;
  }

  #report(candidate: Candidate, text: string, inTestOrDocs: boolean): Finding {
    const { rule, range, severity, proven, evidence, related, identity, formatRuleId } = candidate;
    const chosen = this.#options.severities?.[rule.id];
    const usual = inTestOrDocs && identity === undefined ? lowered[severity] : severity;
    return {
      ruleId: rule.id,
      severity: chosen === undefined || chosen === 'off' ? usual : chosen,
      confidence: confidenceOf(candidate),
      range,
      fingerprint: this.#fingerprinter.compute(rule.id, text.slice(range.start, range.end)),
      message:
        identity ?? `${rule.name}${proven ? ' (structure verified)' : ''} is hard-coded. ${rule.description}`,
      evidence,
      ...(formatRuleId === undefined ? {} : { formatRuleId }),
      ...(related.length === 0 ? {} : { related }),
    };
  }
}

function toOuter(candidate: Candidate, { toOuter: move }: EmbeddedText): Candidate {
  const moveRange = ({ start, end }: TextRange): TextRange => ({
    start: move(start),
    end: move(end - 1) + 1,
  });
  return {
    ...candidate,
    range: moveRange(candidate.range),
    related: candidate.related.map(({ range, message }) => ({ range: moveRange(range), message })),
  };
}

/** Longer texts are key files, in which any short word or repetition can stand by chance. */
const LONGEST_FILLER = 400;

function isFiller(secret: string): boolean {
  return secret.length <= LONGEST_FILLER && (isPlaceholder(secret) || isDegenerate(secret));
}

/** So much base64 before it is that of a file, in which anything stands by chance. */
const IN_BASE64 = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[\dA-Za-z+/]{99}[+/]$/;

function standsInBase64(text: string, start: number): boolean {
  return start >= 100 && IN_BASE64.test(text.slice(start - 100, start));
}

const NONE: readonly Candidate[] = [];

/** What a rule makes of its keywords' hits; ranges that its proof refutes are added to `disproven`. */
function findCandidates(hits: RuleHits, source: SourceText, disproven: TextRange[]): readonly Candidate[] {
  const { rule, precedence, search } = hits.prepared;
  if (search) {
    const matches = search.search(
      source.text,
      hits.starts.sort((a, b) => a - b),
    );
    // As nearly always.
    if (matches.length === 0) return NONE;
    return matches
      .filter(({ range, verdict }) => {
        if (verdict === 'disproven' && search.rule.proof !== undefined) disproven.push(range);
        return verdict !== 'disproven';
      })
      .filter(
        ({ secret, verdict }) =>
          verdict === 'proven' || search.rule.keepsFillers === true || !isFiller(secret),
      )
      .filter(({ range, verdict }) => verdict === 'proven' || !standsInBase64(source.text, range.start))
      .map((match) => describeMatch(search.rule, precedence, match, source));
  }
  if ('locate' in rule) return locateCandidates(rule, precedence, hits, source);
  return 'search' in rule ? searchCandidates(rule, precedence, source) : [];
}

/** What a rule's pattern matched, as a candidate; values that run through the alphabet are doubtful. */
function describeMatch(
  rule: PatternRule,
  precedence: number,
  { range, secret, verdict }: PatternMatch,
  source: SourceText,
): Candidate {
  const proven = verdict === 'proven';
  const doubts = [
    ...(!proven && rule.keepsFillers !== true && secret.length <= LONGEST_FILLER && isSequence(secret)
      ? ['its characters stand in the order of the alphabet, as in a filler']
      : []),
    ...(!proven && rule.isDoubtfulInComments === true && source.isExplanation(range.start)
      ? ['in a comment or a documentation string']
      : []),
  ];
  return {
    rule,
    precedence,
    range,
    severity: doubts.length > 0 ? 'information' : rule.severity,
    proven,
    evidence: [
      ...(proven ? [rule.proof ?? 'structure verified'] : []),
      `has the format of: ${rule.name}`,
      ...doubts,
    ],
    related: [],
  };
}

function searchCandidates(rule: TextRule, precedence: number, source: SourceText): Candidate[] {
  return rule
    .search(source)
    .filter(
      ({ range, identity }) => identity !== undefined || !isFiller(source.text.slice(range.start, range.end)),
    )
    .map((located) => ({ rule, precedence, proven: false, evidence: [], related: [], ...located }));
}

function locateCandidates(
  rule: SyntaxRule,
  precedence: number,
  hits: RuleHits,
  source: SourceText,
): Candidate[] {
  const candidates: Candidate[] = [];
  const limit = SYNTAX_HITS_BASE + source.text.length / UNITS_PER_SYNTAX_HIT;
  const { starts, ends } = hits;
  for (let index = 0; index < ends.length && index < limit; index++) {
    const end = ends[index] ?? 0;
    const located = rule.locate(source, { start: starts[index] ?? end, end });
    if (!located) continue;
    for (const one of 'range' in located ? [located] : located)
      candidates.push({ rule, precedence, proven: false, evidence: [], related: [], ...one });
  }
  return candidates;
}
