import type { SampleBuilder } from '../rule';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

interface Alphabet {
  /** Inside of a character class. */
  readonly characterClass: string;
  readonly characters: string;
}

/** The alphabets of tokens, each as a character class and as the characters that samples are drawn from. */
export const alphabets = {
  digits: { characterClass: '0-9', characters: DIGITS },
  hex: { characterClass: '0-9a-f', characters: `${DIGITS}abcdef` },
  anyHex: { characterClass: '0-9a-fA-F', characters: `${DIGITS}abcdefABCDEF` },
  upperHex: { characterClass: '0-9A-F', characters: `${DIGITS}ABCDEF` },
  lowerAlnum: { characterClass: '0-9a-z', characters: DIGITS + LOWER },
  upperAlnum: { characterClass: '0-9A-Z', characters: DIGITS + UPPER },
  base32: { characterClass: 'a-z2-7', characters: `${LOWER}234567` },
  upperBase32: { characterClass: 'A-Z2-7', characters: `${UPPER}234567` },
  alnum: { characterClass: '0-9A-Za-z', characters: DIGITS + UPPER + LOWER },
  word: { characterClass: '\\w', characters: `${DIGITS}${UPPER}${LOWER}_` },
  wordOrDot: { characterClass: '\\w.', characters: `${DIGITS}${UPPER}${LOWER}_.` },
  base64: { characterClass: '0-9A-Za-z+/', characters: `${DIGITS}${UPPER}${LOWER}+/` },
  base58: {
    characterClass: '1-9A-HJ-NP-Za-km-z',
    characters: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  },
  base64url: { characterClass: '\\w-', characters: `${DIGITS}${UPPER}${LOWER}-_` },
  /** Base64url, dots and padding. */
  padded: { characterClass: '\\w.=-', characters: `${DIGITS}${UPPER}${LOWER}-_` },
} as const satisfies Record<string, Alphabet>;

/** A run of a token: how many characters, or from how many to how many, of which alphabet. */
interface Run {
  readonly alphabet: keyof typeof alphabets;
  readonly length: number | readonly [number, number];
}

/** The variable part of a token: one run, or runs with literals between them. */
export type TokenBody = Run | readonly (Run | string)[];

/** A version-4-like UUID in lower-case hex. */
export const uuid: readonly (Run | string)[] = [
  { alphabet: 'hex', length: 8 },
  '-',
  { alphabet: 'hex', length: 4 },
  '-',
  { alphabet: 'hex', length: 4 },
  '-',
  { alphabet: 'hex', length: 4 },
  '-',
  { alphabet: 'hex', length: 12 },
];

function partsOf(body: TokenBody): readonly (Run | string)[] {
  return 'alphabet' in body ? [body] : body;
}

/** The body as a regular expression. */
export function writeBody(body: TokenBody): string {
  return partsOf(body)
    .map((part) => {
      if (typeof part === 'string') return escapeRegex(part);
      const { alphabet, length } = part;
      const quantifier = typeof length === 'number' ? `{${length}}` : `{${length[0]},${length[1]}}`;
      return `[${alphabets[alphabet].characterClass}]${quantifier}`;
    })
    .join('');
}

/** Inside of a character class: what may not stand before the body, because the token would have begun earlier. */
export function startOfBody(body: TokenBody): string {
  return neighbours(partsOf(body)[0]);
}

/** Inside of a character class: what may not stand after the body, because the token would go on. */
export function endOfBody(body: TokenBody): string {
  return neighbours(partsOf(body).at(-1));
}

function neighbours(part: Run | string | undefined): string {
  return part === undefined || typeof part === 'string'
    ? alphabets.alnum.characterClass
    : alphabets[part.alphabet].characterClass;
}

/** The least and the most characters of a part. */
function lengthsOf(part: Run | string): readonly [least: number, most: number] {
  const { length } = part;
  return typeof length === 'number' ? [length, length] : length;
}

/** The most characters that the body can have. */
export function longest(body: TokenBody): number {
  return partsOf(body).reduce((sum, part) => sum + lengthsOf(part)[1], 0);
}

const LITERAL_OF_RUN = /^[\w-]+$/;
const CLASS_OF_RUN = /^[\w\\-]+$/;

/** How many letters, digits, `_` and `-` every token with the body has in a row. */
export function leastRun(body: TokenBody): number {
  let run = 0;
  const runs = partsOf(body).map((part) => {
    const isOfRun =
      typeof part === 'string'
        ? LITERAL_OF_RUN.test(part)
        : CLASS_OF_RUN.test(alphabets[part.alphabet].characterClass);
    return (run = isOfRun ? run + lengthsOf(part)[0] : 0);
  });
  return Math.max(...runs);
}

/** A random body of the least length. */
export function drawBody(body: TokenBody, build: SampleBuilder): string {
  return partsOf(body)
    .map((part) =>
      typeof part === 'string' ? part : build.from(alphabets[part.alphabet].characters, lengthsOf(part)[0]),
    )
    .join('');
}

/** The literal as part of a regular expression. */
export function escapeRegex(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
