import type { ConnectionSources } from '../../aws/sessions';
import type { ContextKeys } from '../../contributions';
import type { Roots } from './roots';
import { isSignedOut } from './signedOut';

export type ExplorerState = Exclude<ContextKeys['secretLens.explorerState'], 'untrusted'>;

/**
 * What stands in place of an empty tree, and why.
 * @param countShown how many secrets of the only connection are shown; asked only where it matters
 */
export function stateOf(roots: Roots, countShown: () => number): ExplorerState {
  if (!roots.isKnown) return 'loading';
  if (roots.error !== undefined) return 'error';
  if (roots.all.length === 0) return stateWithout(roots.missing);
  const root = roots.only;
  if (root === undefined) return 'ready';
  const { list } = root.secrets;
  if (!list.isRead) return 'loading';
  if (list.nodes.length > 0 && (!list.isComplete || countShown() > 0)) return 'ready';
  if (list.error === undefined) return 'noSecrets';
  return isSignedOut(list.error) ? 'signedOut' : 'error';
}

function stateWithout(missing: ConnectionSources['missing']): ExplorerState {
  if (missing === 'connection') return 'noConnections';
  return missing === 'region' ? 'noRegion' : 'noCredentials';
}
