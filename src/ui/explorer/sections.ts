import { describeSchedule } from '../../core/secrets/describeSchedule';
import { isReplica } from '../../core/secrets/replication';
import { describeNextRotation, hasRotationFailed } from '../../core/secrets/rotationState';
import type { Replica, Rotation, Secret } from '../../core/secrets/secret';
import { formatTime } from './describeSecret';
import type { SecretKeys } from './knownKeys';
import type { DetailNode, SectionName, SectionNode, SecretNode, UsedFileNode, VersionNode } from './nodes';
import type { Outcome, SecretDetails } from './secretDetails';
import type { UsageSource } from './secretUsage';
import { describeUsage, usedFilesOf } from './usedBy';

/** A section's line: what it is called, what it says in a few words, and why that could not be read. */
export interface SectionFacts {
  readonly title: string;
  readonly summary: string;
  readonly error?: unknown;
}

const titles: Readonly<Record<SectionName, string>> = {
  keys: 'Keys',
  usage: 'Used by',
  versions: 'Versions',
  rotation: 'Rotation',
  replicas: 'Replicas',
  policy: 'Resource policy',
  tags: 'Tags',
};

/** The sections of a secret, in the order in which they stand under it. A value that cannot be read has no keys to show. */
export function sectionsOf(parent: SecretNode): readonly SectionNode[] {
  const isDeleted = parent.secret.deletionDate !== undefined;
  const names = (Object.keys(titles) as SectionName[]).filter((name) => name !== 'keys' || !isDeleted);
  return names.map((section) => ({ kind: 'section', section, parent }));
}

/** What a section says of itself. */
export function describeSection(
  node: SectionNode,
  details: SecretDetails,
  keys: SecretKeys | undefined,
  usage: UsageSource,
  now: Date,
): SectionFacts {
  const { section, parent } = node;
  const title = titles[section];
  const { secret, connection } = parent;
  switch (section) {
    case 'keys':
      if (keys === undefined) return { title, summary: 'not shown' };
      return { title, summary: keys.names === undefined ? 'not a JSON object' : count(keys.names) };
    case 'usage':
      return describeUsage(node, usage);
    case 'versions':
      return summarise(title, details.versions, count);
    case 'rotation':
      return { title, summary: describeNextRotation(secret.rotation, now).replace(/^rotation /, '') };
    case 'replicas':
      if (isReplica(secret, connection.region))
        return { title, summary: `this is one; its primary is in ${secret.primaryRegion ?? ''}` };
      return summarise(title, details.described, ({ replicas = [] }) => summariseReplicas(replicas));
    case 'policy':
      return summarise(title, details.policy, (policy) => (policy === undefined ? 'none' : 'present'));
    case 'tags':
      return { title, summary: count(Object.keys(secret.tags)) };
  }
}

/** What stands under a section. */
export function childrenOfSection(
  node: SectionNode,
  details: SecretDetails,
  keys: SecretKeys | undefined,
  usage: UsageSource,
  now: Date,
): readonly (DetailNode | VersionNode | UsedFileNode)[] {
  const { section, parent } = node;
  const line = (facts: Omit<DetailNode, 'kind' | 'parent'>): DetailNode => ({
    kind: 'detail',
    parent: node,
    ...facts,
  });
  switch (section) {
    case 'keys':
      return (keys?.names ?? []).map((label) => line({ label }));
    case 'usage':
      return usedFilesOf(node, usage);
    case 'versions':
      if ('error' in details.versions) return [];
      return details.versions.value.map((version) => ({ kind: 'version', parent, version }));
    case 'rotation':
      return rotationFacts(parent.secret, now).map(line);
    case 'replicas':
      return 'error' in details.described
        ? []
        : (details.described.value.replicas ?? []).map(replicaFacts).map(line);
    case 'policy':
      return [];
    case 'tags':
      return Object.entries(parent.secret.tags).map(([label, value]) => line({ label, value }));
  }
}

function rotationFacts(
  { rotation, owningService }: Secret,
  now: Date,
): Omit<DetailNode, 'kind' | 'parent'>[] {
  if (!rotation.enabled && rotation.lastRotated === undefined) return [];
  const { schedule, window, functionArn } = rotation;
  const facts: (readonly [label: string, value: string | undefined, explanation?: string | undefined])[] = [
    ['Schedule', schedule && describeSchedule(schedule, window), schedule],
    ['Next', rotation.enabled ? formatTime(rotation.nextRotation) : undefined],
    ['Last', formatTime(rotation.lastRotated) ?? (rotation.enabled ? 'never' : undefined)],
    ['Window', window],
    ...describeRotator(rotation, owningService, functionArn),
  ];
  return facts.flatMap(([label, value, explanation]) =>
    value === undefined || value === ''
      ? []
      : [
          {
            label,
            value,
            ...(explanation === undefined ? {} : { explanation }),
            ...(label === 'Next' && hasRotationFailed(rotation, now) ? { mark: 'bad' as const } : {}),
          },
        ],
  );
}

function describeRotator(
  rotation: Rotation,
  owningService: string | undefined,
  functionArn: string | undefined,
): (readonly [string, string, string?])[] {
  if (functionArn !== undefined) return [['Function', functionArn.split(':')[6] ?? functionArn, functionArn]];
  return rotation.enabled && owningService !== undefined ? [['Rotated by', owningService]] : [];
}

const replicaStates: Readonly<Record<Replica['status'], readonly [string, NonNullable<DetailNode['mark']>]>> =
  {
    InSync: ['in sync', 'good'],
    InProgress: ['being copied', 'pending'],
    Failed: ['failed', 'bad'],
  };

function replicaFacts({ region, status, message }: Replica): Omit<DetailNode, 'kind' | 'parent'> {
  const [value, mark] = replicaStates[status];
  return { label: region, value, mark, ...(message === undefined ? {} : { explanation: message }) };
}

function summariseReplicas(replicas: readonly Replica[]): string {
  const failed = replicas.filter(({ status }) => status === 'Failed').length;
  return failed === 0 ? count(replicas) : `${replicas.length}, ${failed} failed`;
}

function summarise<T>(title: string, outcome: Outcome<T>, describe: (value: T) => string): SectionFacts {
  return 'error' in outcome
    ? { title, summary: 'could not be read', error: outcome.error }
    : { title, summary: describe(outcome.value) };
}

function count(items: readonly unknown[]): string {
  return items.length === 0 ? 'none' : String(items.length);
}
