import assert from 'node:assert/strict';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';
import type { SecretValue } from '../../../../src/core/secrets/secret';
import type { ToPage } from '../../../../src/ui/values/protocol';
import { ValueSession } from '../../../../src/ui/values/valueSession';
import { defer, FakeTimers } from '../fakes';

const json: SecretValue = {
  kind: 'text',
  versionId: 'v',
  stagingLabels: ['AWSCURRENT'],
  text: new Redacted('{"user":"al","pass":"words","nested":{"n":1}}'),
};

function build(fetch: (signal: AbortSignal) => Promise<SecretValue> = () => Promise.resolve(json)) {
  const timers = new FakeTimers();
  const posted: ToPage[] = [];
  const copied: string[] = [];
  const session = new ValueSession({
    name: 'db',
    fetch,
    facts: (value) => [['Version', value.versionId]],
    describeError: String,
    post: (message) => posted.push(message),
    copy: (label, value) => {
      copied.push(`${label}=${reveal(value)}`);
      return Promise.resolve();
    },
    hideAfter: () => 30,
    runLater: timers.runLater,
  });
  const lastState = () => {
    const message = posted.findLast((candidate) => candidate.type === 'state');
    assert.ok(message?.type === 'state');
    return message.state;
  };
  return { session, timers, posted, copied, lastState };
}

describe('a value view', () => {
  it('names the keys of a JSON secret and sends no value on its own', async () => {
    const { session, posted, lastState } = build();
    await session.load();
    assert.deepEqual(lastState(), {
      status: 'ready',
      name: 'db',
      facts: [['Version', 'v']],
      rows: ['user', 'pass', 'nested'],
      canCopy: true,
    });
    assert.ok(!JSON.stringify(posted).includes('words'));
  });

  it('sends the value of the one key that is asked for', async () => {
    const { session, posted } = build();
    await session.load();
    await session.receive({ type: 'show', row: 1 });
    assert.deepEqual(posted.at(-1), { type: 'show', row: 1, text: 'words', hideAfter: 30 });
    assert.equal(posted.filter((message) => message.type === 'show').length, 1);
  });

  it('shows nested values as JSON', async () => {
    const { session, posted } = build();
    await session.load();
    await session.receive({ type: 'show', row: 2 });
    const message = posted.at(-1);
    assert.equal(message?.type === 'show' && message.text, '{"n":1}');
  });

  it('hides a value after its time', async () => {
    const { session, timers, posted } = build();
    await session.load();
    await session.receive({ type: 'show', row: 1 });
    await timers.pass(29);
    assert.equal(posted.at(-1)?.type, 'show');
    await timers.pass(1);
    assert.deepEqual(posted.at(-1), { type: 'hide', row: 1 });
  });

  it('starts the time anew when a value is shown again', async () => {
    const { session, timers, posted } = build();
    await session.load();
    await session.receive({ type: 'show', row: 1 });
    await timers.pass(20);
    await session.receive({ type: 'show', row: 1 });
    await timers.pass(20);
    assert.equal(posted.at(-1)?.type, 'show');
    assert.equal(timers.waiting, 1);
  });

  it('hides a value on demand, and everything when the view is not seen', async () => {
    const { session, timers, posted } = build();
    await session.load();
    await session.receive({ type: 'show', row: 0 });
    await session.receive({ type: 'show', row: 1 });
    await session.receive({ type: 'hide', row: 0 });
    assert.deepEqual(posted.at(-1), { type: 'hide', row: 0 });
    session.hideAll();
    assert.deepEqual(posted.at(-1), { type: 'hide', row: 1 });
    assert.equal(timers.waiting, 0);
  });

  it('copies without showing', async () => {
    const { session, posted, copied } = build();
    await session.load();
    await session.receive({ type: 'copy', row: 1 });
    assert.deepEqual(copied, ['pass=words']);
    assert.deepEqual(posted.at(-1), { type: 'copied', row: 1 });
    assert.ok(!JSON.stringify(posted).includes('words'));
  });

  it('has one row for text, and keeps its lines', async () => {
    const { session, posted, lastState } = build(() =>
      Promise.resolve({ ...json, text: new Redacted('one\ntwo\n') }),
    );
    await session.load();
    const state = lastState();
    assert.deepEqual(state.status === 'ready' && state.rows, ['Value']);
    await session.receive({ type: 'show', row: 0 });
    const message = posted.at(-1);
    assert.equal(message?.type === 'show' && message.text, 'one\ntwo\n');
  });

  it('shows binary data as a dump and copies none of it', async () => {
    const { session, posted, copied, lastState } = build(() =>
      Promise.resolve({
        kind: 'binary',
        versionId: 'v',
        stagingLabels: [],
        bytes: new Redacted(Uint8Array.of(0x41, 0)),
      }),
    );
    await session.load();
    const state = lastState();
    assert.deepEqual(state.status === 'ready' && state.rows, ['Binary, 2 bytes']);
    await session.receive({ type: 'show', row: 0 });
    const message = posted.at(-1);
    assert.match(message?.type === 'show' ? message.text : '', /^00000000 {2}41 00 +A\.$/);
    await session.receive({ type: 'copy', row: 0 });
    assert.deepEqual(copied, []);
  });

  it('says why the value could not be read, and reads it when asked again', async () => {
    let isDown = true;
    const { session, lastState } = build(() =>
      isDown ? Promise.reject(new Error('denied')) : Promise.resolve(json),
    );
    await session.load();
    assert.deepEqual(lastState(), { status: 'error', name: 'db', message: 'Error: denied' });
    isDown = false;
    await session.receive({ type: 'reload' });
    assert.equal(lastState().status, 'ready');
  });

  it('masks everything when the page starts anew, without fetching again', async () => {
    let fetches = 0;
    const { session, posted, timers } = build(() => {
      fetches++;
      return Promise.resolve(json);
    });
    await session.load();
    await session.receive({ type: 'show', row: 1 });
    await session.receive({ type: 'ready' });
    assert.equal(posted.at(-1)?.type, 'state');
    assert.equal(timers.waiting, 0);
    assert.equal(fetches, 1);
  });

  it('drops a value that arrives after the view was closed', async () => {
    const value = defer<SecretValue>();
    const { session, posted, lastState } = build(() => value.promise);
    const loading = session.load();
    session.close();
    value.resolve(json);
    await loading;
    assert.equal(lastState().status, 'loading');
    await session.receive({ type: 'show', row: 1 });
    assert.ok(!JSON.stringify(posted).includes('words'));
  });

  it('shows nothing for a row that does not exist', async () => {
    const { session, posted } = build();
    await session.load();
    const before = posted.length;
    await session.receive({ type: 'show', row: 9 });
    assert.equal(posted.length, before);
  });
});
