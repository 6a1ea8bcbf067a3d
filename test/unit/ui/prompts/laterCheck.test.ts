import assert from 'node:assert/strict';
import type { InputProblem } from '../../../../src/ui/prompts/inputs';
import { PausedCheck } from '../../../../src/ui/prompts/laterCheck';
import { defer, FakeTimers } from '../fakes';

const taken: InputProblem = { severity: 'error', message: 'taken' };

describe('a check that waits for typing to pause', () => {
  function start() {
    const timers = new FakeTimers();
    const asked: string[] = [];
    const shown: string[] = [];
    const busy: boolean[] = [];
    const answers = new Map<string, ReturnType<typeof defer<InputProblem | undefined>>>();
    const check = new PausedCheck(
      (text, signal) => {
        asked.push(text);
        const answer = defer<InputProblem | undefined>();
        answers.set(text, answer);
        signal.addEventListener('abort', () => {
          answer.reject(new Error('aborted'));
        });
        return answer.promise;
      },
      { show: ({ message }) => shown.push(message), setBusy: (isBusy) => busy.push(isBusy) },
      timers.runLater,
    );
    return { check, timers, asked, shown, busy, answers };
  }

  it('asks about the last text only', async () => {
    const { check, timers, asked, shown, answers } = start();
    check.start('a');
    check.start('ab');
    await timers.pass(1);
    assert.deepEqual(asked, ['ab']);
    answers.get('ab')?.resolve(taken);
    await timers.pass(0);
    assert.deepEqual(shown, ['taken']);
    assert.equal(check.foundOf('ab'), taken);
    assert.equal(check.foundOf('a'), undefined);
  });

  it('drops an answer that typing overtook', async () => {
    const { check, timers, shown, answers, busy } = start();
    check.start('a');
    await timers.pass(1);
    assert.equal(busy.at(-1), true);
    check.start('ab');
    answers.get('a')?.resolve(taken);
    await timers.pass(0);
    assert.deepEqual(shown, []);
    assert.equal(busy.at(-1), false);
  });

  it('says nothing when it cannot be asked, or is stopped', async () => {
    const { check, timers, shown, answers } = start();
    check.start('a');
    await timers.pass(1);
    answers.get('a')?.reject(new Error('unreachable'));
    await timers.pass(0);
    check.start('b');
    check.stop();
    await timers.pass(1);
    assert.deepEqual(shown, []);
    assert.equal(timers.waiting, 0);
  });
});
