/**
 * Checks every regular expression that reads other people's texts with recheck: the rules' patterns as the scanner runs
 * them, and all literals of the code round them. `npm run test:redos`: a quarter of an hour, so not part of the unit tests,
 * which check that every quantifier of a rule is bounded and that hostile texts take time in proportion to their size.
 *
 * recheck settles most patterns, by its automaton where that is small enough and by fuzzing where it is not. What it
 * suspects is settled by the clock: its own attack, at twice the length, may not take much more than twice as long.
 */
import assert from 'node:assert/strict';
import { check, type Diagnostics } from 'recheck';
import { rules } from '../../src/core/detection/rules/index';
import { measureProcessorTime } from '../support/processorTime';
import { readSourcePatterns } from './sourcePatterns';

const TIMEOUT = 60_000;

/** Above that size the automaton takes minutes, and fuzzing seconds. */
const LARGEST_AUTOMATON = 600;

/** Longer than any text that a pattern is run on but by the scanner's windows, which are bounded. */
const ATTACK_LENGTH = 4096;

interface CheckedPattern {
  readonly name: string;
  readonly source: string;
  readonly flags: string;
}

/** A sticky pattern is tried at one place only. What it looks back at there costs one step. */
function describePattern(name: string, { source, flags }: RegExp, isSticky: boolean): CheckedPattern {
  return {
    name,
    source: isSticky ? `^(?:${source.replace(/^\(\?<![^()]*\)/, '')})` : source,
    flags: flags.replace(/[dgy]/g, ''),
  };
}

const ofRules = rules.flatMap((rule) =>
  'pattern' in rule ? [describePattern(rule.id, rule.pattern, (rule.reach?.before ?? 0) === 0)] : [],
);
const rulePatterns = new Set(rules.flatMap((rule) => ('pattern' in rule ? [rule.pattern.source] : [])));
const ofSources = readSourcePatterns()
  .filter(({ pattern }) => !rulePatterns.has(pattern.source))
  .map(({ place, pattern }) => describePattern(place, pattern, pattern.sticky));

function attack({ attack: found }: Diagnostics & { status: 'vulnerable' }, length: number): string {
  const parts = found.pumps.map(({ prefix, pump }) => ({ prefix, pump }));
  const share = Math.ceil(length / parts.length);
  return (
    parts.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(share / pump.length))).join('') +
    found.suffix
  );
}

function assertLinear(
  { source, flags }: CheckedPattern,
  found: Diagnostics & { status: 'vulnerable' },
): void {
  const pattern = new RegExp(source, flags);
  const [once, twice] = [ATTACK_LENGTH, 2 * ATTACK_LENGTH].map((length) => {
    const text = attack(found, length);
    return measureProcessorTime(() => {
      for (let i = 0; i < 100; i++) pattern.test(text);
    });
  });
  assert.ok(
    (twice ?? Infinity) < 3 * (once ?? 0) + 1,
    `${once} ms, ${twice} ms: ${found.complexity.summary}`,
  );
}

describe('recheck', function () {
  this.timeout(2 * TIMEOUT);
  const distinct = new Map(
    [...ofRules, ...ofSources].map((checked) => [`${checked.source}/${checked.flags}`, checked]),
  );
  for (const checked of distinct.values())
    it(`finds no text that slows ${checked.name} down`, async () => {
      const found = await check(checked.source, checked.flags, {
        checker: 'auto',
        maxNFASize: LARGEST_AUTOMATON,
        timeout: TIMEOUT,
      });
      if (found.status === 'vulnerable') assertLinear(checked, found);
      else assert.equal(found.status, 'safe', JSON.stringify(found));
    });
});
