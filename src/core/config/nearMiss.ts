const LONGEST = 64;

/** The candidate that somebody who wrote `word` may have meant: one that a typing error or two away; undefined if none is. */
export function findNearMiss(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let nearest: string | undefined;
  let least = Math.min(3, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = flatten(word) === flatten(candidate) ? 0 : editDistance(word, candidate, least);
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** `minimumConfidence`, `minimum_confidence` and `minimum-confidence` are one word. */
function flatten(word: string): string {
  return word.replace(/[-_\s]/g, '').toLowerCase();
}

/** Levenshtein's distance, or `limit` when it is that or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + Number(a[row - 1] !== b[column - 1]);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return Math.min(limit, previous[b.length] ?? limit);
}
