import assert from 'node:assert/strict';
import { AwsError } from '../../../../../src/aws/awsError';
import type { SecretVersion, StagingLabel } from '../../../../../src/core/secrets/secret';
import { watchRotation } from '../../../../../src/ui/commands/rotation/watchRotation';
import { makeSecret } from '../../fakes';

const secret = makeSecret('db', { rotation: { enabled: true } });
const old: SecretVersion = { id: 'old', stagingLabels: ['AWSCURRENT'] };
const labelled = (...stagingLabels: StagingLabel[]): readonly SecretVersion[] => [
  old,
  { id: 'new', stagingLabels },
];

/** Watches replies that come one at each look; the last stays. */
function watch(
  replies: readonly (readonly SecretVersion[] | Error)[],
  signal = new AbortController().signal,
  age = 0,
) {
  let looks = 0;
  let time = 0;
  const pauses: number[] = [];
  const reports: string[] = [];
  const outcome = watchRotation(
    {
      secretsManager: {
        describeSecret: () => {
          const reply = replies[Math.min(looks++, replies.length - 1)] ?? [];
          return reply instanceof Error
            ? Promise.reject(reply)
            : Promise.resolve({ secret, versions: reply });
        },
      },
      secretId: secret.arn,
      versionId: 'new',
      age,
      report: (state) => reports.push(state),
      wait: (milliseconds) => {
        signal.throwIfAborted();
        pauses.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
      now: () => time,
    },
    signal,
  );
  return { outcome, pauses, reports, elapsed: () => time };
}

describe('watching a rotation', () => {
  it('ends when the new version is current', async () => {
    const { outcome, reports } = watch([[old], labelled('AWSPENDING'), labelled('AWSCURRENT', 'AWSPENDING')]);
    assert.equal(await outcome, 'finished');
    assert.equal(reports.length, 3);
    assert.match(reports[0] ?? '', /waiting/);
    assert.match(reports[1] ?? '', /AWSPENDING/);
    assert.match(reports[2] ?? '', /AWSCURRENT/);
  });

  it('says at the first look that one which began long ago is stuck', async () => {
    const { outcome, pauses } = watch([labelled('AWSPENDING')], undefined, 300_000);
    assert.equal(await outcome, 'stuck');
    assert.deepEqual(pauses, []);
  });

  it('ends when another rotation came after it', async () => {
    assert.equal(await watch([labelled('AWSPREVIOUS')]).outcome, 'finished');
  });

  it('says that it is stuck after five minutes on AWSPENDING', async () => {
    const watching = watch([labelled('AWSPENDING')]);
    assert.equal(await watching.outcome, 'stuck');
    assert.ok(watching.elapsed() >= 300_000 && watching.elapsed() < 320_000);
  });

  it('looks less and less often, but at least every 15 seconds', async () => {
    const { outcome, pauses } = watch([labelled('AWSPENDING')]);
    await outcome;
    assert.equal(pauses[0], 1_000);
    assert.deepEqual(
      pauses,
      pauses.toSorted((a, b) => a - b),
    );
    assert.equal(pauses.at(-1), 15_000);
  });

  it('looks over a failure that may pass', async () => {
    const throttled = new AwsError('throttled', 'Too many requests.', { remedy: 'Wait.' });
    assert.equal(await watch([throttled, labelled('AWSCURRENT')]).outcome, 'finished');
  });

  it('rejects with any other failure', async () => {
    const denied = new AwsError('access-denied', 'No.', { remedy: 'Ask.' });
    await assert.rejects(watch([denied]).outcome, denied);
  });

  it('rejects with the reason when it is cancelled', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    controller.abort(reason);
    await assert.rejects(watch([labelled('AWSPENDING')], controller.signal).outcome, reason);
  });
});
