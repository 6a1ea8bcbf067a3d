import { AwsError } from '../../../aws/awsError';
import type { SecretsManager } from '../../../aws/secretsManager';
import { readRotationState } from '../../../core/secrets/rotationState';
import type { SecretVersion } from '../../../core/secrets/secret';

/** How a watch ended. */
export type RotationOutcome = 'finished' | 'stuck';

export interface RotationWatch {
  readonly secretsManager: Pick<SecretsManager, 'describeSecret'>;
  readonly secretId: string;
  /** The version that the rotation makes: the request token that started it. */
  readonly versionId: string;
  /** Milliseconds since the rotation began; 0 unless given. */
  readonly age?: number;
  /** Called with each state, in words. */
  readonly report: (state: string) => void;
  /** Resolves after so many milliseconds; rejects with the signal's reason. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds on any clock. */
  readonly now: () => number;
}

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;
/** After so long a rotation that still is on AWSPENDING is said to be stuck. */
export const stuckAfterMs = 300_000;

/**
 * Looks at a secret again and again, at growing intervals, until the rotation has made its version current, or five
 * minutes have passed since it began. Failures that may pass are looked over; others reject, and so does the signal.
 */
export async function watchRotation(watch: RotationWatch, signal: AbortSignal): Promise<RotationOutcome> {
  const deadline = watch.now() + stuckAfterMs - (watch.age ?? 0);
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 1.5, longestPauseMs)) {
    if (await isFinished(watch, signal)) return 'finished';
    if (watch.now() >= deadline) return 'stuck';
    await watch.wait(pause, signal);
  }
}

async function isFinished(watch: RotationWatch, signal: AbortSignal): Promise<boolean> {
  try {
    const { secret, versions } = await watch.secretsManager.describeSecret(watch.secretId, signal);
    watch.report(describeProgress(versions, watch.versionId));
    return readRotationState(secret.rotation, versions, watch.versionId) === 'finished';
  } catch (error) {
    const mayPass = error instanceof AwsError && (error.kind === 'throttled' || error.kind === 'unreachable');
    if (!mayPass) throw error;
    watch.report(error.message);
    return false;
  }
}

function describeProgress(versions: readonly SecretVersion[], versionId: string): string {
  const version = versions.find((candidate) => candidate.id === versionId);
  if (version === undefined) return 'waiting for the new version';
  if (version.stagingLabels.includes('AWSCURRENT')) return 'the new version is AWSCURRENT';
  if (version.stagingLabels.includes('AWSPENDING'))
    return 'the new version is AWSPENDING, being set and tested';
  return 'the new version has no staging label yet';
}
