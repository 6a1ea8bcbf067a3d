import assert from 'node:assert/strict';
import {
  arnInRegion,
  findReplicationObstacle,
  isNameTaken,
  joinNames,
  regionsToReplicateTo,
} from '../../../../src/core/secrets/replication';
import { makeSecret } from '../../ui/fakes';

describe('replication', () => {
  it('is changed where the primary is, which a replica tells', () => {
    const replica = makeSecret('shop', { primaryRegion: 'eu-west-1' });
    assert.equal(findReplicationObstacle(replica, 'eu-west-1'), undefined);
    const obstacle = findReplicationObstacle(replica, 'us-east-1');
    assert.match(obstacle?.message ?? '', /shop in us-east-1 is itself a replica/);
    assert.match(obstacle?.remedy ?? '', /in eu-west-1/);
  });

  it('waits until a deletion is taken back', () => {
    const deleted = makeSecret('shop', { deletionDate: new Date() });
    assert.match(findReplicationObstacle(deleted, 'eu-west-1')?.remedy ?? '', /Restore/);
  });

  it('goes to regions of the same partition where the secret is not yet', () => {
    const regions = ['eu-west-1', 'eu-west-2', 'us-east-1', 'us-gov-east-1', 'us-gov-west-1', 'cn-north-1'];
    const secret = makeSecret('shop', { replicas: [{ region: 'eu-west-2', status: 'Failed' }] });
    assert.deepEqual(regionsToReplicateTo(secret, 'eu-west-1', regions), ['us-east-1']);
    assert.deepEqual(regionsToReplicateTo(makeSecret('shop'), 'us-gov-west-1', regions), ['us-gov-east-1']);
  });

  it('changes only the region of an ARN', () => {
    assert.equal(
      arnInRegion('arn:aws:secretsmanager:eu-west-1:123456789012:secret:a/eu-west-1-AbCdEf', 'us-east-1'),
      'arn:aws:secretsmanager:us-east-1:123456789012:secret:a/eu-west-1-AbCdEf',
    );
  });

  it('knows the failure for a name that is taken', () => {
    const message = 'Replication failed: Secret name shop already exists in region us-east-1.';
    assert.ok(isNameTaken({ region: 'us-east-1', status: 'Failed', message }));
    assert.ok(
      !isNameTaken({ region: 'us-east-1', status: 'Failed', message: 'Access to KMS is not allowed.' }),
    );
    assert.ok(!isNameTaken({ region: 'us-east-1', status: 'Failed' }));
  });

  it('names regions in a sentence', () => {
    assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(joinNames), [
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
