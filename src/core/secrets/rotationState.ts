import { countOf } from '../text/countOf';
import type { Rotation, SecretVersion } from './secret';

/** Where a secret stands in its rotation. */
export type RotationState = 'off' | 'idle' | 'in-progress' | 'finished';

/**
 * Reads the rotation's state from the staging labels. A rotation works on the version labelled AWSPENDING and ends by
 * making it AWSCURRENT; AWSPENDING may stay on that version afterwards. See
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 *
 * With `startedVersionId`, the version id that starting a rotation gave, the answer is about that rotation only: it is
 * in progress until that version has been current.
 */
export function readRotationState(
  rotation: Rotation,
  versions: readonly SecretVersion[],
  startedVersionId?: string,
): RotationState {
  if (startedVersionId !== undefined) {
    const started = versions.find((version) => version.id === startedVersionId);
    return started !== undefined && hasBeenCurrent(started) ? 'finished' : 'in-progress';
  }
  if (!rotation.enabled) return 'off';
  return findPending(versions) === undefined ? 'idle' : 'in-progress';
}

/** The version that a rotation works on, or left unfinished. */
export function findPending(versions: readonly SecretVersion[]): SecretVersion | undefined {
  return versions.find(
    ({ stagingLabels }) => stagingLabels.includes('AWSPENDING') && !stagingLabels.includes('AWSCURRENT'),
  );
}

function hasBeenCurrent(version: SecretVersion): boolean {
  return version.stagingLabels.includes('AWSCURRENT') || version.stagingLabels.includes('AWSPREVIOUS');
}

/** The state in words, to stand alone or after a colon. */
export function describeRotationState(state: RotationState): string {
  switch (state) {
    case 'off':
      return 'rotation off';
    case 'idle':
      return 'rotation on';
    case 'in-progress':
      return 'rotation in progress';
    case 'finished':
      return 'rotation finished';
  }
}

const dayInMilliseconds = 86_400_000;

/**
 * Whether a rotation has failed as far as dates tell: NextRotationDate is the last one on which it should happen, and is in the
 * past when it did not succeed, which is said after a day. See
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html
 */
export function hasRotationFailed({ enabled, nextRotation }: Rotation, now: Date): boolean {
  return enabled && nextRotation !== undefined && now.getTime() - nextRotation.getTime() >= dayInMilliseconds;
}

/** When the next rotation is due, in words: `rotates in 3 days`, `rotation failed, 2 days overdue`, `rotation off`. */
export function describeNextRotation(rotation: Rotation, now: Date): string {
  if (!rotation.enabled) return describeRotationState('off');
  if (rotation.nextRotation === undefined) return describeRotationState('idle');
  const remaining = rotation.nextRotation.getTime() - now.getTime();
  const days = Math.floor(Math.abs(remaining) / dayInMilliseconds);
  if (remaining < 0) return days === 0 ? 'rotation due' : `rotation failed, ${countDays(days)} overdue`;
  return days === 0 ? 'rotates within a day' : `rotates in ${countDays(days)}`;
}

function countDays(days: number): string {
  return countOf(days, 'day');
}
