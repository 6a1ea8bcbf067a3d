import type { SecretsManager } from '../../aws/secretsManager';
import { withProgress } from '../progress';
import { describeError, isCancellation } from '../report';
import type { CommandDeps } from './deps';
import type { SecretTarget } from './target';

/** An act on one of several secrets. */
export type ActOnSecret = (
  target: SecretTarget,
  secretsManager: SecretsManager,
  signal: AbortSignal,
) => Promise<void>;

/**
 * Acts on one secret after the other, and on the next when one fails. Resolves when all succeeded. Rejects otherwise, when
 * there were several with how many succeeded and why each other did not.
 * @param title what is being done: `Restoring 3 secrets`
 * @param participle what has been done where it succeeded: `restored`
 * @param show shows in the tree what became of those that succeeded, whatever became of the others
 */
export async function actOnEach(
  { title, participle }: { readonly title: string; readonly participle: string },
  targets: readonly SecretTarget[],
  deps: Pick<CommandDeps, 'sessions'>,
  act: ActOnSecret,
  show: (done: readonly SecretTarget[]) => Promise<unknown>,
): Promise<void> {
  const done: SecretTarget[] = [];
  const failures: { readonly name: string; readonly error: unknown }[] = [];
  await withProgress(title, async (signal, report) => {
    for (const target of targets) {
      if (targets.length > 1) report(`${done.length + failures.length + 1} of ${targets.length}`);
      try {
        signal.throwIfAborted();
        await act(target, deps.sessions.secretsManager(target.connection), signal);
        done.push(target);
      } catch (error) {
        failures.push({ name: target.secret.name, error });
        if (isCancellation(error)) return;
      }
    }
  });
  await show(done);

  const [first] = failures;
  if (first === undefined) return;
  if (targets.length === 1 || (isCancellation(first.error) && done.length === 0)) throw first.error;
  const reasons = failures.map(({ name, error }) =>
    isCancellation(error) ? 'It was stopped there.' : `${name}: ${describeError(error)}`,
  );
  throw new Error(`${done.length} of ${targets.length} secrets were ${participle}. ${reasons.join(' ')}`, {
    cause: first.error,
  });
}
