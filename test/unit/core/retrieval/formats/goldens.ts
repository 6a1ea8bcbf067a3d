import assert from 'node:assert/strict';
import { assertFoundAgain } from '../../references/formatFoundAgain';
import { applyFix, type FixOptions } from '../applyFix';
import * as goldens from '../goldens';

export type { Golden as FormatGolden } from '../goldens';

const asReference = (options?: FixOptions): FixOptions => ({ style: 'reference', ...options });

/** As {@link goldens.checkGolden}, by reference unless another style is wanted; what was written names the secret. */
export function checkGolden(golden: goldens.Golden, collect?: (path: string, text: string) => void): void {
  const options = asReference(golden.options);
  goldens.checkGolden({ ...golden, options }, collect);
  it(`${golden.title}, where the reference is found again`, async () => {
    const outcome = await applyFix({ path: golden.path, text: golden.before }, options);
    assert.ok(outcome.kind === 'fixed');
    await assertFoundAgain(
      { ...outcome, path: golden.path },
      options.target ?? {},
      options.style ?? 'reference',
    );
  });
}

/** As {@link goldens.checkRefusal}, by reference unless another style is wanted. */
export function checkRefusal(
  title: string,
  path: string,
  text: string,
  reason: RegExp,
  options?: FixOptions,
): void {
  goldens.checkRefusal(title, path, text, reason, asReference(options));
}
