import assert from 'node:assert/strict';
import type { Replacement } from '../../../../src/aws/replaceValue';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';
import type { SecretValue } from '../../../../src/core/secrets/secret';
import type { ValueSessionDeps } from '../../../../src/ui/values/sessionDeps';
import { defer } from '../fakes';
import { binaryVersion, buildSession, json, textVersion } from './sessionHarness';

async function open(value: SecretValue = json, given: Partial<ValueSessionDeps> = {}) {
  const built = buildSession(value, given);
  await built.session.load();
  return built;
}

describe('editing a value', () => {
  it('stores what was typed as a new version on top of the one that was read', async () => {
    const { session, stored, edit, ready } = await open();
    await session.receive({ type: 'edit', row: 1 });
    await session.receive({ type: 'type', row: 1, text: 'oth' });
    await session.receive({ type: 'type', row: 1, text: 'others' });
    assert.equal(edit().changes, 'changes pass');
    await session.receive({ type: 'save' });
    assert.deepEqual(stored, [
      { content: '{"user":"al","pass":"others","nested":{"n":1}}', base: 'v', token: 'token-1' },
    ]);
    assert.equal(edit().isDirty, false);
    assert.deepEqual(ready().facts, [['Version', 'token-1']]);
  });

  it('sends no state that holds a value, typed, generated or pasted', async () => {
    const { session, posted } = await open(json, {
      readClipboard: () => Promise.resolve(new Redacted('{"canary":"from-clipboard"}')),
    });
    await session.receive({ type: 'type', row: 1, text: 'typed-canary' });
    await session.receive({ type: 'generate', row: 0 });
    await session.receive({ type: 'pasteClipboard' });
    await session.receive({ type: 'form', form: 'json' });
    await session.receive({ type: 'form', form: 'keys' });
    await session.receive({ type: 'save' });
    assert.doesNotMatch(JSON.stringify(posted), /typed-canary|made-by-chance|from-clipboard|words/);
  });

  it('keeps what was typed when the page is hidden, and masks it', async () => {
    const { session, posted, shownTexts } = await open();
    await session.receive({ type: 'edit', row: 1 });
    await session.receive({ type: 'type', row: 1, text: 'others' });
    session.hideAll();
    await session.receive({ type: 'ready' });
    assert.ok(!JSON.stringify(posted.slice(-1)).includes('others'));
    await session.receive({ type: 'edit', row: 1 });
    assert.deepEqual(shownTexts(), ['words', 'others']);
  });

  it('hides a field in which nobody has typed for the time set', async () => {
    const { session, timers, posted } = await open();
    await session.receive({ type: 'edit', row: 1 });
    await timers.pass(20);
    await session.receive({ type: 'type', row: 1, text: 'others' });
    await timers.pass(20);
    assert.notEqual(posted.at(-1)?.type, 'hide');
    await timers.pass(10);
    assert.deepEqual(posted.at(-1), { type: 'hide', row: 1 });
  });

  it('adds, renames, moves and removes keys', async () => {
    const { session, stored, posted } = await open();
    await session.receive({ type: 'add' });
    const added = posted.findLast((message) => message.type === 'state');
    assert.equal(added?.type === 'state' && added.focus, 3);
    await session.receive({ type: 'rename', row: 3, text: 'host' });
    await session.receive({ type: 'type', row: 3, text: 'db.local' });
    await session.receive({ type: 'up', row: 3 });
    await session.receive({ type: 'remove', row: 0 });
    await session.receive({ type: 'rename', row: 1, text: 'password' });
    await session.receive({ type: 'save' });
    assert.equal(stored[0]?.content, '{"password":"words","host":"db.local","nested":{"n":1}}');
  });

  it('tells what is new, changed and renamed, and what saving does', async () => {
    const { session, ready, edit } = await open();
    await session.receive({ type: 'rename', row: 0, text: 'username' });
    await session.receive({ type: 'type', row: 1, text: 'others' });
    await session.receive({ type: 'add' });
    await session.receive({ type: 'rename', row: 3, text: 'host' });
    assert.deepEqual(
      ready().rows.map(({ label, mark }) => `${label} ${mark ?? 'as it was'}`),
      ['username renamed', 'pass changed', 'nested as it was', 'host new'],
    );
    assert.equal(edit().changes, 'adds host; renames user to username; changes pass');
  });

  it('undoes and redoes, all that was typed in a field as one', async () => {
    const { session, ready, edit, stored } = await open();
    for (const text of ['o', 'ot', 'others']) await session.receive({ type: 'type', row: 1, text });
    await session.receive({ type: 'remove', row: 0 });
    await session.receive({ type: 'undo' });
    assert.equal(ready().rows.length, 3);
    await session.receive({ type: 'undo' });
    assert.equal(edit().isDirty, false);
    assert.equal(edit().canUndo, false);
    await session.receive({ type: 'redo' });
    await session.receive({ type: 'save' });
    assert.equal(stored[0]?.content, '{"user":"al","pass":"others","nested":{"n":1}}');
  });

  it('shows a generated password only where the value is shown', async () => {
    const { session, shownTexts, stored } = await open();
    await session.receive({ type: 'generate', row: 1 });
    assert.deepEqual(shownTexts(), []);
    await session.receive({ type: 'show', row: 1 });
    await session.receive({ type: 'generate', row: 1 });
    assert.deepEqual(shownTexts(), ['made-by-chance', 'made-by-chance']);
    await session.receive({ type: 'save' });
    assert.match(String(stored[0]?.content), /"pass":"made-by-chance"/);
  });

  it('sends nothing again that an act elsewhere did not change, so that it is hidden in time', async () => {
    const { session, timers, posted, shownTexts } = await open();
    await session.receive({ type: 'show', row: 1 });
    await timers.pass(20);
    await session.receive({ type: 'rename', row: 0, text: 'username' });
    await session.receive({ type: 'undo' });
    await timers.pass(10);
    assert.deepEqual(posted.at(-1), { type: 'hide', row: 1 });
    assert.equal(shownTexts().length, 1);
  });

  it('leaves the value when generating was cancelled', async () => {
    const { session } = await open(json, { generate: () => Promise.resolve(undefined) });
    await session.receive({ type: 'generate', row: 1 });
    assert.equal(session.isDirty, false);
  });

  it('refuses to paste what is no JSON object, without losing anything', async () => {
    const { session, edit } = await open();
    await session.receive({ type: 'paste', text: 'words and words' });
    assert.match(edit().problem ?? '', /no JSON object/);
    assert.equal(session.isDirty, false);
  });

  it('does not store a draft that has a problem, and says which', async () => {
    const { session, stored, edit, ready } = await open();
    await session.receive({ type: 'type', row: 2, text: '{"n":' });
    await session.receive({ type: 'save' });
    assert.deepEqual(stored, []);
    assert.match(edit().problem ?? '', /Not JSON: line 1, column 6/);
    assert.match(ready().rows[2]?.problem ?? '', /Not JSON/);
  });

  it('refuses more than 65,536 bytes before any call', async () => {
    const { session, stored, edit, asked } = await open();
    await session.receive({ type: 'type', row: 1, text: 'é'.repeat(40_000) });
    await session.receive({ type: 'save' });
    assert.match(edit().problem ?? '', /at most 65536 bytes/);
    assert.deepEqual([...stored, ...asked], []);
  });

  it('stores nothing unless the person agrees', async () => {
    const { session, stored, edit } = await open(json, { confirm: () => Promise.resolve(false) });
    await session.receive({ type: 'remove', row: 0 });
    await session.receive({ type: 'save' });
    assert.deepEqual(stored, []);
    assert.equal(edit().isDirty, true);
  });

  it('keeps what was typed when storing fails, and tries again under the same token', async () => {
    const tokens: string[] = [];
    const { session, edit, lastState } = await open(json, {
      store: ({ requestToken }) => {
        tokens.push(requestToken);
        return tokens.length < 3
          ? Promise.reject(new Error('throttled'))
          : Promise.resolve({ kind: 'stored', versionId: requestToken });
      },
    });
    await session.receive({ type: 'type', row: 1, text: 'others' });
    await session.receive({ type: 'save' });
    assert.equal(edit().problem, 'Error: throttled');
    assert.equal(edit().isDirty, true);
    await session.receive({ type: 'save' });
    await session.receive({ type: 'type', row: 1, text: 'something else' });
    await session.receive({ type: 'save' });
    assert.deepEqual(tokens, ['token-1', 'token-1', 'token-2']);
    assert.equal(lastState().status === 'ready' && session.isDirty, false);
  });

  it('takes no act while it stores', async () => {
    const answer = defer<Replacement>();
    const { session, edit } = await open(json, { store: () => answer.promise });
    await session.receive({ type: 'type', row: 1, text: 'others' });
    const saving = session.receive({ type: 'save' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(edit().isSaving, true);
    await session.receive({ type: 'remove', row: 0 });
    answer.resolve({ kind: 'stored', versionId: 'w' });
    await saving;
    assert.equal(edit().isSaving, false);
    assert.equal(session.isDirty, false);
  });

  it('asks and stores once, however often it is told to while it asks', async () => {
    const agreed = defer<boolean>();
    let questions = 0;
    const { session, stored } = await open(json, {
      confirm: () => {
        questions++;
        return agreed.promise;
      },
    });
    await session.receive({ type: 'type', row: 1, text: 'others' });
    const saving = [session.receive({ type: 'save' }), session.receive({ type: 'save' })];
    agreed.resolve(true);
    await Promise.all(saving);
    assert.deepEqual([questions, stored.length], [1, 1]);
  });

  it('does not read the value again over what somebody typed', async () => {
    let reads = 0;
    const { session } = await open(json, { fetch: () => Promise.resolve((reads++, json)) });
    await session.receive({ type: 'type', row: 1, text: 'others' });
    await session.load();
    assert.equal(reads, 1);
    assert.equal(session.isDirty, true);
  });

  it('goes back to what is stored, and forth again', async () => {
    const { session } = await open();
    await session.receive({ type: 'type', row: 1, text: 'others' });
    await session.receive({ type: 'discard' });
    assert.equal(session.isDirty, false);
    await session.receive({ type: 'undo' });
    assert.equal(session.isDirty, true);
  });
});

describe('the forms of a value', () => {
  it('turn keys into JSON and back, and keep the place of each', async () => {
    const { session, ready, edit, shownTexts } = await open();
    await session.receive({ type: 'form', form: 'json' });
    assert.deepEqual(ready().rows, [{ id: 0, label: 'JSON', kind: 'text' }]);
    await session.receive({ type: 'edit', row: 0 });
    assert.deepEqual(shownTexts(), ['{"user":"al","pass":"words","nested":{"n":1}}']);
    await session.receive({ type: 'type', row: 0, text: '{"pass":"words","user":"bo","port":1}' });
    assert.equal(edit().changes, 'adds port; removes nested; changes user');
    await session.receive({ type: 'form', form: 'keys' });
    assert.deepEqual(
      ready().rows.map(({ id, label, mark }) => [id, label, mark]),
      [
        [1, 'pass', undefined],
        [0, 'user', 'changed'],
        [3, 'port', 'new'],
      ],
    );
  });

  it('say where JSON is broken, and do not leave it for the table', async () => {
    const { session, ready, edit, stored } = await open();
    await session.receive({ type: 'form', form: 'json' });
    await session.receive({ type: 'type', row: 0, text: '{\n  "a": 1\n  "b": 2\n}' });
    assert.equal(ready().rows[0]?.problem, 'Not JSON: line 3, column 3: a comma is missing.');
    await session.receive({ type: 'form', form: 'keys' });
    assert.match(edit().problem ?? '', /Only a JSON object has keys/);
    await session.receive({ type: 'save' });
    assert.deepEqual(stored, []);
  });

  it('store as text whatever is typed', async () => {
    const { session, stored } = await open();
    await session.receive({ type: 'form', form: 'text' });
    await session.receive({ type: 'type', row: 0, text: '{"a' });
    await session.receive({ type: 'save' });
    assert.equal(stored[0]?.content, '{"a');
  });

  it('give text keys when a JSON object is pasted', async () => {
    const { session, stored } = await open(textVersion('words'));
    await session.receive({ type: 'paste', text: '{"user":"al","port":5432}' });
    await session.receive({ type: 'save' });
    assert.equal(stored[0]?.content, '{"user":"al","port":5432}');
  });

  it('edit bytes as hexadecimal digits', async () => {
    const { session, shownTexts, stored, ready } = await open(binaryVersion(0x41, 0));
    await session.receive({ type: 'edit', row: 0 });
    assert.deepEqual(shownTexts(), ['41 00']);
    await session.receive({ type: 'type', row: 0, text: '41 0' });
    assert.match(ready().rows[0]?.problem ?? '', /hexadecimal/);
    await session.receive({ type: 'save' });
    assert.equal(stored.length, 0);
    await session.receive({ type: 'type', row: 0, text: '41 00 fF' });
    await session.receive({ type: 'save' });
    assert.deepEqual(stored[0]?.content, [0x41, 0, 0xff]);
  });

  it('take bytes from a file, and give them to one', async () => {
    const saved: number[] = [];
    const { session, stored } = await open(binaryVersion(1), {
      openFile: () => Promise.resolve(new Redacted(Uint8Array.of(7, 8))),
      saveFile: (bytes) => Promise.resolve(void saved.push(...reveal(bytes))),
    });
    await session.receive({ type: 'openFile' });
    await session.receive({ type: 'saveFile' });
    await session.receive({ type: 'save' });
    assert.deepEqual(saved, [7, 8]);
    assert.deepEqual(stored[0]?.content, [7, 8]);
  });

  it('make of a file that is no text bytes, and of one that is its text', async () => {
    let file = Uint8Array.of(0xff, 0xfe);
    const { session, edit, stored } = await open(textVersion('words'), {
      openFile: () => Promise.resolve(new Redacted(file)),
    });
    await session.receive({ type: 'openFile' });
    assert.equal(edit().form, 'binary');
    await session.receive({ type: 'undo' });
    file = new TextEncoder().encode('from a file\n');
    await session.receive({ type: 'openFile' });
    await session.receive({ type: 'save' });
    assert.equal(stored[0]?.content, 'from a file\n');
  });
});

describe('a version that was stored while somebody edited', () => {
  const theirs = textVersion('{"user":"bo","pass":"words","nested":{"n":2},"port":5432}', 'w');

  async function collide(mine: string) {
    const conflicts: Replacement[] = [{ kind: 'conflict', current: theirs }];
    const stored: { readonly text: string; readonly base: string }[] = [];
    const built = await open(json, {
      store: ({ value, base }) => {
        stored.push({ text: String(reveal<string | Uint8Array>(value)), base });
        return Promise.resolve(conflicts.shift() ?? { kind: 'stored', versionId: 'x' });
      },
    });
    await built.session.receive({ type: 'form', form: 'json' });
    await built.session.receive({ type: 'type', row: 0, text: mine });
    await built.session.receive({ type: 'save' });
    return { ...built, stored };
  }

  it('shows both sides key by key, and proposes whoever changed a key alone', async () => {
    const { comparison, posted } = await collide('{"user":"al","pass":"mine","nested":{"n":3}}');
    assert.deepEqual(comparison().rows, [
      { id: 0, label: 'user', change: 'changed by them', has: [true, true], choice: 1 },
      { id: 1, label: 'pass', change: 'changed by you', has: [true, true], choice: 0 },
      { id: 2, label: 'nested', change: 'changed on both sides', has: [true, true], choice: -1 },
      { id: 3, label: 'port', change: 'changed by them', has: [false, true], choice: 1 },
    ]);
    assert.doesNotMatch(JSON.stringify(comparison()), /"mine"|words|"bo"/);
    assert.ok(!JSON.stringify(posted).includes('5432'));
  });

  it('shows the values of both sides when asked', async () => {
    const { session, shownTexts } = await collide('{"user":"al","pass":"mine","nested":{"n":3}}');
    await session.receive({ type: 'show', row: 3 });
    assert.deepEqual(shownTexts(), ['', '5432']);
  });

  it('stores what was chosen, on top of theirs and only when it is saved again', async () => {
    const { session, stored, comparison, edit } = await collide(
      '{"user":"al","pass":"mine","nested":{"n":3}}',
    );
    await session.receive({ type: 'keepChoices' });
    assert.equal(comparison().problem, 'Choose first which side is kept of nested.');
    await session.receive({ type: 'choose', row: 2, side: 0 });
    await session.receive({ type: 'keepChoices' });
    assert.equal(stored.length, 1);
    assert.equal(edit().changes, 'changes pass, nested');
    await session.receive({ type: 'save' });
    assert.deepEqual(stored[1], {
      text: '{"user":"bo","pass":"mine","nested":{"n":3},"port":5432}',
      base: 'w',
    });
  });

  it('can be left, with everything that was typed', async () => {
    const { session, edit, stored } = await collide('{"user":"cy"}');
    await session.receive({ type: 'leaveConflict' });
    assert.equal(edit().isDirty, true);
    assert.equal(stored.length, 1);
  });

  it('is taken as it is when it holds the very same', async () => {
    const { session, ready } = await collide(reveal(theirs.kind === 'text' ? theirs.text : new Redacted('')));
    assert.equal(session.isDirty, false);
    assert.deepEqual(ready().facts, [['Version', 'w']]);
  });

  it('is shown as a whole where one side has no keys', async () => {
    const { session, comparison, stored } = await collide('"just text"');
    assert.deepEqual(
      comparison().rows.map(({ label, choice }) => [label, choice]),
      [['the value', -1]],
    );
    await session.receive({ type: 'choose', row: 0, side: 0 });
    await session.receive({ type: 'keepChoices' });
    await session.receive({ type: 'save' });
    assert.deepEqual(stored[1], { text: '"just text"', base: 'w' });
  });
});
