import type { TextEdit } from '../text/textEdit';
import type { SecretReference } from './reference';

/** A secret by both of its names. */
export interface SecretIdentity {
  readonly name: string;
  /** Whole, with its suffix. */
  readonly arn: string;
}

/**
 * What makes a reference name another secret, in the way that it names the one it does: by name, by ARN, or by an ARN without
 * its suffix. Undefined where no single literal says it, so that only a person can.
 */
export function renameEdit(
  { secretId: { text, range, isLiteral } }: SecretReference,
  from: SecretIdentity,
  to: SecretIdentity,
): TextEdit | undefined {
  if (!isLiteral) return undefined;
  if (text === from.name) return { range, newText: to.name };
  if (text === from.arn) return { range, newText: to.arn };
  return from.arn.startsWith(`${text}-`) ? { range, newText: to.arn.slice(0, -'-??????'.length) } : undefined;
}
