import { countOf } from '../text/countOf';
import { collect } from '../grouping';
import { keyOfPlace, type ValuePlace } from './sharedValue';
import { findWideAccess } from './resourcePolicy';
import { isReplica } from './replication';
import type { Connection, Secret } from './secret';

/** What a team expects of its secrets. */
export interface Conventions {
  /** Days without access after which a secret counts as unused. */
  readonly unusedAfter: number;
  /** Whether secrets are to be encrypted with a KMS key of one's own. */
  readonly customerKey: boolean;
  /** Whether a name follows the convention; absent where there is none. */
  readonly isNamedWell?: ((name: string) => boolean) | undefined;
}

/** A secret with what is known round it. */
export interface JudgedSecret {
  readonly connection: Connection;
  readonly secret: Secret;
  /** How many places of the workspace use it; absent while that is not known. */
  readonly uses?: number | undefined;
  /** Its resource policy's JSON, or `none`; absent where it was not read. */
  readonly policy?: { readonly text: string } | 'none' | undefined;
}

export type ConcernKind =
  | 'publicPolicy'
  | 'deletedInUse'
  | 'sharedValue'
  | 'noRotation'
  | 'unused'
  | 'defaultKey'
  | 'offName'
  | 'noTags';

/** One kind of thing to look at, with the secrets that it is true of. */
export interface Concern<S extends JudgedSecret = JudgedSecret> {
  readonly kind: ConcernKind;
  readonly title: string;
  /** What of the secrets was looked at, as a sentence, where it is not all. */
  readonly limits?: string;
  readonly entries: readonly ConcernEntry<S>[];
}

export interface ConcernEntry<S extends JudgedSecret = JudgedSecret> {
  readonly subject: S;
  /** A few words about this secret. Dates are days of UTC. */
  readonly detail: string;
}

const dayMs = 86_400_000;

/**
 * Every kind that can be judged, the gravest first, those that are true of no secret among them.
 * @param sharedValues places that hold the same value, as far as values are known
 */
export function findConcerns<S extends JudgedSecret>(
  secrets: readonly S[],
  sharedValues: readonly (readonly ValuePlace[])[],
  conventions: Conventions,
  now: Date,
): readonly Concern<S>[] {
  const { unusedAfter, customerKey, isNamedWell } = conventions;
  const twins = describeTwins(sharedValues);
  const live = secrets.filter(({ secret }) => secret.deletionDate === undefined);
  const choose = (
    among: readonly S[],
    describe: (subject: S) => string | undefined,
  ): readonly ConcernEntry<S>[] =>
    among.flatMap((subject) => {
      const detail = describe(subject);
      return detail === undefined ? [] : [{ subject, detail }];
    });
  const arePoliciesKnown = secrets.every(({ policy }) => policy !== undefined);
  const areUsesKnown = secrets.every(({ uses }) => uses !== undefined);
  return [
    {
      kind: 'publicPolicy',
      title: 'Policy open to the world',
      ...(!arePoliciesKnown && { limits: 'Not every resource policy was read.' }),
      entries: choose(secrets, describePolicy),
    },
    {
      kind: 'deletedInUse',
      title: 'Deletion pending, still used',
      ...(!areUsesKnown && { limits: 'The workspace is still being read.' }),
      entries: choose(secrets, describeDeletion),
    },
    {
      kind: 'sharedValue',
      title: 'Same value, several names',
      limits: 'Only values that were read or stored in this session are compared.',
      entries: choose(live, ({ connection, secret }) => twins.get(keyOfPlace(connection, secret.name))),
    },
    { kind: 'noRotation', title: 'Without rotation', entries: choose(live, describeRotation) },
    {
      kind: 'unused',
      title: `Unused for ${unusedAfter} days`,
      entries: choose(live, ({ secret }) => describeIdleness(secret, unusedAfter, now)),
    },
    ...(customerKey
      ? [
          {
            kind: 'defaultKey' as const,
            title: 'Default KMS key',
            entries: choose(live, ({ secret }) =>
              hasDefaultKey(secret) ? 'encrypted with aws/secretsmanager' : undefined,
            ),
          },
        ]
      : []),
    ...(isNamedWell === undefined
      ? []
      : [
          {
            kind: 'offName' as const,
            title: 'Name off the convention',
            entries: choose(live, ({ secret }) =>
              secret.owningService !== undefined || isNamedWell(secret.name)
                ? undefined
                : 'does not match secretLens.naming.pattern',
            ),
          },
        ]),
    {
      kind: 'noTags',
      title: 'Without tags',
      entries: choose(live, ({ secret }) =>
        Object.keys(secret.tags).some((key) => !key.startsWith('aws:')) ? undefined : 'no tags of your own',
      ),
    },
  ];
}

function describePolicy({ policy }: JudgedSecret): string | undefined {
  if (policy === undefined || policy === 'none') return undefined;
  return findWideAccess(policy.text).some(({ kind }) => kind === 'public')
    ? 'its policy allows everybody, in any account'
    : undefined;
}

function describeDeletion({ secret, uses = 0 }: JudgedSecret): string | undefined {
  if (secret.deletionDate === undefined || uses === 0) return undefined;
  return `to be deleted on ${formatIsoDay(secret.deletionDate)}, used by ${countOf(uses, 'place')} of this workspace`;
}

/** A replica is rotated with its primary. */
function describeRotation({ secret, connection }: JudgedSecret): string | undefined {
  const { rotation, lastChanged, owningService } = secret;
  if (rotation.enabled || isReplica(secret, connection.region)) return undefined;
  return [
    rotation.lastRotated === undefined
      ? 'never rotated'
      : `last rotated on ${formatIsoDay(rotation.lastRotated)}`,
    ...(lastChanged === undefined ? [] : [`last changed on ${formatIsoDay(lastChanged)}`]),
    ...(owningService === undefined ? [] : [`managed by ${owningService}`]),
  ].join(', ');
}

/** One that was never accessed counts from its creation. AWS tells accesses by the day. */
function describeIdleness(
  { lastAccessed, created }: Secret,
  unusedAfter: number,
  now: Date,
): string | undefined {
  const since = lastAccessed ?? created;
  if (since === undefined || now.getTime() - since.getTime() < unusedAfter * dayMs) return undefined;
  return lastAccessed === undefined
    ? `never accessed, created on ${formatIsoDay(since)}`
    : `last accessed on ${formatIsoDay(since)}`;
}

/** Without a key of its own a secret has AWS's; see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html */
function hasDefaultKey({ kmsKeyId }: Secret): boolean {
  return kmsKeyId === undefined || /(?:^|:)alias\/aws\/secretsmanager$/.test(kmsKeyId);
}

function describeTwins(groups: readonly (readonly ValuePlace[])[]): ReadonlyMap<string, string> {
  const twins = new Map<string, string[]>();
  for (const group of groups)
    for (const place of group) {
      const others = group
        .filter(({ secretName }) => secretName !== place.secretName)
        .map(({ secretName, jsonKey }) =>
          jsonKey === undefined ? secretName : `${secretName}, key ${jsonKey}`,
        );
      if (others.length === 0) continue;
      const own = place.jsonKey === undefined ? 'its value' : `its key ${place.jsonKey}`;
      const key = keyOfPlace(place.connection, place.secretName);
      collect(twins, key, `${own} equals ${[...new Set(others)].join('; ')}`);
    }
  return new Map([...twins].map(([key, said]) => [key, said.join('. ')]));
}

/** `2026-05-03`, in UTC. */
export function formatIsoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
