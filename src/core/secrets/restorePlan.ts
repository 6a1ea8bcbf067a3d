import type { BackedUpSecret } from './backup';
import { reveal } from './redacted';
import { isReplica } from './replication';
import type { Secret, SecretValue } from './secret';
import type { NewValue } from './secretChange';

/** What stands under a backed-up secret's name where it is to be restored. */
export type FoundSecret =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly secret: Secret; readonly value?: SecretValue }
  /** It could not be found out. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What restoring a secret would do. */
export type RestoreAct =
  | { readonly kind: 'create' }
  /** `base` is the version that is current, absent where there is none; `changesKind` when it is text for bytes or bytes for text. */
  | { readonly kind: 'newVersion'; readonly base?: string; readonly changesKind: boolean }
  /** Its deletion is taken back first. */
  | { readonly kind: 'undelete' }
  | { readonly kind: 'nothing'; readonly reason: string };

export interface RestoreStep {
  readonly entry: BackedUpSecret;
  readonly act: RestoreAct;
}

/**
 * What restoring would do for each secret, in order of names. Of several with one name only one can be restored: the one of this
 * very region, else the first.
 * @param found what stands under each name
 */
export function planRestore(
  entries: readonly BackedUpSecret[],
  found: ReadonlyMap<string, FoundSecret>,
  region: string,
): readonly RestoreStep[] {
  return entries
    .map((entry): RestoreStep => {
      const namesakes = entries.filter(({ name }) => name === entry.name);
      const chosen = namesakes.find(({ arn }) => regionOf(arn) === region) ?? namesakes[0];
      if (entry !== chosen)
        return {
          entry,
          act: { kind: 'nothing', reason: `the backup has another ${entry.name}, which is taken instead` },
        };
      const there = found.get(entry.name) ?? { kind: 'unknown', reason: 'it was not looked for' };
      return { entry, act: planOne(entry, there, region) };
    })
    .sort((a, b) => a.entry.name.localeCompare(b.entry.name, 'en', { numeric: true }));
}

function planOne(entry: BackedUpSecret, found: FoundSecret, region: string): RestoreAct {
  if (found.kind === 'absent') return { kind: 'create' };
  if (found.kind === 'unknown') return { kind: 'nothing', reason: found.reason };
  const { secret, value } = found;
  if (secret.owningService !== undefined)
    return { kind: 'nothing', reason: `it is managed by ${secret.owningService}, which writes its value` };
  if (isReplica(secret, region))
    return {
      kind: 'nothing',
      reason: `it is a replica; restore into ${secret.primaryRegion ?? 'its primary region'}`,
    };
  if (secret.deletionDate !== undefined) return { kind: 'undelete' };
  if (value === undefined) return { kind: 'newVersion', changesKind: false };
  if (holdsValue(value, entry.value)) return { kind: 'nothing', reason: 'it holds this value already' };
  const isText = typeof reveal<string | Uint8Array>(entry.value) === 'string';
  return { kind: 'newVersion', base: value.versionId, changesKind: isText !== (value.kind === 'text') };
}

/** Whether a stored value is the very one that was backed up. */
export function holdsValue(stored: SecretValue, value: NewValue): boolean {
  const plain = reveal<string | Uint8Array>(value);
  if (typeof plain === 'string') return stored.kind === 'text' && reveal(stored.text) === plain;
  if (stored.kind === 'text') return false;
  const bytes = reveal(stored.bytes);
  return bytes.length === plain.length && bytes.every((byte, index) => byte === plain[index]);
}

/** The region that an ARN names. */
export function regionOf(arn: string): string {
  return arn.split(':')[3] ?? '';
}
