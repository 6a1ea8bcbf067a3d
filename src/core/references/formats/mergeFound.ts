import type { SecretReference } from '../reference';

/**
 * References from several ways of finding them, the most telling first, in order of position: each place once, and no name on
 * its own that an earlier way has found the use of.
 */
export function mergeFound(ways: readonly (readonly SecretReference[])[]): readonly SecretReference[] {
  const found = new Map<number, SecretReference>();
  const named = new Set<number>();
  for (const references of ways) {
    const fresh = references.filter(
      ({ secretId, usedAt }) => usedAt.start !== secretId.range.start || !named.has(usedAt.start),
    );
    for (const reference of fresh)
      if (!found.has(reference.usedAt.start)) found.set(reference.usedAt.start, reference);
    for (const { secretId } of fresh) named.add(secretId.range.start);
  }
  return [...found.values()].sort((a, b) => a.usedAt.start - b.usedAt.start);
}
