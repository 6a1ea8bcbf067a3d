import assert from 'node:assert/strict';
import { defineRule, type PatternRule } from '../../../../src/core/detection/rule';
import { rules } from '../../../../src/core/detection/rules/index';
import { createScanner } from '../../../../src/core/detection/scanner';
import { measureProcessorTime } from '../../../support/processorTime';
import { drawSamples } from './sampleBuilder';

/** As long as the largest window of a rule. */
const LENGTH = 16_384;

/** How many code units a rule may look at in such a text; see PatternSearch. */
const FUEL = 1 << 20;

/** A linear pattern takes a few steps a code unit, each longer than an addition. */
const LIMIT = 30;

const patternRules = rules.filter((rule): rule is PatternRule => 'pattern' in rule);

/** What stands outside character classes, where a `+` or `*` is a quantifier. */
function withoutClasses(source: string): string {
  return source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'c');
}

/** Whether a bar stands outside all groups. */
function hasAlternatives(source: string): boolean {
  let rest = withoutClasses(source);
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, 'g');
  }
  return rest.includes('|');
}

/** Texts that a pattern fails on late: parts of what it matches, over and over, or with their last character so. */
function buildAttacks(sample: string): string[] {
  return [0.3, 0.6, 0.9].flatMap((share) => {
    const head = sample.slice(0, Math.ceil(sample.length * share));
    const last = head.slice(-1);
    const fill = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length));
    return [fill(head), head + last.repeat(LENGTH), fill(head + last.repeat(250))];
  });
}

/** The time, in milliseconds, of the first attack that keeps the rule's pattern busy for longer than the limit. */
function findSlowAttack(rule: PatternRule, limit: number): number | undefined {
  const scanner = createScanner({ rules: [rule], fingerprintKey: new Uint8Array(32) });
  const sample = drawSamples(rule, 5).matches[0]?.text ?? '';
  for (const text of buildAttacks(sample)) {
    const time = measureProcessorTime(() => scanner.scan(text, { path: 'a.txt' }), limit);
    if (time > limit) return time;
  }
  return undefined;
}

function measureLooking(): number {
  const text = 'abcdefgh'.repeat(FUEL / 8);
  let sum = 0;
  return measureProcessorTime(() => {
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
    assert.notEqual(sum, -1);
  });
}

describe('rule patterns', function () {
  this.timeout(30_000);
  let limit = 0;
  before(() => {
    limit = LIMIT * measureLooking();
  });

  for (const rule of patternRules)
    it(`${rule.id} has no unbounded quantifier, and attacks do not slow it down`, () => {
      assert.doesNotMatch(withoutClasses(rule.pattern.source), /[*+](?!\?<)|\{\d+,\}/);
      const time = findSlowAttack(rule, limit);
      assert.equal(time, undefined, `${time} ms, more than ${limit} ms`);
    });

  it('that begin with what must not stand before a token say so of every alternative', () => {
    const ofOneAlternative = patternRules
      .filter(({ pattern }) => pattern.source.startsWith('(?<![0-9A-Za-z'))
      .filter(({ pattern }) => hasAlternatives(pattern.source));
    assert.deepEqual(
      ofOneAlternative.map(({ id }) => id),
      [],
    );
  });

  it('that are quadratic would be noticed', () => {
    const quadratic = defineRule({
      ...(patternRules[0] as PatternRule),
      keywords: ['key'],
      pattern: /key\w{0,250}\w{0,250}!/,
      samples: () => ({ matches: [`«key${'a'.repeat(20)}»!`], lookalikes: [] }),
    });
    assert.notEqual(findSlowAttack(quadratic, limit), undefined);
  });
});
