import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { Redacted } from '../../../../src/core/secrets/redacted';
import { SecretClipboard } from '../../../../src/ui/commands/secretClipboard';
import { FakeTimers } from '../fakes';

function build() {
  const timers = new FakeTimers();
  const system = { text: 'before' };
  const clipboard = new SecretClipboard({
    read: () => Promise.resolve(system.text),
    write: (text) => {
      system.text = text;
      return Promise.resolve();
    },
    runLater: timers.runLater,
  });
  return { timers, system, clipboard };
}

describe('a value on the clipboard', () => {
  it('is cleared after the time, and not before', async () => {
    const { timers, system, clipboard } = build();
    await clipboard.copy(new Redacted('one'), 30);
    await timers.pass(29);
    assert.equal(system.text, 'one');
    await timers.pass(1);
    assert.equal(system.text, '');
  });

  it('is left alone when somebody copied something else', async () => {
    const { timers, system, clipboard } = build();
    await clipboard.copy(new Redacted('one'), 30);
    system.text = 'theirs';
    await timers.pass(30);
    assert.equal(system.text, 'theirs');
  });

  it('stays when the time is 0', async () => {
    const { timers, system, clipboard } = build();
    await clipboard.copy(new Redacted('one'), 0);
    assert.equal(timers.waiting, 0);
    await clipboard.clearNow();
    assert.equal(system.text, 'one');
  });

  it('waits its own time when it replaces another', async () => {
    const { timers, system, clipboard } = build();
    await clipboard.copy(new Redacted('one'), 30);
    await timers.pass(20);
    await clipboard.copy(new Redacted('two'), 30);
    await timers.pass(20);
    assert.equal(system.text, 'two');
    await timers.pass(10);
    assert.equal(system.text, '');
  });

  it('is cleared at once when the editor closes, if it still is there', async () => {
    const { timers, system, clipboard } = build();
    await clipboard.copy(new Redacted('one'), 30);
    await clipboard.clearNow();
    assert.equal(system.text, '');
    assert.equal(timers.waiting, 0);

    await clipboard.copy(new Redacted('two'), 30);
    system.text = 'theirs';
    await clipboard.clearNow();
    assert.equal(system.text, 'theirs');
  });

  it('is not seen by inspecting what keeps it', async () => {
    const { clipboard } = build();
    const value = ['cor', 'rect'].join('');
    await clipboard.copy(new Redacted(value), 30);
    assert.ok(!inspect(clipboard, { depth: 9, showHidden: true }).includes(value));
  });
});
