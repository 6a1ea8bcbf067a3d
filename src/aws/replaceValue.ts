import type { SecretValue } from '../core/secrets/secret';
import type { NewValue } from '../core/secrets/secretChange';
import type { SecretsManager } from './secretsManager';

/** A value to be stored in place of another. */
export interface NewVersion {
  readonly value: NewValue;
  /** Id of the version that the value was made of. */
  readonly base: string;
  /** One UUID for the act: repeating it makes no second version. */
  readonly requestToken: string;
}

export type Replacement =
  /** `overtook` is the id of a version that somebody else stored in the moment between looking and storing. */
  | { readonly kind: 'stored'; readonly versionId: string; readonly overtook?: string }
  /** Nothing was stored: the version that is current now is not the one that the value was made of. */
  | { readonly kind: 'conflict'; readonly current: SecretValue };

/**
 * Stores a new version, but only on top of the one that it was made of. Secrets Manager cannot put on a condition, so the
 * current version is read just before, and afterwards AWSPREVIOUS tells whether somebody came in between.
 */
export async function replaceValue(
  secretsManager: Pick<SecretsManager, 'getValue' | 'putValue' | 'describeSecret'>,
  secretId: string,
  { value, base, requestToken }: NewVersion,
  signal?: AbortSignal,
): Promise<Replacement> {
  const current = await secretsManager.getValue(secretId, { stagingLabel: 'AWSCURRENT' }, signal);
  // An attempt before this one, whose reply was lost.
  if (current.versionId === requestToken) return { kind: 'stored', versionId: requestToken };
  if (current.versionId !== base) return { kind: 'conflict', current };

  const { versionId } = await secretsManager.putValue(secretId, value, requestToken, signal);
  const overtook = await findPrevious(secretsManager, secretId, versionId, signal);
  return overtook === undefined || overtook === base
    ? { kind: 'stored', versionId }
    : { kind: 'stored', versionId, overtook };
}

/** The version before this one; `undefined` when it is not known, which takes nothing from what was stored. */
async function findPrevious(
  secretsManager: Pick<SecretsManager, 'getValue' | 'putValue' | 'describeSecret'>,
  secretId: string,
  versionId: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  try {
    const { versions } = await secretsManager.describeSecret(secretId, signal);
    const holder = (label: string) => versions.find(({ stagingLabels }) => stagingLabels.includes(label))?.id;
    return holder('AWSCURRENT') === versionId ? holder('AWSPREVIOUS') : undefined;
  } catch {
    return undefined;
  }
}
