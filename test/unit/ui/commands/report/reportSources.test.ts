import assert from 'node:assert/strict';
import { AwsError } from '../../../../../src/aws/awsError';
import type { SecretsManager } from '../../../../../src/aws/secretsManager';
import type { Connection } from '../../../../../src/core/secrets/secret';
import { readSecrets } from '../../../../../src/ui/commands/report/reportSources';
import { SecretUsage } from '../../../../../src/ui/explorer/secretUsage';
import { fakePages, fakeSecretsManager, fakeSessions, makeSecret } from '../../fakes';

const ireland: Connection = { profile: 'dev', region: 'eu-west-1' };
const virginia: Connection = { profile: 'dev', region: 'us-east-1' };
const refusal = new AwsError('access-denied', 'Not allowed.', { remedy: 'Ask for it.' });

function read(managers: ReadonlyMap<Connection, SecretsManager>, signal = new AbortController().signal) {
  const sessions = fakeSessions(
    () => Promise.reject(new Error('Not part of this test.')),
    (connection) => managers.get(connection) ?? fakeSecretsManager({}),
  );
  return readSecrets(
    [...managers.keys()],
    { sessions, usage: new SecretUsage() },
    { signal, report: () => undefined, pause: () => Promise.resolve() },
  );
}

describe('the secrets of a report', () => {
  it('are those of all pages, with their policies; a refused policy is told and ends nothing', async () => {
    const pages = {
      ...fakePages([[makeSecret('a')], [makeSecret('b'), makeSecret('c')]]),
      getPolicy: (id: string) =>
        id.includes(':b-') ? Promise.reject(refusal) : Promise.resolve(id.includes(':c-') ? '{}' : undefined),
    };
    const { secrets, gaps } = await read(new Map([[ireland, pages]]));
    assert.deepEqual(
      secrets.map(({ secret, policy }) => [secret.name, policy]),
      [
        ['a', 'none'],
        ['b', undefined],
        ['c', { text: '{}' }],
      ],
    );
    assert.deepEqual(gaps, [
      {
        connection: ireland,
        secretName: 'b',
        reason: 'Its resource policy could not be read. Not allowed. Ask for it.',
      },
    ]);
  });

  it('wait out throttling', async () => {
    let refusals = 2;
    const pages = {
      ...fakePages([[makeSecret('a')]]),
      getPolicy: () =>
        refusals-- > 0
          ? Promise.reject(new AwsError('throttled', 'Too fast.', { remedy: 'Wait.' }))
          : Promise.resolve(undefined),
    };
    assert.deepEqual((await read(new Map([[ireland, pages]]))).gaps, []);
  });

  it('are told as far as they could be listed, and fail only where none could', async () => {
    const broken = fakeSecretsManager({ listSecrets: () => Promise.reject(refusal) });
    const pages = { ...fakePages([[makeSecret('a')]]), getPolicy: () => Promise.resolve(undefined) };
    const { secrets, gaps } = await read(
      new Map([
        [ireland, broken],
        [virginia, pages],
      ]),
    );
    assert.equal(secrets.length, 1);
    assert.deepEqual(gaps, [
      { connection: ireland, reason: 'Its secrets could not be listed. Not allowed. Ask for it.' },
    ]);
    await assert.rejects(read(new Map([[ireland, broken]])), refusal);
  });

  it('are read no further once that is cancelled', async () => {
    const controller = new AbortController();
    const reason = new Error('Cancelled.');
    let asked = 0;
    const pages = {
      ...fakePages([Array.from({ length: 50 }, (_, index) => makeSecret(`s${index}`))]),
      getPolicy: () => {
        asked++;
        controller.abort(reason);
        return Promise.resolve(undefined);
      },
    };
    await assert.rejects(read(new Map([[ireland, pages]]), controller.signal), reason);
    assert.ok(asked <= 4, `${asked} were asked for`);
  });
});
