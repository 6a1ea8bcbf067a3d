import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../src/aws/awsError';
import { copySecret, type CopyStore } from '../../../src/aws/copySecret';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import type { Secret } from '../../../src/core/secrets/secret';
import type { NewSecret, RotationPlan } from '../../../src/core/secrets/secretChange';

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';
const newArn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/orders-GhIjKl';
const requestToken = randomUUID();
const value = ['correct', 'horse'].join('-');

const secret: Secret = {
  arn,
  name: 'prod/db',
  description: 'The database',
  kmsKeyId: 'alias/team',
  tags: { team: 'orders', 'aws:cloudformation:stack-name': 'orders' },
  replicas: [{ region: 'us-east-1', status: 'InSync', kmsKeyId: 'alias/there' }],
  rotation: {
    enabled: true,
    functionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
    schedule: '30 days',
  },
};

/** Secrets Manager with one secret, which remembers what is made of it. */
function setUp(changes: Partial<CopyStore> = {}, of: Secret = secret) {
  const made: { secret?: NewSecret; policy?: string; rotation?: RotationPlan } = {};
  const store: CopyStore = {
    describeSecret: () => Promise.resolve({ secret: of, versions: [] }),
    getValue: () =>
      Promise.resolve({
        versionId: 'v',
        stagingLabels: ['AWSCURRENT'],
        kind: 'text',
        text: new Redacted(value),
      }),
    getPolicy: () => Promise.resolve(JSON.stringify({ Statement: [{ Resource: arn }] })),
    createSecret: (given) => {
      made.secret = given;
      return Promise.resolve({ arn: newArn, versionId: given.requestToken });
    },
    putPolicy: (_id, policy) => {
      made.policy = policy;
      return Promise.resolve();
    },
    configureRotation: (_id, rotation, versionId) => {
      made.rotation = rotation;
      return Promise.resolve({ versionId });
    },
    ...changes,
  };
  return { store, made };
}

describe('copying a secret to another name', () => {
  it('takes along value, description, key, tags, replicas, policy and rotation', async () => {
    const { store, made } = setUp();
    assert.deepEqual(await copySecret(store, arn, 'prod/orders', requestToken), { arn: newArn, missing: [] });
    assert.ok(made.secret);
    const { value: copied, ...rest } = made.secret;
    assert.equal(reveal(copied as Redacted<string>), value);
    assert.deepEqual(rest, {
      name: 'prod/orders',
      requestToken,
      description: 'The database',
      kmsKeyId: 'alias/team',
      tags: { team: 'orders' },
      replicas: [{ region: 'us-east-1', kmsKeyId: 'alias/there' }],
    });
    assert.deepEqual(JSON.parse(made.policy ?? ''), { Statement: [{ Resource: newArn }] });
    assert.deepEqual(made.rotation, {
      functionArn: secret.rotation.functionArn,
      schedule: { days: 30 },
      rotateNow: false,
    });
  });

  it('says what the copy lacks when a step after making it fails', async () => {
    const denied = (): Promise<never> =>
      Promise.reject(new AwsError('access-denied', 'PutResourcePolicy is not allowed.', { remedy: 'Ask.' }));
    const { store } = setUp({ putPolicy: denied });
    const { missing } = await copySecret(store, arn, 'prod/orders', requestToken);
    assert.deepEqual(missing, ['Its resource policy was not copied: PutResourcePolicy is not allowed.']);
  });

  it('makes nothing of a secret that a service manages, or whose value cannot be read', async () => {
    const managed = setUp({}, { ...secret, owningService: 'rds' });
    await assert.rejects(copySecret(managed.store, arn, 'prod/orders', requestToken), /belongs to rds/);
    const unreadable = setUp({ getValue: () => Promise.reject(new Error('No.')) });
    await assert.rejects(copySecret(unreadable.store, arn, 'prod/orders', requestToken), /No\./);
    assert.equal(managed.made.secret ?? unreadable.made.secret, undefined);
  });
});
