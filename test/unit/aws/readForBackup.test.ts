import assert from 'node:assert/strict';
import { AwsError, type AwsErrorKind } from '../../../src/aws/awsError';
import { readForBackup, type BackupSource } from '../../../src/aws/readForBackup';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import type { Secret, SecretValue } from '../../../src/core/secrets/secret';
import { makeSecret } from '../ui/fakes';

const fail = (kind: AwsErrorKind) => new AwsError(kind, `This is ${kind}.`, { remedy: 'Do something.' });
const valueOf = (id: string): SecretValue => ({
  versionId: `version of ${id}`,
  stagingLabels: ['AWSCURRENT'],
  kind: 'text',
  text: new Redacted(`value of ${id}`),
});
const secrets = (count: number): Secret[] =>
  Array.from({ length: count }, (_, index) => makeSecret(`s${index}`));

/** Secrets Manager that has all that it is asked for. */
function source(
  changes: Partial<BackupSource> = {},
): BackupSource & { readonly batches: (readonly string[])[] } {
  const batches: (readonly string[])[] = [];
  return {
    batches,
    getValues: (ids) => {
      batches.push(ids);
      return Promise.resolve(ids.map((id) => ({ id, value: valueOf(id) })));
    },
    getValue: (id) => Promise.resolve(valueOf(id)),
    describeSecret: (id) =>
      Promise.resolve({ secret: makeSecret(/secret:(.*)-/.exec(id)?.[1] ?? id), versions: [] }),
    getPolicy: () => Promise.resolve(undefined),
    ...changes,
  };
}

const noPause = { pause: () => Promise.resolve() };

describe('reading secrets for a backup', () => {
  it('reads values twenty at a time, and keeps the order', async () => {
    const from = source();
    const counts: number[] = [];
    const { entries, failures } = await readForBackup(from, secrets(45), {
      onRead: (count) => counts.push(count),
    });
    assert.deepEqual(
      from.batches.map(({ length }) => length),
      [20, 20, 5],
    );
    assert.deepEqual(
      entries.map(({ name }) => name),
      secrets(45).map(({ name }) => name),
    );
    assert.deepEqual(failures, []);
    assert.equal(counts.at(-1), 45);
  });

  it('reads metadata, replicas with their keys, rotation and policy', async () => {
    const whole = makeSecret('s0', {
      description: 'The first',
      tags: { team: 'a' },
      kmsKeyId: 'alias/a',
      replicas: [{ region: 'us-east-1', status: 'InSync', kmsKeyId: 'alias/b' }],
      rotation: { enabled: true, schedule: '30 days', nextRotation: new Date() },
    });
    const { entries } = await readForBackup(
      source({
        describeSecret: () => Promise.resolve({ secret: whole, versions: [] }),
        getPolicy: () => Promise.resolve('{}'),
      }),
      secrets(1),
    );
    const [{ value, ...rest }] = entries as [(typeof entries)[0]];
    assert.deepEqual(rest, {
      name: 's0',
      arn: whole.arn,
      description: 'The first',
      tags: { team: 'a' },
      kmsKeyId: 'alias/a',
      replicas: [{ region: 'us-east-1', kmsKeyId: 'alias/b' }],
      rotation: { schedule: '30 days' },
      policy: '{}',
      versionId: `version of ${whole.arn}`,
    });
    assert.equal(reveal<string | Uint8Array>(value), `value of ${whole.arn}`);
  });

  it('names the secrets that cannot be read, and reads the others', async () => {
    const [, second] = secrets(3);
    const { entries, failures } = await readForBackup(
      source({
        getValues: (ids) =>
          Promise.resolve(
            ids.map((id) =>
              id === second?.arn ? { id, error: fail('access-denied') } : { id, value: valueOf(id) },
            ),
          ),
        describeSecret: (id) =>
          id.includes('s2') ? Promise.reject(fail('invalid')) : source().describeSecret(id),
      }),
      secrets(3),
    );
    assert.deepEqual(
      entries.map(({ name }) => name),
      ['s0'],
    );
    assert.deepEqual(
      failures.map(({ name, error }) => [name, error.kind]),
      [
        ['s1', 'access-denied'],
        ['s2', 'invalid'],
      ],
    );
  });

  it('reads one by one where only reading in batches is refused', async () => {
    const { entries } = await readForBackup(
      source({ getValues: () => Promise.reject(fail('access-denied')) }),
      secrets(3),
    );
    assert.equal(entries.length, 3);
  });

  it('says whose resource policy could not be read, and takes the rest of it', async () => {
    const { entries, withoutPolicy } = await readForBackup(
      source({ getPolicy: () => Promise.reject(fail('access-denied')) }),
      secrets(1),
    );
    assert.equal(entries.length, 1);
    assert.deepEqual(
      withoutPolicy.map(({ name }) => name),
      ['s0'],
    );
  });

  it('waits while it is throttled, as a whole and for a part of a batch', async () => {
    let refusals = 2;
    const waits: number[] = [];
    const { entries, failures } = await readForBackup(
      source({
        getValues: (ids) =>
          refusals-- > 0
            ? Promise.reject(fail('throttled'))
            : Promise.resolve(ids.map((id) => ({ id, error: fail('throttled') }))),
      }),
      secrets(2),
      { ...noPause, onWait: (seconds) => waits.push(seconds) },
    );
    assert.deepEqual(waits, [1, 2]);
    assert.equal(entries.length, 2);
    assert.deepEqual(failures, []);
  });

  it('ends with whatever else fails as a whole', async () => {
    await assert.rejects(
      readForBackup(source({ getValues: () => Promise.reject(fail('unreachable')) }), secrets(2)),
      { kind: 'unreachable' },
    );
    const abort = new Error('stopped');
    await assert.rejects(
      readForBackup(source({ describeSecret: () => Promise.reject(abort) }), secrets(1)),
      abort,
    );
  });
});
