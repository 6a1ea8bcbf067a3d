import { Redacted, reveal } from '../secrets/redacted';
import type { TextRange } from '../text/textEdit';
import { readConnectionName, splitConnectionUrl } from './connectionParts';
import type { LocatedLiteral, RelatedLiteral } from './retrieval';

/** A literal near the one that is moved, by the name that it is given to. */
export interface NearbyLiteral {
  readonly name: string;
  readonly range: TextRange;
  readonly value: Redacted<string>;
}

/**
 * The parts of one connection among the literals round `own`, itself with them; empty when it has no others. Names tell:
 * `DB_PASSWORD` belongs to `DB_USER`, and `password` to `user`. Of several for one part the nearest counts.
 */
export function findConnection(
  own: LocatedLiteral,
  nearby: readonly NearbyLiteral[],
): readonly RelatedLiteral[] {
  const name = own.assignedTo === undefined ? undefined : readConnectionName(own.assignedTo);
  if (name === undefined) return [];
  const found = new Map<string, RelatedLiteral>([
    [name.key, { key: name.key, range: own.range, value: own.value }],
  ]);
  const distance = ({ range }: NearbyLiteral): number => Math.abs(range.start - own.range.start);
  for (const literal of [...nearby].sort((a, b) => distance(a) - distance(b))) {
    const other = readConnectionName(literal.name);
    if (other === undefined || found.has(other.key)) continue;
    if (!other.prefixes.some((prefix) => name.prefixes.includes(prefix))) continue;
    found.set(other.key, { key: other.key, range: literal.range, value: literal.value });
  }
  return found.size > 1 ? inOrder([...found.values()]) : [];
}

/** The parts of a connection URL whose text starts at `start` in its file, each as it stands there. */
export function takeApart(url: Redacted<string>, start: number): readonly RelatedLiteral[] {
  const parts = splitConnectionUrl(reveal(url)) ?? [];
  return parts.map(({ key, range, value, encoded }) => ({
    key,
    range: { start: start + range.start, end: start + range.end },
    value: new Redacted(value),
    ...(encoded && { encoding: 'uri-component' as const }),
  }));
}

function inOrder(parts: readonly RelatedLiteral[]): readonly RelatedLiteral[] {
  return [...parts].sort((a, b) => a.range.start - b.range.start);
}
