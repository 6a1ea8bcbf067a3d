import assert from 'node:assert/strict';
import { Aside, type Report, type Task } from './aside';

/** Tasks that end when told to, and what they did. */
function makeTasks(): {
  readonly events: string[];
  readonly task: (name: string) => Task;
  readonly end: (name: string) => Promise<void>;
} {
  const events: string[] = [];
  const running = new Map<string, (report: Report) => void>();
  const counts = { passed: 1, failed: 0, skipped: 0 };
  return {
    events,
    task: (name) => (hold) => {
      events.push(`${name} starts${hold ? '' : ', shown'}`);
      return new Promise((resolve) => running.set(name, resolve));
    },
    end: async (name) => {
      const show = (): void => void events.push(`${name} is told`);
      running.get(name)?.({ outcome: { name, counts, seconds: 1 }, show });
      await new Promise(setImmediate);
    },
  };
}

describe('what runs aside', () => {
  it('runs one after another, is told of at the end, and leaves nothing out', async () => {
    const { events, task, end } = makeTasks();
    const aside = new Aside();
    aside.add(task('a'));
    aside.add(task('b'), task('c'));
    await new Promise(setImmediate);
    await end('a');
    assert.deepEqual(events, ['a starts', 'b starts']);
    await end('b');
    const finished = aside.finish();
    await end('c');
    assert.deepEqual(
      (await finished).map(({ name }) => name),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(events, ['a starts', 'b starts', 'c starts', 'a is told', 'b is told', 'c is told']);
  });

  it('fails when one of its tasks cannot be run', async () => {
    const aside = new Aside();
    aside.add(() => Promise.reject(new Error('no npm')));
    await assert.rejects(aside.finish(), /no npm/);
  });
});
