import { readJsonObject } from '../../core/secrets/jsonObject';
import { Redacted, reveal } from '../../core/secrets/redacted';
import { isSameContent, type ValueContent } from './content';
import { dumpHex } from './hexDump';
import type { RowKind } from './protocol';

/** How one key of a value differs between two. */
export type KeyChange = 'same' | 'added' | 'removed' | 'changed';

/** What one side has under a key, as it is shown. */
export interface Part {
  readonly kind: RowKind;
  readonly value: Redacted<string>;
}

/** One key of two values, or the whole of them where one has no keys. */
export interface ComparedKey {
  /** `undefined` for the whole value. */
  readonly key: string | undefined;
  readonly change: KeyChange;
  readonly before: Part | undefined;
  readonly after: Part | undefined;
}

/** Compares two values key by key: those of the new one in its order, then those that are gone. */
export function compareValues(before: ValueContent, after: ValueContent): readonly ComparedKey[] {
  const [old, now] = [readParts(before), readParts(after)];
  if (old === undefined || now === undefined)
    return [
      {
        key: undefined,
        change: isSameContent(before, after) ? 'same' : 'changed',
        before: wholePart(before),
        after: wholePart(after),
      },
    ];
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].map((key) => comparePart(key, old.get(key), now.get(key)));
}

function comparePart(key: string, before: Part | undefined, after: Part | undefined): ComparedKey {
  const change =
    before === undefined
      ? 'added'
      : after === undefined
        ? 'removed'
        : isSamePart(before, after)
          ? 'same'
          : 'changed';
  return { key, change, before, after };
}

/** By key, the last of repeated ones; `undefined` when the value is not a JSON object. */
export function readParts(content: ValueContent): ReadonlyMap<string, Part> | undefined {
  if (content.kind === 'binary') return undefined;
  const object = readJsonObject(content.text);
  return (
    object &&
    new Map(
      object.members.map(({ key, value }) => {
        const written = reveal(value);
        const part: Part = written.startsWith('"')
          ? { kind: 'text', value: new Redacted(JSON.parse(written) as string) }
          : { kind: 'json', value };
        return [key, part];
      }),
    )
  );
}

function wholePart(content: ValueContent): Part {
  const value = content.kind === 'text' ? content.text : dumpHex(content.bytes);
  return { kind: 'text', value };
}

export function isSamePart(a: Part | undefined, b: Part | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.kind === b.kind && reveal(a.value) === reveal(b.value);
}

/** What a new value does to the one before, in words and without any value: `adds user; changes password`. */
export function describeChanges(before: ValueContent, after: ValueContent): string {
  const compared = compareValues(before, after);
  const [first] = compared;
  if (first !== undefined && first.key === undefined && first.change !== 'same') return 'replaces the value';
  const removed = compared.filter(({ change }) => change === 'removed');
  const added = compared.filter(({ change }) => change === 'added');
  const renames = removed.flatMap((gone) => {
    const heir = added.find((candidate) => isSamePart(candidate.after, gone.before));
    if (heir === undefined) return [];
    added.splice(added.indexOf(heir), 1);
    return [{ gone, heir }];
  });
  const verbs: readonly (readonly [string, readonly string[]])[] = [
    ['adds', added.map(nameOf)],
    ['removes', removed.filter((key) => !renames.some(({ gone }) => gone === key)).map(nameOf)],
    ['renames', renames.map(({ gone, heir }) => `${nameOf(gone)} to ${nameOf(heir)}`)],
    ['changes', compared.filter(({ change }) => change === 'changed').map(nameOf)],
  ];
  const said = verbs
    .filter(([, names]) => names.length > 0)
    .map(([verb, names]) => `${verb} ${names.join(', ')}`);
  if (said.length > 0) return said.join('; ');
  return isSameContent(before, after) ? 'changes nothing' : 'changes only the order or the layout';
}

function nameOf({ key }: ComparedKey): string {
  return key ?? 'the value';
}
