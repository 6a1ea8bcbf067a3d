import { collect } from '../grouping';
import type { TextRange } from '../text/textEdit';
import type { RelatedLocation, Severity } from './finding';
import type { LocatedSecret, Rule } from './rule';

/** A credential found by one rule, before overlaps are settled. */
export interface Candidate {
  readonly rule: Rule;
  readonly precedence: number;
  readonly range: TextRange;
  readonly severity: Severity;
  readonly proven: boolean;
  readonly evidence: readonly string[];
  readonly related: readonly RelatedLocation[];
  readonly identity?: LocatedSecret['identity'];
  /** The rule of a candidate that made way for this one, which is identified. */
  readonly formatRuleId?: string;
}

/** Keeps, of candidates that overlap, the identified one, the proven one, then the one of the rule listed first, then the longer. */
export function settleOverlaps(candidates: Candidate[]): Candidate[] {
  candidates.sort(
    (a, b) =>
      Number(b.identity !== undefined) - Number(a.identity !== undefined) ||
      Number(b.proven) - Number(a.proven) ||
      a.precedence - b.precedence ||
      b.range.end - b.range.start - (a.range.end - a.range.start) ||
      a.range.start - b.range.start,
  );
  const kept = new DisjointRanges();
  return candidates
    .filter(({ range }) => kept.add(range))
    .map((candidate) => (candidate.identity === undefined ? candidate : withFormat(candidate, candidates)))
    .sort((a, b) => a.range.start - b.range.start);
}

/** An identified candidate with the rule that would have found it by itself. */
function withFormat(candidate: Candidate, candidates: readonly Candidate[]): Candidate {
  const { start, end } = candidate.range;
  const other = candidates.find(
    ({ range, identity }) => identity === undefined && range.start < end && start < range.end,
  );
  return other === undefined ? candidate : { ...candidate, formatRuleId: other.rule.id };
}

/**
 * Leaves out what a generic rule says about text that a provider's rule has refuted: a token with its provider's prefix
 * and a wrong checksum is no credential under any name.
 */
export function dropDisproven(candidates: Candidate[], disproven: readonly TextRange[]): Candidate[] {
  if (disproven.length === 0) return candidates;
  const refuted = new DisjointRanges();
  for (const range of disproven) refuted.add(range);
  return candidates.filter(({ rule, range }) => !('locate' in rule && refuted.overlaps(range)));
}

const severities: readonly Severity[] = ['information', 'warning', 'error'];

/** How far, in UTF-16 units, a carriage return not counted, the parts of one credential may stand apart. */
const PART_REACH = 500;

/**
 * Makes one candidate of those that are one credential: parts close by (see `parts` of a rule) become related locations
 * of the credential that they belong to. A candidate that is another's related location is not reported by itself, unless it is
 * the more severe.
 * Takes and gives candidates in order of position.
 */
export function joinParts(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const partsOf = new Map<Candidate, readonly Candidate[]>();
  const owners = new Set(candidates.map(({ rule }) => rule).filter(({ parts }) => parts));
  for (const owner of owners)
    for (const group of groupParts(candidates, owner, text)) {
      const whole = group.find(({ rule }) => rule === owner);
      if (whole)
        partsOf.set(
          whole,
          group.filter((part) => part !== whole),
        );
    }
  const joined = candidates.map((candidate) => {
    const parts = partsOf.get(candidate) ?? [];
    const located = parts.map(({ range, rule }) => ({ range, message: rule.name }));
    return parts.length === 0 ? candidate : { ...candidate, related: [...candidate.related, ...located] };
  });
  const told = new Map<number, number>();
  for (const { related, severity } of joined)
    for (const { range } of related)
      told.set(range.start, Math.max(told.get(range.start) ?? 0, severities.indexOf(severity)));
  return joined.filter(({ range, severity }) => severities.indexOf(severity) > (told.get(range.start) ?? -1));
}

/** The candidates of a rule and of its parts, cut where one kind comes again or the next stands too far away. */
function groupParts(candidates: readonly Candidate[], owner: Rule, text: string): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const { rule, range } = candidate;
    if (rule !== owner && !(owner.parts?.includes(rule.id) ?? false)) continue;
    const group = groups.at(-1);
    const isNear = standsNear(text, group?.at(-1)?.range.end ?? -Infinity, range.start);
    if (group && isNear && !group.some((other) => other.rule === rule)) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

function standsNear(text: string, end: number, start: number): boolean {
  if (start - end <= PART_REACH) return true;
  return start - end <= 2 * PART_REACH && text.slice(end, start).replaceAll('\r', '').length <= PART_REACH;
}

const BUCKET = 4096;

/** Ranges that do not overlap, found again by the stretches of text that they touch. */
class DisjointRanges {
  readonly #buckets = new Map<number, TextRange[]>();

  /** Adds the range unless it overlaps one that is there; says whether it did. */
  add(range: TextRange): boolean {
    if (this.overlaps(range)) return false;
    const last = Math.floor(range.end / BUCKET);
    for (let bucket = Math.floor(range.start / BUCKET); bucket <= last; bucket++)
      collect(this.#buckets, bucket, range);
    return true;
  }

  overlaps(range: TextRange): boolean {
    const last = Math.floor(range.end / BUCKET);
    for (let bucket = Math.floor(range.start / BUCKET); bucket <= last; bucket++)
      for (const other of this.#buckets.get(bucket) ?? [])
        if (other.start < range.end && range.start < other.end) return true;
    return false;
  }
}
