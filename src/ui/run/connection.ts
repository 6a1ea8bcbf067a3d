import { parseSecretUri } from '../../core/references/secretUri';
import type { Connection } from '../../core/secrets/secret';
import { requireConnections } from '../prompts/pickConnection';
import type { RunDependencies } from './debugSecrets';

/**
 * The first of the tree's connections, when one of the texts names a secret; it is then that AWS is needed at all. Rejects with
 * an AwsError that says what to do when there is none.
 */
export async function chooseConnection(
  { explorer }: Pick<RunDependencies, 'explorer'>,
  texts: readonly string[],
): Promise<Partial<Connection>> {
  if (!texts.some(isReference)) return {};
  return requireConnections(await explorer.connections())[0] ?? {};
}

/** Whether the text is meant to name a secret, rightly or not. */
export function isReference(text: string): boolean {
  try {
    return parseSecretUri(text) !== undefined;
  } catch {
    return true;
  }
}
