import assert from 'node:assert/strict';
import type { Replica } from '../../../../src/core/secrets/secret';
import { watchReplication } from '../../../../src/ui/commands/replication/watchReplication';
import { makeSecret } from '../fakes';

type Status = Replica['status'];

/** Watches a secret whose replica in us-east-1 has these states in turn; another region is always in progress. */
async function watch(
  states: readonly Status[],
  regions = ['us-east-1'],
  signal = new AbortController().signal,
) {
  const said: string[] = [];
  let reads = 0;
  let clock = 0;
  const replicas = await watchReplication(
    {
      secretsManager: {
        describeSecret: () => {
          const status = states[Math.min(reads++, states.length - 1)] ?? 'InSync';
          const replicas: Replica[] = [
            { region: 'us-east-1', status },
            { region: 'us-west-2', status: 'InProgress' },
          ];
          return Promise.resolve({ secret: makeSecret('shop', { replicas }), versions: [] });
        },
      },
      secretId: 'shop',
      regions,
      report: (state) => said.push(state),
      wait: (milliseconds) => {
        clock += milliseconds;
        return Promise.resolve();
      },
      now: () => clock,
    },
    signal,
  );
  return { replicas, said, reads, clock };
}

describe('watching a replication', () => {
  it('ends when the regions asked for are no longer in progress, whatever others do', async () => {
    const { replicas, said, reads } = await watch(['InProgress', 'InProgress', 'Failed']);
    assert.deepEqual(replicas, [{ region: 'us-east-1', status: 'Failed' }]);
    assert.equal(reads, 3);
    assert.deepEqual([...new Set(said)], ['waiting for us-east-1']);
  });

  it('does not wait for what is done at once', async () => {
    assert.equal((await watch(['InSync'])).clock, 0);
  });

  it('gives the state of the moment after two minutes', async () => {
    const { replicas, clock, reads } = await watch(['InProgress']);
    assert.deepEqual(replicas, [{ region: 'us-east-1', status: 'InProgress' }]);
    assert.ok(clock >= 120_000 && clock < 130_000, `${clock} ms`);
    assert.ok(reads < 40, `${reads} reads`);
  });
});
