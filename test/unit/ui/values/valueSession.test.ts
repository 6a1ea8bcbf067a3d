import assert from 'node:assert/strict';
import type { SecretValue } from '../../../../src/core/secrets/secret';
import { defer } from '../fakes';
import { binaryVersion, buildSession, json, textVersion } from './sessionHarness';

describe('a value view', () => {
  it('names the keys of a JSON secret and sends no value on its own', async () => {
    const { session, posted, ready } = buildSession();
    await session.load();
    assert.equal(ready().name, 'db');
    assert.deepEqual(ready().facts, [['Version', 'v']]);
    assert.deepEqual(ready().rows, [
      { id: 0, label: 'user', kind: 'text' },
      { id: 1, label: 'pass', kind: 'text' },
      { id: 2, label: 'nested', kind: 'json' },
    ]);
    assert.ok(!JSON.stringify(posted).includes('words'));
  });

  it('sends the value of the one key that is asked for', async () => {
    const { session, posted, shownTexts } = buildSession();
    await session.load();
    await session.receive({ type: 'show', row: 1 });
    const shown = { type: 'show', row: 1, texts: ['words'], hideAfter: 30, isEditing: false };
    assert.deepEqual(posted.at(-1), shown);
    assert.equal(shownTexts().length, 1);
  });

  it('shows nested values as JSON', async () => {
    const { session, shownTexts } = buildSession();
    await session.load();
    await session.receive({ type: 'show', row: 2 });
    assert.deepEqual(shownTexts(), ['{"n":1}']);
  });

  it('hides a value after its time', async () => {
    const { session, timers, posted } = buildSession();
    await session.load();
    await session.receive({ type: 'show', row: 1 });
    await timers.pass(29);
    assert.equal(posted.at(-1)?.type, 'show');
    await timers.pass(1);
    assert.deepEqual(posted.at(-1), { type: 'hide', row: 1 });
  });

  it('starts the time anew when a value is shown again', async () => {
    const { session, timers, posted } = buildSession();
    await session.load();
    await session.receive({ type: 'show', row: 1 });
    await timers.pass(20);
    await session.receive({ type: 'show', row: 1 });
    await timers.pass(20);
    assert.equal(posted.at(-1)?.type, 'show');
    assert.equal(timers.waiting, 1);
  });

  it('hides a value on demand, and everything when the view is not seen', async () => {
    const { session, timers, posted } = buildSession();
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
    const { session, posted, copied } = buildSession();
    await session.load();
    await session.receive({ type: 'copy', row: 1 });
    assert.deepEqual(copied, ['pass=words']);
    assert.deepEqual(posted.at(-1), { type: 'copied', row: 1 });
    assert.ok(!JSON.stringify(posted).includes('words'));
  });

  it('has one row for text, and keeps its lines', async () => {
    const { session, ready, shownTexts } = buildSession(textVersion('one\ntwo\n'));
    await session.load();
    assert.deepEqual(ready().rows, [{ id: 0, label: 'Value', kind: 'text' }]);
    await session.receive({ type: 'show', row: 0 });
    assert.deepEqual(shownTexts(), ['one\ntwo\n']);
  });

  it('shows binary data as a dump and copies none of it', async () => {
    const { session, ready, copied, shownTexts } = buildSession(binaryVersion(0x41, 0));
    await session.load();
    assert.equal(ready().rows[0]?.label, 'Binary, 2 bytes');
    assert.equal(ready().canCopy, false);
    await session.receive({ type: 'show', row: 0 });
    assert.match(shownTexts()[0] ?? '', /^00000000 {2}41 00 +A\.$/);
    await session.receive({ type: 'copy', row: 0 });
    assert.deepEqual(copied, []);
  });

  it('says why the value could not be read, and reads it when asked again', async () => {
    let isDown = true;
    const { session, lastState } = buildSession(json, {
      fetch: () => (isDown ? Promise.reject(new Error('denied')) : Promise.resolve(json)),
    });
    await session.load();
    assert.deepEqual(lastState(), { status: 'error', name: 'db', message: 'Error: denied' });
    isDown = false;
    await session.receive({ type: 'reload' });
    assert.equal(lastState().status, 'ready');
  });

  it('masks everything when the page starts anew, without fetching again', async () => {
    let fetches = 0;
    const { session, posted, timers } = buildSession(json, {
      fetch: () => {
        fetches++;
        return Promise.resolve(json);
      },
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
    const { session, posted, lastState } = buildSession(json, { fetch: () => value.promise });
    const loading = session.load();
    session.close();
    value.resolve(json);
    await loading;
    assert.equal(lastState().status, 'loading');
    await session.receive({ type: 'show', row: 1 });
    assert.ok(!JSON.stringify(posted).includes('words'));
  });

  it('shows nothing for a row that does not exist', async () => {
    const { session, posted } = buildSession();
    await session.load();
    const before = posted.length;
    await session.receive({ type: 'show', row: 9 });
    assert.equal(posted.length, before);
  });

  it('says why a value can only be read, and changes nothing of it', async () => {
    const { session, ready, stored, shownTexts } = buildSession(json, { whyReadOnly: () => 'A replica.' });
    await session.load();
    assert.equal(ready().note, 'A replica.');
    assert.equal(ready().edit, undefined);
    await session.receive({ type: 'type', row: 1, text: 'others' });
    await session.receive({ type: 'save' });
    await session.receive({ type: 'edit', row: 1 });
    assert.deepEqual(shownTexts(), ['words']);
    assert.equal(session.isDirty, false);
    assert.deepEqual(stored, []);
  });
});
