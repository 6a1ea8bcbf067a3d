import assert from 'node:assert/strict';
import { readTrailRecord } from '../../../../src/core/secrets/trailRecord';

/** Records as CloudTrail's reference of record contents shows them. */
const record = (userIdentity: object, more: object = {}) => ({
  eventVersion: '1.09',
  eventName: 'GetSecretValue',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '198.51.100.7',
  userAgent: 'aws-cli/2.15.0 md/awscrt#0.19 ua/2.0 os/linux',
  readOnly: true,
  recipientAccountId: '123456789012',
  userIdentity,
  ...more,
});
const who = (userIdentity: object) => readTrailRecord(record(userIdentity)).who;

describe('a record of CloudTrail', () => {
  it('names the role and the session of whoever assumed it', () => {
    const identity = {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::123456789012:assumed-role/app-role/i-0abc',
      accountId: '123456789012',
      sessionContext: { sessionIssuer: { type: 'Role', userName: 'app-role' } },
    };
    assert.equal(who(identity), 'role app-role, session i-0abc');
    assert.equal(
      who({ ...identity, sessionContext: undefined, accountId: '999999999999' }),
      'role app-role, session i-0abc, of account 999999999999',
    );
    assert.equal(
      who({ ...identity, invokedBy: 'cloudformation.amazonaws.com' }),
      'role app-role, session i-0abc, through cloudformation.amazonaws.com',
    );
  });

  it('names users, services and accounts by their kind', () => {
    assert.equal(
      who({ type: 'IAMUser', userName: 'alice', arn: 'arn:aws:iam::123456789012:user/alice' }),
      'user alice',
    );
    assert.equal(who({ type: 'Root', accountId: '123456789012' }), 'root user');
    assert.equal(
      who({ type: 'AWSService', invokedBy: 'lambda.amazonaws.com' }),
      'service lambda.amazonaws.com',
    );
    assert.equal(
      who({ type: 'AWSAccount', accountId: '999999999999', principalId: 'AIDA' }),
      'account 999999999999',
    );
    assert.equal(
      who({ type: 'FederatedUser', arn: 'arn:aws:sts::123456789012:federated-user/bob' }),
      'federated user bob',
    );
    assert.equal(
      who({ type: 'IdentityCenterUser', onBehalfOf: { userId: 'u-1' } }),
      'Identity Center user u-1',
    );
    assert.equal(who({ type: 'Tomorrow', userName: 'carol' }), 'Tomorrow carol');
  });

  it('names the source with the first product of the user agent', () => {
    const from = (userAgent: string, sourceIPAddress = '198.51.100.7') =>
      readTrailRecord(record({}, { userAgent, sourceIPAddress })).from;
    assert.equal(from('Boto3/1.34.0 md/Botocore#1.34'), '198.51.100.7, Boto3/1.34.0');
    assert.equal(from('[aws-sdk-go/1.44.0 (go1.19; linux; amd64)]'), '198.51.100.7, aws-sdk-go/1.44.0');
    assert.equal(from('AWS Internal', 'AWS Internal'), 'AWS Internal');
    assert.equal(
      from('secretsmanager.amazonaws.com', 'secretsmanager.amazonaws.com'),
      'secretsmanager.amazonaws.com',
    );
  });

  it('tells how the call ended and whether it could change anything', () => {
    assert.equal(readTrailRecord(record({})).errorCode, undefined);
    const refused = readTrailRecord(record({}, { errorCode: 'AccessDenied', readOnly: false }));
    assert.equal(refused.errorCode, 'AccessDenied');
    assert.equal(refused.isReadOnly, false);
  });

  it('keeps nothing of the request and the reply', () => {
    const canary = ['can', 'ary'].join('');
    const kept = readTrailRecord(
      record({}, { requestParameters: { secretString: canary }, responseElements: { name: canary } }),
    );
    assert.ok(!JSON.stringify(kept).includes(canary));
  });

  it('is unknown where it is no record', () => {
    for (const broken of [undefined, null, 'text', 4, {}, { userIdentity: 'x', sourceIPAddress: 7 }])
      assert.deepEqual(readTrailRecord(broken), { who: 'unknown', from: 'unknown', region: '' });
  });
});
