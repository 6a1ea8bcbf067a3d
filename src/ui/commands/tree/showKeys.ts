import type * as vscode from 'vscode';
import { registerCommand } from '../../command';
import type { Explorer } from '../../explorer/explorer';
import { isExplorerNode, secretsIn, type SecretNode } from '../../explorer/nodes';
import { withProgress } from '../../progress';
import { describeError } from '../../report';
import type { CommandDeps } from '../deps';
import { resolveTargets } from '../severalTargets';
import type { SecretTarget } from '../target';

/** BatchGetSecretValue takes so many secrets a call. */
const batchSize = 20;

/**
 * Reads the values of a secret, of those selected, of a group or of a connection, as few calls as can be, and keeps the names of
 * their keys alone, which the tree then shows. Whoever reads the values is told of them: see KnownKeys.
 */
export function registerShowKeys(deps: CommandDeps): vscode.Disposable {
  const title = 'Show keys';
  return registerCommand('secretLens.showKeys', title, deps.log, async (...args) => {
    const targets = secretsUnder(args[0], deps.explorer) ?? (await resolveTargets(title, args, deps));
    const failures = await withProgress(
      `Reading the keys of ${countSecrets(targets.length)}`,
      (signal, report) => readKeys(targets, deps, signal, report),
    );
    const [first] = failures;
    if (first === undefined) return;
    if (targets.length === 1) throw first.error;
    const some = failures.slice(0, 3).map(({ name, error }) => `${name}: ${describeError(error)}`);
    throw new Error(
      `The keys of ${failures.length} of ${targets.length} secrets could not be read. ${some.join(' ')}`,
      { cause: first.error },
    );
  });
}

/** The secrets in a group or a connection, but those whose values cannot be read. */
function secretsUnder(node: unknown, explorer: Explorer): readonly SecretTarget[] | undefined {
  if (!isExplorerNode(node) || (node.kind !== 'group' && node.kind !== 'connection')) return undefined;
  const nodes: readonly SecretNode[] =
    node.kind === 'group' ? secretsIn(node) : explorer.secretsOf(node.connection);
  return nodes.filter(({ secret }) => secret.deletionDate === undefined);
}

interface Failure {
  readonly name: string;
  readonly error: unknown;
}

/** Reads the values of secrets, twenty a call; gives those that could not be read. */
export async function readKeys(
  targets: readonly SecretTarget[],
  { sessions }: Pick<CommandDeps, 'sessions'>,
  signal: AbortSignal,
  report: (message: string) => void,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (let start = 0; start < targets.length; start += batchSize) {
    if (start > 0) report(`${start} of ${targets.length}`);
    const batch = targets.slice(start, start + batchSize);
    const [first] = batch;
    if (first === undefined) break;
    // A selection may span connections; a batch may not.
    for (const connection of new Set(batch.map((target) => target.connection))) {
      const ids = batch.filter((target) => target.connection === connection).map(({ secret }) => secret.arn);
      const values = await sessions.secretsManager(connection).getValues(ids, signal);
      for (const [index, value] of values.entries())
        if ('error' in value) failures.push({ name: nameOf(batch, ids[index]), error: value.error });
    }
  }
  return failures;
}

function nameOf(targets: readonly SecretTarget[], arn: string | undefined): string {
  return targets.find(({ secret }) => secret.arn === arn)?.secret.name ?? '';
}

function countSecrets(count: number): string {
  return count === 1 ? 'a secret' : `${count} secrets`;
}
