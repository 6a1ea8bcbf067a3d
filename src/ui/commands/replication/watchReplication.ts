import type { SecretsManager } from '../../../aws/secretsManager';
import type { Replica } from '../../../core/secrets/secret';

export interface ReplicationWatch {
  readonly secretsManager: Pick<SecretsManager, 'describeSecret'>;
  readonly secretId: string;
  /** The regions to watch. */
  readonly regions: readonly string[];
  /** Called with each state, in words. */
  readonly report: (state: string) => void;
  /** Resolves after so many milliseconds; rejects with the signal's reason. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds on any clock. */
  readonly now: () => number;
}

const firstPauseMs = 500;
const longestPauseMs = 5_000;
const patienceMs = 120_000;

/**
 * Looks at a secret again and again, at growing intervals, until no replica of those watched is in progress or two minutes
 * have passed. Resolves to the replicas as they are then.
 */
export async function watchReplication(
  watch: ReplicationWatch,
  signal: AbortSignal,
): Promise<readonly Replica[]> {
  const deadline = watch.now() + patienceMs;
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 1.5, longestPauseMs)) {
    const { secret } = await watch.secretsManager.describeSecret(watch.secretId, signal);
    const replicas = (secret.replicas ?? []).filter(({ region }) => watch.regions.includes(region));
    const waiting = replicas.filter(({ status }) => status === 'InProgress').map(({ region }) => region);
    if (waiting.length === 0 || watch.now() >= deadline) return replicas;
    watch.report(`waiting for ${waiting.join(', ')}`);
    await watch.wait(pause);
  }
}
