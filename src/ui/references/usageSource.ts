import * as vscode from 'vscode';
import { collect } from '../../core/grouping';
import { nameInArn, parseSecretArn } from '../../core/secrets/arn';
import type { UsageSource, UsedPlace } from '../explorer/secretUsage';
import { keyOfConnection } from '../explorer/nodes';
import type { ReferenceIndex, WorkspaceReference } from './referenceIndex';
import { meansSecret } from './sameSecret';

/** Tells the tree what the index knows, by secrets: the index is gone through once after each change, when somebody asks. */
export function createUsageSource(
  index: Pick<ReferenceIndex, 'isReady' | 'all' | 'onDidChange'>,
): UsageSource {
  let byName: ReadonlyMap<string, readonly WorkspaceReference[]> | undefined;
  const known = new Map<string, readonly UsedPlace[]>();
  return {
    get isReady() {
      return index.isReady;
    },
    placesOf(connection, secret) {
      byName ??= groupByName(index.all());
      const candidates = byName.get(secret.name);
      if (candidates === undefined) return [];
      const key = `${keyOfConnection(connection)} ${secret.arn}`;
      let places = known.get(key);
      if (places === undefined) {
        const named = { ...secret, region: connection.region };
        places = toPlaces(candidates.filter(({ reference }) => meansSecret(reference, named)));
        known.set(key, places);
      }
      return places;
    },
    onChange(listener) {
      const subscription = index.onDidChange(() => {
        byName = undefined;
        known.clear();
        listener();
      });
      return () => {
        subscription.dispose();
      };
    },
  };
}

/** Under each name that a text may stand for: an ARN without its suffix can look like one that has it. */
function groupByName(
  references: readonly WorkspaceReference[],
): ReadonlyMap<string, readonly WorkspaceReference[]> {
  const groups = new Map<string, WorkspaceReference[]>();
  for (const found of references) {
    const { text } = found.reference.secretId;
    const names = new Set([nameInArn(text), parseSecretArn(text)?.resource ?? text]);
    for (const name of names) collect(groups, name, found);
  }
  return groups;
}

function toPlaces(references: readonly WorkspaceReference[]): readonly UsedPlace[] {
  const places = references.map(({ uri, named, used, reference }): UsedPlace => {
    const { secretId, usedAt, keys, role } = reference;
    // Where the name is said at the place itself, the name alone is the place.
    const isSaidThere = usedAt.start <= secretId.range.start && secretId.range.end <= usedAt.end;
    const { start, end } = isSaidThere ? named : used;
    return {
      uri: uri.toString(),
      file: vscode.workspace.asRelativePath(uri),
      start,
      end,
      keys: keys.map(({ text }) => text),
      isDefinition: role === 'definition',
    };
  });
  return places.sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.start.line - b.start.line ||
      a.start.character - b.start.character,
  );
}
