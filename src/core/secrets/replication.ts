import type { Replica, Secret } from './secret';

/** Why a secret cannot be replicated as asked, and what to do about it; each a sentence. */
export interface ReplicationObstacle {
  readonly message: string;
  readonly remedy: string;
}

/** Whether the secret in this region is a copy of the one in its primary region. */
export function isReplica(secret: Secret, region: string): boolean {
  return secret.primaryRegion !== undefined && secret.primaryRegion !== region;
}

/** Only the primary's replicas can be changed, and only while it is not scheduled for deletion. */
export function findReplicationObstacle(secret: Secret, region: string): ReplicationObstacle | undefined {
  if (isReplica(secret, region))
    return {
      message: `${secret.name} in ${region} is itself a replica.`,
      remedy: `Its replicas are managed where its primary is, in ${secret.primaryRegion ?? ''}.`,
    };
  if (secret.deletionDate !== undefined)
    return {
      message: `${secret.name} is scheduled for deletion.`,
      remedy: 'Restore it first.',
    };
  return undefined;
}

/**
 * The ARN of the same secret in another region, which differs in the region alone; see
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html
 */
export function arnInRegion(arn: string, region: string): string {
  return arn
    .split(':')
    .map((part, index) => (index === 3 ? region : part))
    .join(':');
}

/**
 * The regions, of those given, that a secret can be replicated to: those of its own partition where it is not yet. A
 * partition's regions do not replicate to another's.
 */
export function regionsToReplicateTo(
  secret: Pick<Secret, 'replicas'>,
  region: string,
  regions: Iterable<string>,
): readonly string[] {
  const taken = new Set([region, ...(secret.replicas ?? []).map((replica) => replica.region)]);
  return [...regions].filter(
    (candidate) => !taken.has(candidate) && partitionOf(candidate) === partitionOf(region),
  );
}

function partitionOf(region: string): string {
  return /^(?:cn|us-gov|us-iso\w*|eu-isoe|eusc)(?=-)/.exec(region)?.[0] ?? 'public';
}

/** Whether a replica failed because a secret of its own has the name there. */
export function isNameTaken({ status, message }: Replica): boolean {
  return status === 'Failed' && /already exists/i.test(message ?? '');
}

/** Names in a sentence: `a`, `a and b`, `a, b and c`. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
