import type { FixOptions } from '../applyFix';
import * as goldens from '../goldens';

export type { Golden as FormatGolden } from '../goldens';

const asReference = (options?: FixOptions): FixOptions => ({ style: 'reference', ...options });

/** As {@link goldens.checkGolden}, by reference unless another style is wanted. */
export function checkGolden(golden: goldens.Golden, collect?: (path: string, text: string) => void): void {
  goldens.checkGolden({ ...golden, options: asReference(golden.options) }, collect);
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
