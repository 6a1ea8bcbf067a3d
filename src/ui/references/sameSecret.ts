import type { SecretReference } from '../../core/references/reference';
import { regionOf } from '../../core/references/secretRegion';
import { nameInArn } from '../../core/secrets/arn';
import { isNamedBy } from './secretIndex';
import type { ReferenceIndex, WorkspaceReference } from './referenceIndex';

/** A secret by what code can know of it. */
export interface NamedSecret {
  readonly arn: string;
  readonly name: string;
  readonly region: string;
}

/** The references of the workspace that mean the secret: those that say no region do, whatever region it is in. */
export function referencesTo(
  index: Pick<ReferenceIndex, 'all'>,
  secret: NamedSecret,
): readonly WorkspaceReference[] {
  return index.all().filter(({ reference }) => meansSecret(reference, secret));
}

/** Whether a reference means the secret. */
export function meansSecret(reference: SecretReference, secret: NamedSecret): boolean {
  const region = regionOf(reference);
  return isNamedBy(secret, reference.secretId.text) && (region === undefined || region === secret.region);
}

/** The references that name the same secret as one does, as far as the texts show it. */
export function referencesLike(
  index: Pick<ReferenceIndex, 'all'>,
  reference: SecretReference,
): readonly WorkspaceReference[] {
  const name = nameInArn(reference.secretId.text);
  const region = regionOf(reference);
  return index.all().filter((other) => {
    const otherRegion = regionOf(other.reference);
    return (
      nameInArn(other.reference.secretId.text) === name &&
      (region === undefined || otherRegion === undefined || region === otherRegion)
    );
  });
}
