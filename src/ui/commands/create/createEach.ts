import type { SecretsManager } from '../../../aws/secretsManager';
import type { NewSecret } from '../../../core/secrets/secretChange';
import { withProgress } from '../../progress';
import { describeError, isCancellation } from '../../report';
import { openCreations, type Creation } from './creations';

/**
 * Makes one secret after the other, and the next when one fails. Resolves to all of them with what became of each: never
 * rejects, so that nothing is forgotten.
 */
export function createEach(
  creations: readonly Creation[],
  toNewSecret: (creation: Creation) => NewSecret,
  secretsManager: Pick<SecretsManager, 'createSecret'>,
): Promise<readonly Creation[]> {
  const open = openCreations(creations);
  const become = new Map<string, Creation>();
  return withProgress(`Creating ${open.length} secrets`, async (signal, report) => {
    for (const [index, creation] of open.entries()) {
      report(`${index + 1} of ${open.length}: ${creation.name}`);
      try {
        signal.throwIfAborted();
        await secretsManager.createSecret(toNewSecret(creation), signal);
        become.set(creation.key, { ...creation, isMade: true, failure: undefined });
      } catch (error) {
        const reason = isCancellation(error) ? 'It was stopped there.' : describeError(error);
        become.set(creation.key, { ...creation, failure: reason });
        if (isCancellation(error)) break;
      }
    }
    return creations.map((creation) => become.get(creation.key) ?? creation);
  });
}
