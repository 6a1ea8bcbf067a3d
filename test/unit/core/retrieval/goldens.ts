import assert from 'node:assert/strict';
import { checkFoundAgain } from '../references/foundAgain';
import { applyFix, type FixOptions } from './applyFix';

/** A file before and after its fix. */
export interface Golden {
  readonly title: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly options?: FixOptions;
  readonly value?: string;
  /** Each is among the plan's notes, or matches one of them. */
  readonly notes?: readonly (RegExp | string)[];
}

/** Declares a test of a file before and after; `collect` gets the text that was written. */
export function checkGolden(golden: Golden, collect?: (path: string, text: string) => void): void {
  const { title, path, before, after, options, value, notes } = golden;
  it(title, async () => {
    const outcome = await applyFix({ path, text: before }, options);
    assert.equal(outcome.kind, 'fixed', JSON.stringify(outcome));
    assert.equal(outcome.text, after);
    assert.equal(outcome.value, value ?? 'correct horse');
    for (const note of notes ?? [])
      assert.ok(
        outcome.notes.some((given) => (typeof note === 'string' ? note === given : note.test(given))),
        `${String(note)} is not among ${JSON.stringify(outcome.notes)}`,
      );
    await checkFoundAgain(path, outcome.text, options ?? {});
    collect?.(path, outcome.text);
  });
}

/** Declares a test of a file that is left alone, with a reason that does not hold the value. */
export function checkRefusal(
  title: string,
  path: string,
  text: string,
  reason: RegExp,
  options?: FixOptions,
): void {
  it(title, async () => {
    const outcome = await applyFix({ path, text }, options);
    assert.equal(outcome.kind, 'refused', JSON.stringify(outcome));
    assert.match(outcome.reason, reason);
    assert.ok(!outcome.reason.includes('correct horse'));
  });
}

/** The notes of a fix that is made, a line each. */
export async function notesOf(path: string, text: string, options?: FixOptions): Promise<string> {
  const outcome = await applyFix({ path, text }, options);
  assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
  return outcome.notes.join('\n');
}
