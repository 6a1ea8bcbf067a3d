import type { Secret } from './secret';

/**
 * Days for which a deleted secret can be restored. See RecoveryWindowInDays in
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html
 */
export const recoveryWindow = { shortest: 7, longest: 30 } as const;

const dayMs = 86_400_000;

/** When a secret that is deleted now is gone for good. */
export function goneOn(recoveryDays: number, now: Date): Date {
  return new Date(now.getTime() + recoveryDays * dayMs);
}

/** Why a secret cannot be deleted, and what to do about it; a sentence or two each. */
export interface DeletionObstacle {
  readonly message: string;
  readonly remedy: string;
}

/**
 * What keeps a secret from being deleted; `undefined` when nothing does.
 * @param secret as DescribeSecret tells it, with its replicas
 * @param region where it was read
 * @param isForced whether it is to go at once, which one scheduled for deletion can too
 */
export function findDeletionObstacle(
  secret: Secret,
  region: string,
  isForced: boolean,
): DeletionObstacle | undefined {
  const { name, primaryRegion = region, replicas = [], deletionDate } = secret;
  if (deletionDate !== undefined && !isForced)
    return {
      message: `${name} is scheduled for deletion already.`,
      remedy: 'Restore it to keep it, or use Delete Forever to have it gone sooner.',
    };
  if (primaryRegion !== region)
    return {
      message: `${name} is a replica of the secret in ${primaryRegion}.`,
      remedy: `Remove ${region} from the replication of the secret in ${primaryRegion}, or promote the replica to a secret of its own first.`,
    };
  if (replicas.length > 0)
    return {
      message: `${name} is replicated to ${replicas.map((replica) => replica.region).join(', ')}.`,
      remedy: 'Remove its replicas, or promote them to secrets of their own, and delete it then.',
    };
  return undefined;
}
