import type { SampleBuilder } from '../../../../src/core/detection/rule';

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
