import type { SecretReference } from './reference';

/** A secret by both of its names. */
export interface SecretIdentity {
  readonly name: string;
  /** Whole, with its suffix. */
  readonly arn: string;
}

/**
 * What the literal that a reference's name comes from says for another secret, in the way that it names the one it does: by name,
 * by ARN, or by an ARN without its suffix. Undefined where no single literal says it, so that only a person can.
 */
export function renamedText(
  { secretId }: SecretReference,
  from: SecretIdentity,
  to: SecretIdentity,
): string | undefined {
  const { text, importedFrom = secretId } = secretId;
  if (!importedFrom.isLiteral) return undefined;
  if (text === from.name) return to.name;
  if (text === from.arn) return to.arn;
  return from.arn.startsWith(`${text}-`) ? to.arn.slice(0, -'-??????'.length) : undefined;
}
