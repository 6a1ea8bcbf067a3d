import { groupBy } from '../../core/grouping';
import { countOf } from '../../core/text/countOf';
import type { SectionNode, UsedFileNode, UsedPlaceNode } from './nodes';
import type { UsageSource } from './secretUsage';
import { formatDay } from './describeSecret';

/** How the section about a secret's use is called, and what it says in a few words. */
export function describeUsage(
  { parent: { connection, secret } }: SectionNode,
  usage: UsageSource,
): { readonly title: string; readonly summary: string } {
  const uses = usage.placesOf(connection, secret).filter(({ isDefinition }) => !isDefinition);
  if (uses.length > 0) {
    const files = new Set(uses.map(({ uri }) => uri)).size;
    const summary = `${countOf(uses.length, 'place')} in ${countOf(files, 'file')}`;
    return { title: 'Used by', summary: usage.isReady ? summary : `${summary}, still reading…` };
  }
  if (!usage.isReady) return { title: 'Used by', summary: 'still reading…' };
  const { lastAccessed } = secret;
  return {
    title: 'Not used in this workspace',
    summary: lastAccessed === undefined ? 'never accessed' : `last accessed ${formatDay(lastAccessed)}`,
  };
}

/** The files that name a secret, in their order. */
export function usedFilesOf(parent: SectionNode, usage: UsageSource): readonly UsedFileNode[] {
  const { connection, secret } = parent.parent;
  const files = groupBy(usage.placesOf(connection, secret), ({ uri }) => uri);
  return [...files].map(([uri, places]) => ({ kind: 'usedFile', parent, uri, places }));
}

export function placesInFile(parent: UsedFileNode): readonly UsedPlaceNode[] {
  return parent.places.map((place) => ({ kind: 'usedPlace', parent, place }));
}

/** What of the use of a secret the tree shows; others than before must be drawn again. */
export function outlineUsage({ parent: { connection, secret } }: SectionNode, usage: UsageSource): string {
  return JSON.stringify([usage.isReady, usage.placesOf(connection, secret)]);
}
