import { isMap, isScalar } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { TextEdit } from '../../../text/textEdit';
import type { RetrievalTarget } from '../../retrieval';
import { findLines, findPair, nameOf, replaceValue } from '../yamlLines';
import type { YamlFile } from '../yamlScalars';

/** A manifest that is changed: its text, what is in it, and the document that a value leaves. */
export interface Manifest {
  readonly text: string;
  readonly data: YamlFile;
  readonly root: YAMLMap;
}

/** A change of a manifest, and what the person must do for it. */
export interface Moved {
  readonly edits: readonly TextEdit[];
  readonly notes: readonly string[];
}

/** A key of a Secret of the cluster that comes from what is stored, and the edits that make it so. */
export interface MadeKey {
  readonly secretName: string;
  readonly key: string;
  readonly edits: readonly TextEdit[];
}

/** A container, and the specification of the pod that it is in. */
export interface PodPlace {
  readonly pod: YAMLMap;
  readonly container: YAMLMap;
}

/** A kind of document that makes Secrets of the cluster from what is stored. Where one cannot, it says why. */
export interface SecretMaker {
  /** Turns a Secret into such a document, or moves one of its keys to one. */
  take(manifest: Manifest, moved: MovedKey, target: RetrievalTarget): Moved | string;
  /**
   * Has the document of that name make a key for the target: the one that it makes already, or a new one called `key` if
   * that is free. The document is added behind the root where there is none.
   */
  make(manifest: Manifest, name: string, key: string, target: RetrievalTarget): MadeKey | string;
  /** What a pod needs for the Secret to be there. */
  attach(manifest: Manifest, name: string, place: PodPlace): readonly TextEdit[] | string;
  /** What the cluster and its roles need. */
  notes(target: RetrievalTarget): readonly string[];
}

/** The key of a Secret that is moved. */
export interface MovedKey {
  readonly secretName: string;
  /** `data` or `stringData` */
  readonly section: string;
  readonly key: string;
}

/** The number of keys that a Secret has. */
export function countKeys(secret: YAMLMap): number {
  return ['data', 'stringData']
    .map((section) => secret.get(section))
    .reduce<number>((count, entries) => count + (isMap(entries) ? entries.items.length : 0), 0);
}

/** The document of that kind and name. */
export function findObject({ documents }: YamlFile, kind: string, name: string): YAMLMap | undefined {
  return documents
    .map(({ contents }) => contents)
    .find(
      (root): root is Extract<typeof root, YAMLMap> =>
        isMap(root) && textIn(root, 'kind') === kind && textIn(root, 'metadata', 'name') === name,
    );
}

/** The name of a document, where it is a fixed one. */
export function nameOfObject(root: YAMLMap): string | undefined {
  const name = root.getIn(['metadata', 'name']);
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The type of a Secret, unless it is the usual one. */
export function typeOf(secret: YAMLMap): string | undefined {
  const type: unknown = secret.get('type');
  return typeof type === 'string' && type !== 'Opaque' ? type : undefined;
}

/** The text of a scalar in a map. */
export function textIn(map: unknown, ...path: readonly string[]): string | undefined {
  let node: unknown = map;
  for (const step of path) node = isMap(node) ? findPair(node, step)?.value : undefined;
  const value: unknown = isScalar(node) ? node.value : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/**
 * Turns a Secret into an object of another kind, whose `spec` takes the place of its data; undefined when the Secret is not
 * written in lines of its own for each key.
 */
export function turnSecretInto(
  text: string,
  secret: YAMLMap,
  apiVersion: string,
  kind: string,
  spec: readonly string[],
): readonly TextEdit[] | undefined {
  const edits: (TextEdit | undefined)[] = [
    replaceValue(secret, ['apiVersion'], apiVersion),
    replaceValue(secret, ['kind'], kind),
  ];
  let isWritten = false;
  for (const pair of secret.items) {
    const name = nameOf(pair);
    if (!['type', 'data', 'stringData'].includes(name)) continue;
    const range = findLines(text, pair);
    const becomesSpec = name !== 'type' && isMap(pair.value) && pair.value.items.length > 0;
    edits.push(range && { range, newText: becomesSpec ? `${spec.join('\n')}\n` : '' });
    isWritten ||= becomesSpec;
  }
  const made = edits.filter((edit) => edit !== undefined);
  return isWritten && made.length === edits.length ? made : undefined;
}
