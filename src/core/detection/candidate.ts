import type { TextRange } from '../text/textEdit';
import type { RelatedLocation, Severity } from './finding';
import type { Rule } from './rule';

/** A credential found by one rule, before overlaps are settled. */
export interface Candidate {
  readonly rule: Rule;
  readonly precedence: number;
  readonly range: TextRange;
  readonly severity: Severity;
  readonly proven: boolean;
  readonly evidence: readonly string[];
  readonly related: readonly RelatedLocation[];
}

/** Keeps, of candidates that overlap, the proven one, then the one of the rule listed first, then the longer. */
export function settleOverlaps(candidates: Candidate[]): Candidate[] {
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

/** How far, in UTF-16 units, the parts of one credential may stand apart. */
const PART_REACH = 500;

/**
 * Turns candidates that are parts of another one close by (see `parts` of a rule) into its related locations. Takes
 * and gives them in order of position; a part belongs to the nearest credential only.
 */
export function joinParts(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(({ rule }) => rule.parts)) return candidates;
  const partsOf = new Map<Candidate, Candidate[]>();
  const taken = new Set<Candidate>();
  candidates.forEach((part, index) => {
    const owner = nearestOwner(candidates, index);
    if (!owner) return;
    taken.add(part);
    partsOf.set(owner, [...(partsOf.get(owner) ?? []), part]);
  });
  return candidates
    .filter((candidate) => !taken.has(candidate))
    .map((candidate) => {
      const parts = partsOf.get(candidate) ?? [];
      const located = parts.map(({ range, rule }) => ({ range, message: rule.name }));
      return parts.length === 0 ? candidate : { ...candidate, related: [...candidate.related, ...located] };
    });
}

function nearestOwner(candidates: readonly Candidate[], index: number): Candidate | undefined {
  const part = candidates[index];
  if (!part) return undefined;
  let nearest: Candidate | undefined;
  let least = PART_REACH;
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const other = candidates[at];
      if (!other) break;
      const gap = step < 0 ? part.range.start - other.range.end : other.range.start - part.range.end;
      if (gap > least) break;
      if (!(other.rule.parts?.includes(part.rule.id) ?? false)) continue;
      nearest = other;
      least = gap;
      break;
    }
  }
  return nearest;
}

const BUCKET = 4096;

/** Ranges that do not overlap, found again by the stretches of text that they touch. */
class DisjointRanges {
  readonly #buckets = new Map<number, TextRange[]>();

  /** Adds the range unless it overlaps one that is there; says whether it did. */
  add(range: TextRange): boolean {
    if (this.overlaps(range)) return false;
    const last = Math.floor(range.end / BUCKET);
    for (let bucket = Math.floor(range.start / BUCKET); bucket <= last; bucket++) {
      const ranges = this.#buckets.get(bucket);
      if (ranges) ranges.push(range);
      else this.#buckets.set(bucket, [range]);
    }
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
