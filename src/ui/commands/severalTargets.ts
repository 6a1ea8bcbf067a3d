import { isExplorerNode } from '../explorer/nodes';
import type { CommandDeps } from './deps';
import { resolveTarget, type SecretTarget, type TargetOptions } from './target';

/**
 * The secrets that a command was run on: those selected in the tree when it was run on one of them, else the one that it
 * was run on, else the one that the person picks.
 * @param args what the editor passes to a command of the tree: the node, and the selection when the node is part of it
 */
export async function resolveTargets(
  title: string,
  args: readonly unknown[],
  deps: Pick<CommandDeps, 'sessions' | 'explorer'>,
  options: TargetOptions = {},
): Promise<readonly SecretTarget[]> {
  const [node, selection] = args;
  const selected = (Array.isArray(selection) ? selection : [])
    .filter((item) => isExplorerNode(item))
    .filter((item) => item.kind === 'secret')
    .map(({ connection, secret }) => ({ connection, secret }));
  return selected.length > 1 ? selected : [await resolveTarget(title, node, deps, options)];
}

/** Secrets as a sentence names them: by name when there is one, else by how many. */
export function nameTargets(targets: readonly SecretTarget[]): string {
  const [first] = targets;
  return targets.length === 1 && first !== undefined ? first.secret.name : `${targets.length} secrets`;
}
