import assert from 'node:assert/strict';
import type { Sdk } from '../../../src/aws/loadSdk';
import { SharedClient, type OpenClient } from '../../../src/aws/sharedClient';

/** Stands in for the SDK's client; only opening, lending and destroying are tested here. */
function fakeOpener() {
  const events: string[] = [];
  let failures = 0;
  return {
    events,
    failOnce: () => {
      failures = 1;
    },
    open: (): Promise<OpenClient<{ destroy(): void }>> => {
      if (failures-- > 0) return Promise.reject(new Error('broken config'));
      events.push('open');
      const client = { destroy: () => events.push('destroy') };
      return Promise.resolve({ client, sdk: {} as Sdk });
    },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('SharedClient', () => {
  it('opens one client for all calls', async () => {
    const { events, open } = fakeOpener();
    const shared = new SharedClient(open);
    await Promise.all([shared.use(() => Promise.resolve()), shared.use(() => Promise.resolve())]);
    await shared.use(() => Promise.resolve());
    assert.deepEqual(events, ['open']);
  });

  it('opens nothing when it is retired unused', async () => {
    const { events, open } = fakeOpener();
    new SharedClient(open).retire();
    await settle();
    assert.deepEqual(events, []);
  });

  it('is destroyed only after the last call under way, once', async () => {
    const { events, open } = fakeOpener();
    const shared = new SharedClient(open);
    const ends: (() => void)[] = [];
    const calls = ['first', 'second'].map((name) =>
      shared.use(async () => {
        await new Promise<void>((resolve) => ends.push(resolve));
        events.push(name);
      }),
    );
    await settle();
    shared.retire();
    ends[0]?.();
    await calls[0];
    await settle();
    assert.deepEqual(events, ['open', 'first']);
    ends[1]?.();
    await calls[1];
    await settle();
    assert.deepEqual(events, ['open', 'first', 'second', 'destroy']);
  });

  it('is destroyed after a call that failed, too', async () => {
    const { events, open } = fakeOpener();
    const shared = new SharedClient(open);
    await assert.rejects(
      shared.use(() => Promise.reject(new Error('refused'))),
      /refused/,
    );
    shared.retire();
    await settle();
    assert.deepEqual(events, ['open', 'destroy']);
  });

  it('tries again to open what could not be opened', async () => {
    const { events, open, failOnce } = fakeOpener();
    const shared = new SharedClient(open);
    failOnce();
    await assert.rejects(
      shared.use(() => Promise.resolve()),
      /broken config/,
    );
    assert.equal(await shared.use(() => Promise.resolve('done')), 'done');
    assert.deepEqual(events, ['open']);
  });
});
