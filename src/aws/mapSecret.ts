import type {
  DescribeSecretResponse,
  GetSecretValueResponse,
  ReplicationStatusType,
  RotationRulesType,
  SecretListEntry,
  SecretValueEntry,
  SecretVersionsListEntry,
  Tag,
} from '@aws-sdk/client-secrets-manager';
import { Redacted } from '../core/secrets/redacted';
import type { Replica, Rotation, Secret, SecretValue, SecretVersion } from '../core/secrets/secret';

/** The metadata of ListSecrets' and DescribeSecret's answers, which differ only in what else they hold. */
export function mapSecret(entry: SecretListEntry | DescribeSecretResponse): Secret {
  return withoutUndefined({
    arn: entry.ARN ?? '',
    name: entry.Name ?? '',
    description: entry.Description === '' ? undefined : entry.Description,
    created: entry.CreatedDate,
    lastChanged: entry.LastChangedDate,
    lastAccessed: entry.LastAccessedDate,
    deletionDate: entry.DeletedDate,
    kmsKeyId: entry.KmsKeyId,
    owningService: entry.OwningService,
    primaryRegion: entry.PrimaryRegion,
    rotation: mapRotation(entry),
    replicas: 'ReplicationStatus' in entry ? mapReplicas(entry.ReplicationStatus) : undefined,
    tags: mapTags(entry.Tags),
  });
}

function mapRotation(entry: SecretListEntry | DescribeSecretResponse): Rotation {
  return withoutUndefined({
    enabled: entry.RotationEnabled === true,
    functionArn: entry.RotationLambdaARN === '' ? undefined : entry.RotationLambdaARN,
    lastRotated: entry.LastRotatedDate,
    nextRotation: entry.NextRotationDate,
    schedule: mapSchedule(entry.RotationRules),
    window: entry.RotationRules?.Duration,
  });
}

function mapReplicas(statuses: readonly ReplicationStatusType[] | undefined): readonly Replica[] {
  return (statuses ?? []).map((status) =>
    withoutUndefined({
      region: status.Region ?? '',
      status: status.Status ?? 'InProgress',
      message: status.StatusMessage,
      kmsKeyId: status.KmsKeyId,
      lastAccessed: status.LastAccessedDate,
    }),
  );
}

function mapSchedule(rules: RotationRulesType | undefined): string | undefined {
  if (rules?.ScheduleExpression !== undefined) return rules.ScheduleExpression;
  return rules?.AutomaticallyAfterDays === undefined ? undefined : `${rules.AutomaticallyAfterDays} days`;
}

function mapTags(tags: readonly Tag[] | undefined): Record<string, string> {
  return Object.fromEntries((tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
}

/** One version of ListSecretVersionIds' answer. */
export function mapVersion(entry: SecretVersionsListEntry): SecretVersion {
  return withoutUndefined({
    id: entry.VersionId ?? '',
    created: entry.CreatedDate,
    lastAccessed: entry.LastAccessedDate,
    stagingLabels: entry.VersionStages ?? [],
  });
}

/** DescribeSecret's versions, which come without dates, in the order of {@link sortVersions}. */
export function mapVersionStages(stages: Readonly<Record<string, string[]>> | undefined): SecretVersion[] {
  return sortVersions(Object.entries(stages ?? {}).map(([id, stagingLabels]) => ({ id, stagingLabels })));
}

/**
 * Newest first, those without a date last. Among versions of one age, or of none, the order is that in which a rotation
 * passes through them: pending, current, previous, others.
 */
export function sortVersions(versions: readonly SecretVersion[]): SecretVersion[] {
  return versions.toSorted(
    (a, b) => ageOf(b) - ageOf(a) || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function ageOf(version: SecretVersion): number {
  return version.created?.getTime() ?? Number.MIN_SAFE_INTEGER;
}

function rankOf(version: SecretVersion): number {
  const rank = ['AWSPENDING', 'AWSCURRENT', 'AWSPREVIOUS'].findIndex((label) =>
    version.stagingLabels.includes(label),
  );
  return rank === -1 ? 3 : rank;
}

/** The value, redacted at once; `undefined` when the version holds none. */
export function mapValue(response: GetSecretValueResponse | SecretValueEntry): SecretValue | undefined {
  const version = withoutUndefined({
    versionId: response.VersionId ?? '',
    stagingLabels: response.VersionStages ?? [],
    created: response.CreatedDate,
  });
  if (response.SecretString !== undefined)
    return { ...version, kind: 'text', text: new Redacted(response.SecretString) };
  if (response.SecretBinary !== undefined)
    return { ...version, kind: 'binary', bytes: new Redacted(response.SecretBinary) };
  return undefined;
}

type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out the properties that AWS did not give. */
function withoutUndefined<T extends object>(properties: T): WithoutUndefined<T> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as WithoutUndefined<T>;
}
