import assert from 'node:assert/strict';
import { Progress } from '../../../src/cli/progress';

describe('Progress', () => {
  function start(isTTY: boolean) {
    const written: string[] = [];
    let time = 1_000;
    const progress = new Progress({ isTTY, write: (text) => written.push(text) }, () => time);
    return { progress, written, wait: (milliseconds: number) => (time += milliseconds) };
  }

  it('is drawn on a terminal at most ten times a second, and leaves no trace', () => {
    const { progress, written, wait } = start(true);
    progress.show('Scanned 1 files');
    wait(100);
    progress.show('Scanned 2 files');
    wait(99);
    progress.show('Scanned 3 files');
    wait(1);
    progress.show('Scanned 4 files');
    progress.clear();
    progress.clear();
    assert.deepEqual(written, ['\r\u001b[KScanned 2 files…', '\r\u001b[KScanned 4 files…', '\r\u001b[K']);
  });

  it('writes nothing where nobody watches', () => {
    const { progress, written, wait } = start(false);
    wait(1_000);
    progress.show('Scanned 1 files');
    progress.clear();
    assert.deepEqual(written, []);
  });
});
