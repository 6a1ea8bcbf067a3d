import assert from 'node:assert/strict';
import { AwsError } from '../../../../src/aws/awsError';
import type { BatchedValue, SecretsManager } from '../../../../src/aws/secretsManager';
import { Redacted } from '../../../../src/core/secrets/redacted';
import type { Connection, Secret } from '../../../../src/core/secrets/secret';
import type { SecretTarget } from '../../../../src/ui/commands/target';
import { readStoredValues } from '../../../../src/ui/findings/readStoredValues';

const ireland = { profile: 'dev', region: 'eu-west-1' };
const virginia = { profile: 'dev', region: 'us-east-1' };
const throttled = () => new AwsError('throttled', 'Too many calls.', { remedy: 'Try later.' });

function target(name: string, connection: Connection = ireland): SecretTarget {
  return { connection, secret: { name, arn: `arn:${name}` } as Secret };
}

function entry(id: string): BatchedValue {
  const version = { versionId: 'v', stagingLabels: ['AWSCURRENT'] };
  return {
    id,
    value: { kind: 'text', text: new Redacted('a value'), ...version },
  } as unknown as BatchedValue;
}

/** Reads with stubs; resolves to what could not be read, what was asked for, and what was reported. */
async function read(
  targets: readonly SecretTarget[],
  getValues: (ids: readonly string[], region: string) => Promise<readonly BatchedValue[]>,
  signal = new AbortController().signal,
) {
  const asked: string[] = [];
  const reported: string[] = [];
  const sessions = {
    secretsManager: ({ region }: Connection) =>
      ({
        getValues: (ids: readonly string[]) => {
          asked.push(`${region} ${ids.length}`);
          return getValues(ids, region);
        },
        getValue: (id: string) =>
          Promise.reject(new AwsError('access-denied', `No ${id}.`, { remedy: 'Try later.' })),
      }) as unknown as SecretsManager,
  };
  const failures = await readStoredValues(targets, sessions, signal, (message) => reported.push(message), {
    pause: () => Promise.resolve(),
  });
  return { failures, asked, reported };
}

const all = (ids: readonly string[]) => Promise.resolve(ids.map(entry));

describe('reading the values to look for in code', () => {
  it('asks for twenty at a time, each connection for its own, and says how far it is', async () => {
    const targets = [
      ...Array.from({ length: 25 }, (_, index) => target(`secret-${index}`)),
      target('other', virginia),
    ];
    const { failures, asked, reported } = await read(targets, all);
    assert.deepEqual(failures, []);
    assert.deepEqual(asked, ['eu-west-1 20', 'eu-west-1 5', 'us-east-1 1']);
    assert.deepEqual(reported, ['20 of 26', '25 of 26', '26 of 26']);
  });

  it('waits while AWS throttles it', async () => {
    let refusals = 2;
    const { failures, reported } = await read([target('a')], (ids) =>
      refusals-- > 0 ? Promise.reject(throttled()) : all(ids),
    );
    assert.deepEqual(failures, []);
    assert.match(reported[0] ?? '', /trying again in 1 s/);
    assert.match(reported[1] ?? '', /trying again in 2 s/);
  });

  it('names what cannot be read, and reads the rest', async () => {
    const refused = new AwsError('access-denied', 'AWS refused.', { remedy: 'Try later.' });
    const { failures } = await read([target('a'), target('b')], (ids) =>
      Promise.resolve(ids.map((id) => (id === 'arn:b' ? { id, error: refused } : entry(id)))),
    );
    assert.deepEqual(failures, [{ name: 'b', error: refused }]);
  });

  it('rejects when nothing can be read', async () => {
    const refused = new AwsError('not-found', 'It is gone.', { remedy: 'Try later.' });
    await assert.rejects(
      read([target('a')], (ids) => Promise.resolve(ids.map((id) => ({ id, error: refused })))),
      /a: It is gone\. Nothing was compared/,
    );
  });

  it('ends when it is cancelled', async () => {
    const controller = new AbortController();
    const targets = Array.from({ length: 25 }, (_, index) => target(`secret-${index}`));
    const reading = read(
      targets,
      (ids) => {
        controller.abort(new Error('cancelled'));
        return all(ids);
      },
      controller.signal,
    );
    await assert.rejects(reading, /cancelled/);
  });
});
