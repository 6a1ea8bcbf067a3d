import assert from 'node:assert/strict';
import type { Account, TrailEvent, TrailQuery } from '../../../src/aws/account/account';
import { lookUpSecretEvents, type SecretEventOptions } from '../../../src/aws/account/secretEvents';
import { AwsError } from '../../../src/aws/awsError';

const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf';
const secret = { arn, name: 'prod/db' };
const [from, to] = [new Date(0), new Date(1_000_000)];

const event = (id: string, seconds: number): TrailEvent => ({
  id,
  name: 'GetSecretValue',
  time: new Date(seconds * 1_000),
  record: { who: 'user al', from: '198.51.100.7', region: 'eu-west-1' },
});

/** CloudTrail with these pages of events under each name. */
function fakeAccount(pages: Readonly<Record<string, readonly (readonly TrailEvent[])[]>>) {
  const queries: TrailQuery[] = [];
  const account: Pick<Account, 'lookUpEvents'> = {
    lookUpEvents: (query, { next } = {}) => {
      queries.push(query);
      const list = pages[query.value] ?? [[]];
      const index = Number(next ?? '0');
      const items = list[index] ?? [];
      return Promise.resolve(index + 1 < list.length ? { items, next: String(index + 1) } : { items });
    },
  };
  return { account, queries };
}

function lookUp(account: Pick<Account, 'lookUpEvents'>, options: Partial<SecretEventOptions> = {}) {
  return lookUpSecretEvents(account, secret, {
    from,
    to,
    limit: 1_000,
    pause: () => Promise.resolve(),
    ...options,
  });
}

describe('the events of a secret', () => {
  it('are looked up under all that a caller can give as its id, and counted once, newest first', async () => {
    const { account, queries } = fakeAccount({
      [arn]: [[event('c', 30), event('a', 10)]],
      'prod/db': [[event('b', 20), event('a', 10)]],
      [arn.slice(0, -7)]: [[event('d', 40)]],
    });
    const { items, hasMore } = await lookUp(account);
    assert.deepEqual(
      items.map(({ id }) => id),
      ['d', 'c', 'b', 'a'],
    );
    assert.equal(hasMore, false);
    assert.deepEqual(queries.map(({ value }) => value).sort(), [arn, arn.slice(0, -7), 'prod/db'].sort());
    assert.ok(queries.every(({ attribute }) => attribute === 'ResourceName'));
  });

  it('are read page by page, half a second apart', async () => {
    const { account, queries } = fakeAccount({ [arn]: [[event('b', 20)], [event('a', 10)]] });
    const pauses: number[] = [];
    const { items } = await lookUp(account, {
      pause: (ms) => {
        pauses.push(ms);
        return Promise.resolve();
      },
    });
    assert.equal(items.length, 2);
    assert.equal(queries.length, 4);
    assert.deepEqual(pauses, [500, 500, 500]);
  });

  it('end at the limit with the newest of all names, without reading on', async () => {
    const { account, queries } = fakeAccount({
      [arn]: [
        [event('f', 60), event('d', 40)],
        [event('b', 20), event('a', 10)],
      ],
      'prod/db': [[event('e', 50), event('c', 30)], [event('z', 5)]],
    });
    const { items, hasMore } = await lookUp(account, { limit: 2 });
    assert.deepEqual(
      items.map(({ id }) => id),
      ['f', 'e'],
    );
    assert.equal(hasMore, true);
    assert.equal(queries.length, 3);
  });

  it('are waited for while CloudTrail refuses further calls', async () => {
    const { account } = fakeAccount({ [arn]: [[event('a', 10)]] });
    const throttled = new AwsError('throttled', 'Refused.', { remedy: 'Wait.' });
    let refusals = 2;
    const waits: number[] = [];
    const { items } = await lookUp(
      {
        lookUpEvents: (query, options) =>
          refusals-- > 0 ? Promise.reject(throttled) : account.lookUpEvents(query, options),
      },
      {
        onWait: (seconds) => {
          waits.push(seconds);
        },
      },
    );
    assert.equal(items.length, 1);
    assert.deepEqual(waits, [1, 2]);
    await assert.rejects(lookUp({ lookUpEvents: () => Promise.reject(throttled) }), { kind: 'throttled' });
  });

  it('are no longer asked for once the act is cancelled, and other errors end it at once', async () => {
    const { account } = fakeAccount({});
    await assert.rejects(lookUp(account, { pause: () => Promise.reject(new Error('cancelled')) }), {
      message: 'cancelled',
    });
    const refused = new AwsError('access-denied', 'No.', { remedy: 'Ask.' });
    let calls = 0;
    const failing = lookUp({
      lookUpEvents: () => {
        calls++;
        return Promise.reject(refused);
      },
    });
    await assert.rejects(failing, { kind: 'access-denied' });
    assert.equal(calls, 1);
  });
});
