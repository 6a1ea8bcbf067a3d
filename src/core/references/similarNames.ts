import { distance } from 'fastest-levenshtein';

/** At most this many names are offered. */
const MOST = 3;

/** The names that are nearly `name`: with few letters more, fewer or other, or otherwise cased; the nearest first. */
export function findSimilar(name: string, names: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(name.length / 4));
  const letters = plain(name);
  return [...new Set(names)]
    .filter((other) => other !== name && Math.abs(other.length - name.length) <= limit)
    .map((other) => ({ other, edits: distance(letters, plain(other)) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || (a.other < b.other ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}
