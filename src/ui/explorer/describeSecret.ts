import { isReplica } from '../../core/secrets/replication';
import {
  describeNextRotation,
  describeRotationState,
  hasRotationFailed,
  readRotationState,
} from '../../core/secrets/rotationState';
import type { Connection, Secret, SecretVersion } from '../../core/secrets/secret';
import { escapeMarkdown } from './markdown';
import { describeConnection } from './nodes';
import type { Outcome } from './secretDetails';

/** What is known of a secret's versions. */
type Versions = Outcome<readonly SecretVersion[]>;

/** The one thing about a secret that its icon and its badge show; the first that applies. */
export type SecretAspect =
  'deleted' | 'unreadable' | 'failed' | 'rotating' | 'managed' | 'replica' | 'rotation' | 'plain';

export function aspectOf(secret: Secret, region: string, now: Date, versions?: Versions): SecretAspect {
  if (secret.deletionDate !== undefined) return 'deleted';
  if (versions !== undefined && 'error' in versions) return 'unreadable';
  if (hasRotationFailed(secret.rotation, now)) return 'failed';
  if (isRotating(secret, versions)) return 'rotating';
  if (secret.owningService !== undefined) return 'managed';
  if (isReplica(secret, region)) return 'replica';
  return secret.rotation.enabled ? 'rotation' : 'plain';
}

/** The state of a secret in words: `rotates in 3 days`, `replica of eu-west-1`, `to be deleted on 3 January 2027`. */
export function describeState(secret: Secret, region: string, now: Date, versions?: Versions): string {
  const facts: string[] = [];
  if (secret.deletionDate !== undefined) facts.push(`to be deleted on ${formatDay(secret.deletionDate)}`);
  else {
    if (versions !== undefined && 'error' in versions) facts.push('versions could not be read');
    if (isReplica(secret, region)) facts.push(`replica of ${secret.primaryRegion ?? ''}`);
    if (secret.owningService !== undefined) facts.push(`managed by ${secret.owningService}`);
    facts.push(
      isRotating(secret, versions)
        ? describeRotationState('in-progress')
        : describeNextRotation(secret.rotation, now),
    );
  }
  return facts.join(', ');
}

/** Everything that the tree knows of a secret, as Markdown in which names and descriptions are only text. */
export function explainSecret(
  secret: Secret,
  connection: Connection,
  now: Date,
  versions?: Versions,
): string {
  const { rotation } = secret;
  const facts: (readonly [string, string | undefined])[] = [
    ['State', describeState(secret, connection.region, now, versions)],
    ['Connection', describeConnection(connection)],
    ['ARN', secret.arn],
    ['Created', formatTime(secret.created)],
    ['Last changed', formatTime(secret.lastChanged)],
    ['Last accessed', secret.lastAccessed && formatDay(secret.lastAccessed)],
    ['Last rotated', formatTime(rotation.lastRotated)],
    ['Next rotation', rotation.enabled ? formatTime(rotation.nextRotation) : undefined],
    ['Rotation schedule', rotation.schedule],
    ['Rotation function', rotation.functionArn],
    ['KMS key', secret.kmsKeyId],
    ['Primary region', secret.primaryRegion],
    ...Object.entries(secret.tags).map(([key, value]) => [`Tag ${key}`, value] as const),
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`],
  );
  const description = secret.description ? [escapeMarkdown(secret.description), ''] : [];
  return [`**${escapeMarkdown(secret.name)}**`, '', ...description, ...lines].join('\n');
}

/** A version by its staging labels, or by the start of its id when it has none, which makes it deprecated. */
export function nameVersion(version: SecretVersion): string {
  return version.stagingLabels.length > 0 ? version.stagingLabels.join(', ') : version.id.slice(0, 8);
}

/** What the tree knows of a version, as Markdown. */
export function explainVersion(version: SecretVersion): string {
  const facts: (readonly [string, string | undefined])[] = [
    ['Version', version.id],
    ['Staging labels', version.stagingLabels.join(', ')],
    ['Created', formatTime(version.created)],
    ['Last accessed', version.lastAccessed && formatDay(version.lastAccessed)],
  ];
  return facts.flatMap(([name, value]) => (value ? [`- ${name}: ${escapeMarkdown(value)}`] : [])).join('\n');
}

/** Made with the first date: thousands are written when a tree is drawn. */
let times: Intl.DateTimeFormat | undefined;
let days: Intl.DateTimeFormat | undefined;

/** A date and time as the person's own locale writes it. */
export function formatTime(date: Date | undefined): string | undefined {
  times ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return date && times.format(date);
}

/** A date as the person's own locale writes it. */
export function formatDay(date: Date): string {
  days ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
  return days.format(date);
}

function isRotating(secret: Secret, versions: Versions | undefined): boolean {
  return (
    versions !== undefined &&
    'value' in versions &&
    readRotationState(secret.rotation, versions.value) === 'in-progress'
  );
}
