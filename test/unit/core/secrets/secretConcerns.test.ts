import assert from 'node:assert/strict';
import { mergeConcerns } from '../../../../src/core/secrets/mergeConcerns';
import type { Connection, Secret } from '../../../../src/core/secrets/secret';
import {
  findConcerns,
  type ConcernKind,
  type Conventions,
  type JudgedSecret,
} from '../../../../src/core/secrets/secretConcerns';
import type { ValuePlace } from '../../../../src/core/secrets/sharedValue';

const connection: Connection = { profile: 'dev', region: 'eu-west-1' };
const now = new Date('2026-06-15T12:00:00Z');
const lax: Conventions = { unusedAfter: 90, customerKey: false };

function judged(facts: Partial<Secret> = {}, round: Partial<JudgedSecret> = {}): JudgedSecret {
  const name = facts.name ?? 'prod/db';
  const secret: Secret = {
    arn: `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}-AbCdEf`,
    name,
    rotation: { enabled: true },
    tags: { team: 'orders' },
    lastAccessed: new Date('2026-06-14T00:00:00Z'),
    ...facts,
  };
  return { connection, secret, uses: 0, policy: 'none', ...round };
}

/** What is said of which secrets, by kind. */
function judge(
  secrets: readonly JudgedSecret[],
  conventions = lax,
  shared: readonly (readonly ValuePlace[])[] = [],
): ReadonlyMap<ConcernKind, readonly string[]> {
  return new Map(
    findConcerns(secrets, shared, conventions, now).map(({ kind, entries }) => [
      kind,
      entries.map(({ subject, detail }) => `${subject.secret.name}: ${detail}`),
    ]),
  );
}

function policyFor(principal: unknown, condition?: object): JudgedSecret['policy'] {
  const statement = {
    Effect: 'Allow',
    Principal: principal,
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
    ...(condition && { Condition: condition }),
  };
  return { text: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) };
}

describe('what is to be looked at about secrets', () => {
  it('is nothing where all is as it should be, and names all that was judged', () => {
    const found = judge([judged()]);
    assert.deepEqual(
      [...found.keys()],
      ['publicPolicy', 'deletedInUse', 'sharedValue', 'noRotation', 'unused', 'noTags'],
    );
    assert.ok([...found.values()].every((entries) => entries.length === 0));
  });

  it('is a secret without rotation, unless it is a replica, which is rotated with its primary', () => {
    const found = judge([
      judged({ name: 'a', rotation: { enabled: false }, lastChanged: new Date('2025-01-02T03:00:00Z') }),
      judged({ name: 'b', rotation: { enabled: false }, primaryRegion: 'us-east-1' }),
      judged({ name: 'c', rotation: { enabled: false }, primaryRegion: 'eu-west-1' }),
    ]);
    assert.deepEqual(found.get('noRotation'), [
      'a: never rotated, last changed on 2025-01-02',
      'c: never rotated',
    ]);
  });

  it('is one that nobody has accessed for as many days as the settings say, those never accessed from their creation', () => {
    const never = { lastAccessed: undefined as unknown as Date };
    const secrets = [
      judged({ name: 'edge', lastAccessed: new Date('2026-03-17T12:00:00Z') }),
      judged({ name: 'recent', lastAccessed: new Date('2026-03-18T00:00:00Z') }),
      judged({ name: 'never', ...never, created: new Date('2020-01-01T00:00:00Z') }),
      judged({ name: 'new', ...never, created: new Date('2026-06-01T00:00:00Z') }),
    ];
    assert.deepEqual(judge(secrets).get('unused'), [
      'edge: last accessed on 2026-03-17',
      'never: never accessed, created on 2020-01-01',
    ]);
    assert.equal(judge(secrets, { ...lax, unusedAfter: 10 }).get('unused')?.length, 4);
  });

  it('is AWS’s default key, where the convention asks for another', () => {
    const secrets = [
      judged({ name: 'none' }),
      judged({ name: 'alias', kmsKeyId: 'alias/aws/secretsmanager' }),
      judged({ name: 'arn', kmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:alias/aws/secretsmanager' }),
      judged({ name: 'own', kmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/1' }),
    ];
    assert.equal(judge(secrets).has('defaultKey'), false);
    assert.deepEqual(
      judge(secrets, { ...lax, customerKey: true })
        .get('defaultKey')
        ?.map((said) => said.split(':')[0]),
      ['none', 'alias', 'arn'],
    );
  });

  it('is a name off the convention, unless a service gave it', () => {
    const secrets = [
      judged({ name: 'prod/db' }),
      judged({ name: 'legacy' }),
      judged({ name: 'rds!cluster-1', owningService: 'rds' }),
    ];
    assert.equal(judge(secrets).has('offName'), false);
    const found = judge(secrets, { ...lax, isNamedWell: (name) => name.startsWith('prod/') });
    assert.deepEqual(found.get('offName'), ['legacy: does not match secretLens.naming.pattern']);
  });

  it('is one without tags of one’s own', () => {
    const found = judge([
      judged({ name: 'a', tags: {} }),
      judged({ name: 'b', tags: { 'aws:cloudformation:stack-name': 'orders' } }),
      judged({ name: 'c' }),
    ]);
    assert.deepEqual(
      found.get('noTags')?.map((said) => said.split(':')[0]),
      ['a', 'b'],
    );
  });

  it('is a policy that lets everybody in without a condition, and it is said when not all were read', () => {
    const secrets = [
      judged({ name: 'open' }, { policy: policyFor('*') }),
      judged({ name: 'org' }, { policy: policyFor('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }) }),
      judged({ name: 'role' }, { policy: policyFor({ AWS: 'arn:aws:iam::123456789012:role/app' }) }),
      judged({ name: 'unread' }, { policy: undefined }),
    ];
    assert.deepEqual(judge(secrets).get('publicPolicy'), [
      'open: its policy allows everybody, in any account',
    ]);
    const [concern] = findConcerns(secrets, [], lax, now);
    assert.equal(concern?.limits, 'Not every resource policy was read.');
    assert.equal(findConcerns(secrets.slice(0, 3), [], lax, now)[0]?.limits, undefined);
  });

  it('is one about to be deleted that code still uses; nothing else is said of one about to be deleted', () => {
    const deletionDate = new Date('2026-07-01T10:00:00Z');
    const found = judge(
      [
        judged({ name: 'used', deletionDate, rotation: { enabled: false }, tags: {} }, { uses: 2 }),
        judged({ name: 'unused', deletionDate }, { uses: 0 }),
        judged({ name: 'unknown', deletionDate }, { uses: undefined }),
      ],
      { ...lax, customerKey: true },
    );
    assert.deepEqual(found.get('deletedInUse'), [
      'used: to be deleted on 2026-07-01, used by 2 places of this workspace',
    ]);
    assert.deepEqual(
      [...found].filter(([kind]) => kind !== 'deletedInUse').flatMap(([, entries]) => entries),
      [],
    );
  });

  it('is the same when secrets are judged in parts', () => {
    const secrets = [
      judged({ name: 'a', tags: {} }),
      judged({ name: 'b' }, { policy: undefined }),
      judged({ name: 'c', tags: {} }, { uses: undefined }),
    ];
    const parts = secrets.map((secret) => findConcerns([secret], [], lax, now));
    assert.deepEqual(mergeConcerns(parts), findConcerns(secrets, [], lax, now));
  });

  it('is a value that stands under several names, with the others’ names', () => {
    const at = (secretName: string, jsonKey?: string): ValuePlace => ({
      connection,
      secretName,
      ...(jsonKey !== undefined && { jsonKey }),
    });
    const found = judge([judged({ name: 'a' }), judged({ name: 'b' }), judged({ name: 'c' })], lax, [
      [at('a', 'password'), at('b'), at('b', 'token')],
    ]);
    assert.deepEqual(found.get('sharedValue'), [
      'a: its key password equals b; b, key token',
      'b: its value equals a, key password. its key token equals a, key password',
    ]);
  });
});
