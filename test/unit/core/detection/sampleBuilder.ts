import type { Rule, SampleBuilder } from '../../../../src/core/detection/rule';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';

/** A builder whose draws depend on the seed alone (mulberry32, a public-domain generator by Tommy Ettinger). */
export function createSampleBuilder(seed: number): SampleBuilder {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const from = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(draw() * alphabet.length))).join('');
  return {
    from,
    hex: (length) => from(`${DIGITS}abcdef`, length),
    alnum: (length) => from(UPPER + LOWER + DIGITS, length),
    upperAlnum: (length) => from(UPPER + DIGITS, length),
    digits: (length) => from(DIGITS, length),
    base64url: (length) => from(`${UPPER}${LOWER}${DIGITS}-_`, length),
  };
}

/** A sample with its marks taken out, and the range that they held. */
interface Sample {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The samples of a rule for one seed. Throws where a match has not exactly one marked credential. */
export function drawSamples(
  rule: Rule,
  seed: number,
): { matches: readonly Sample[]; lookalikes: readonly string[] } {
  const { matches, lookalikes } = rule.samples(createSampleBuilder(seed));
  return { matches: matches.map((match) => readMarks(rule.id, match)), lookalikes };
}

function readMarks(ruleId: string, marked: string): Sample {
  const [before, secret, after, ...more] = marked.split(/[«»]/);
  if (before === undefined || !secret || after === undefined || more.length > 0)
    throw new Error(`A sample of ${ruleId} does not mark one credential with « and ».`);
  return { text: before + secret + after, start: before.length, end: before.length + secret.length };
}
