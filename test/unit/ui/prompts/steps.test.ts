import assert from 'node:assert/strict';
import { askSteps, askSubsteps, back, type Step, type StepFrame } from '../../../../src/ui/prompts/steps';

type Answers = Readonly<Record<string, string>>;

/** Steps that take their answers from a script, and a record of what was asked. */
function script(replies: readonly (string | typeof back)[]) {
  const asked: string[] = [];
  const frames: StepFrame[] = [];
  const left = [...replies];
  const step = (name: string, isNeeded?: (answers: Answers) => boolean): Step<Answers> => ({
    ask: (answers, frame) => {
      asked.push(name);
      frames.push(frame);
      const reply = left.shift();
      assert.notEqual(reply, undefined, `no reply left for ${name}`);
      return Promise.resolve(typeof reply === 'string' ? { ...answers, [name]: reply } : back);
    },
    ...(isNeeded === undefined ? {} : { isNeeded }),
  });
  return { asked, frames, step };
}

describe('asking step by step', () => {
  it('asks one after the other and gives all answers', async () => {
    const { step, frames } = script(['1', '2']);
    assert.deepEqual(await askSteps<Answers>('T', [step('a'), step('b')], {}), { a: '1', b: '2' });
    assert.deepEqual(frames, [
      { title: 'T', step: 1, totalSteps: 2, canGoBack: false },
      { title: 'T', step: 2, totalSteps: 2, canGoBack: true },
    ]);
  });

  it('goes back and keeps what was answered', async () => {
    const { step, asked } = script(['1', back, '3', '4']);
    assert.deepEqual(await askSteps<Answers>('T', [step('a'), step('b')], {}), { a: '3', b: '4' });
    assert.deepEqual(asked, ['a', 'b', 'a', 'b']);
  });

  it('leaves out steps that are not needed, and does not count them', async () => {
    const { step, asked, frames } = script(['1', '2']);
    await askSteps<Answers>('T', [step('a', () => false), step('b'), step('c')], {});
    assert.deepEqual(asked, ['b', 'c']);
    assert.equal(frames[0]?.canGoBack, false);
    assert.equal(frames[0].totalSteps, 2);
  });

  it('asks a step that an answer makes needed', async () => {
    const { step, asked } = script(['more', '2', '3']);
    await askSteps<Answers>('T', [step('a'), step('b', (answers) => answers['a'] === 'more'), step('c')], {});
    assert.deepEqual(asked, ['a', 'b', 'c']);
  });

  it('begins with a later step, from which it can go back', async () => {
    const { step, asked } = script([back, '1', '2', '3']);
    const steps = [step('a'), step('b'), step('c')];
    await askSteps<Answers>('T', steps, { a: '0', b: '0' }, steps[1]);
    assert.deepEqual(asked, ['b', 'a', 'b', 'c']);
  });

  it('rejects when a step is dismissed', async () => {
    const dismissed = new Error('dismissed');
    await assert.rejects(askSteps<Answers>('T', [{ ask: () => Promise.reject(dismissed) }], {}), dismissed);
  });

  it('lets substeps be left by going back from the first, and from no first step of all', async () => {
    const { step, frames } = script(['1', back, back]);
    assert.equal(await askSubsteps<Answers>('T', [step('a'), step('b')], {}), back);
    assert.deepEqual(
      frames.map(({ canGoBack }) => canGoBack),
      [true, true, true],
    );
    await assert.rejects(askSteps<Answers>('T', [script([back]).step('a')], {}), /nothing to go back to/);
  });
});
