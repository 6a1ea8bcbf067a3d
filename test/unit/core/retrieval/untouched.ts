import assert from 'node:assert/strict';
import type { FixOutcome, MarkedSource } from './applyFix';

/**
 * Checks what holds for every fix: the secret is gone, every line that neither held it nor `mayChange` is still there, in order,
 * and line endings are the file's.
 */
export function checkUntouched(
  source: MarkedSource,
  outcome: FixOutcome & { readonly kind: 'fixed' },
  mayChange: RegExp,
): void {
  const spelling = /«([^]*)»/.exec(source.text)?.[1] ?? '';
  assert.ok(!outcome.text.includes(spelling), 'the secret is still there');
  const result = outcome.text.split(/\r?\n/);
  let position = 0;
  for (const line of source.text.split(/\r?\n/)) {
    if (line.includes('«') || line.trim() === '' || mayChange.test(line)) continue;
    const found = result.indexOf(line, position);
    assert.ok(found >= 0, `this line is lost: ${line}`);
    position = found + 1;
  }
  if (source.text.includes('\r\n')) assert.ok(!/[^\r]\n/.test(outcome.text), 'line endings are mixed');
}
