/**
 * Checks every built-in pattern with recheck's automaton. `npm run test:redos`: some minutes, so not part of the unit
 * tests, which check that every quantifier is bounded and that hostile texts take time in proportion to their size.
 *
 * Counted repetitions make recheck's automata too large, so what is checked is the pattern with its bounds taken away:
 * a pattern that is at most quadratic without bounds takes at most the square of its window's few hundred characters.
 */
import assert from 'node:assert/strict';
import { checkSync } from 'recheck';
import type { PatternRule } from '../../src/core/detection/rule';
import { rules } from '../../src/core/detection/rules/index';

// The JavaScript build of recheck: the others need Java or a native program.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';

const TIMEOUT = 60_000;
const HIGHEST_DEGREE = 2;

/** The pattern without lookarounds and letter cases, and with `*` for every repetition that has a range. */
function takeBoundsAway({ pattern, reach }: PatternRule): string {
  const relaxed = pattern.source
    .replace(/\[([a-z])([A-Z])\]/g, (whole, lower: string, upper: string) =>
      lower === upper.toLowerCase() ? lower : whole,
    )
    .replace(/\(\?<?[!=](?:\\.|\[(?:\\.|[^\]])*\]|[^()\\[])*\)/g, '')
    .replace(/\?<[a-z]+>/g, '')
    .replace(/\{(\d+)\}/g, (_, count: string) => (Number(count) > 2 ? '{2}' : `{${count}}`))
    .replace(/\{\d+,(\d+)\}/g, (_, most: string) => (Number(most) > 4 ? '*' : '?'));
  const sticky = (reach?.before ?? 0) === 0;
  return `${sticky ? '^' : ''}(?:${relaxed})`;
}

/** Rules that differ only in the word that names the provider and in the value's alphabet are checked once. */
function shapeOf(rule: PatternRule): string {
  return takeBoundsAway(rule)
    .replace(/^\^\(\?:\(\?:[a-z0-9_.\\ |-]+\)(?=\[\\w\.-\])/, '^(?:word')
    .replace(/\((?:\[[^\]]*\](?:\{2\}|\*)|[\w\\.:=/+-])+\)\)$/, '([a-f]{2}))');
}

describe('patterns without their bounds', function () {
  this.timeout(2 * TIMEOUT);
  const shapes = new Map<string, PatternRule>();
  for (const rule of rules) if ('pattern' in rule) shapes.set(shapeOf(rule), rule);
  for (const [shape, rule] of shapes)
    it(`${rule.id} is at most of degree ${HIGHEST_DEGREE}`, function () {
      const result = checkSync(shape, rule.pattern.flags.replace(/[dgy]/g, ''), {
        checker: 'automaton',
        timeout: TIMEOUT,
      });
      // Too large an automaton even so: only the bounds and the measured times speak for it.
      if (result.status === 'unknown') this.skip();
      if (result.status === 'vulnerable') {
        assert.equal(result.complexity.type, 'polynomial', shape);
        assert.ok('degree' in result.complexity && result.complexity.degree <= HIGHEST_DEGREE, shape);
      }
    });
});
