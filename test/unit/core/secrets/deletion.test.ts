import assert from 'node:assert/strict';
import { findDeletionObstacle, goneOn } from '../../../../src/core/secrets/deletion';
import { makeSecret } from '../../ui/fakes';

describe('deleting a secret', () => {
  const plain = makeSecret('dev/orders');
  const replicated = makeSecret('dev/orders', {
    primaryRegion: 'eu-west-1',
    replicas: [
      { region: 'us-east-1', status: 'InSync' },
      { region: 'us-west-2', status: 'Failed' },
    ],
  });
  const scheduled = makeSecret('dev/orders', { deletionDate: new Date('2026-12-24') });

  it('is possible for one without replicas', () => {
    assert.equal(findDeletionObstacle(plain, 'eu-west-1', false), undefined);
    assert.equal(
      findDeletionObstacle({ ...replicated, replicas: [] }, 'eu-west-1', true),
      undefined,
      'a primary whose replicas were removed',
    );
  });

  it('is refused while there are replicas, at once or not, and says where they are and what to do', () => {
    for (const isForced of [false, true]) {
      const obstacle = findDeletionObstacle(replicated, 'eu-west-1', isForced);
      assert.match(obstacle?.message ?? '', /replicated to us-east-1, us-west-2/);
      assert.match(obstacle?.remedy ?? '', /Remove its replicas/);
    }
  });

  it('is refused for a replica, and says where its primary is', () => {
    const obstacle = findDeletionObstacle({ ...replicated, replicas: [] }, 'us-east-1', false);
    assert.match(obstacle?.message ?? '', /replica of the secret in eu-west-1/);
    assert.match(obstacle?.remedy ?? '', /Remove us-east-1 from the replication/);
  });

  it('is refused twice, unless it is to go at once', () => {
    assert.match(findDeletionObstacle(scheduled, 'eu-west-1', false)?.message ?? '', /already/);
    assert.equal(findDeletionObstacle(scheduled, 'eu-west-1', true), undefined);
  });

  it('ends with the recovery window', () => {
    assert.deepEqual(goneOn(7, new Date('2026-12-24T10:00:00Z')), new Date('2026-12-31T10:00:00Z'));
  });
});
