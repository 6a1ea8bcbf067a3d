import { computeSurprise } from '../detection/generic/letterPairs';
import { alphabetsOf } from './passwordAlphabet';
import type { PasswordOptions } from './secretChange';

/** How hard a password is to guess. */
export interface Strength {
  /** Whole bits: guessing it takes 2^(bits − 1) tries on average. */
  readonly bits: number;
  readonly words: 'very weak' | 'weak' | 'fair' | 'strong' | 'very strong';
}

/**
 * The least bits for each word. 112 is what https://doi.org/10.6028/NIST.SP.800-57pt1r5 asks of keys; 80 is beyond anybody's
 * guessing at the speed of machines, and what is below 60 can be guessed by who has a hash of it.
 */
const grades = [
  [112, 'very strong'],
  [80, 'strong'],
  [60, 'fair'],
  [40, 'weak'],
] as const;

function grade(exact: number): Strength {
  const bits = Math.max(0, Math.floor(exact));
  return { bits, words: grades.find(([least]) => bits >= least)?.[1] ?? 'very weak' };
}

/** In a sentence's words: `very strong, about 204 bits`. */
export function describeStrength({ bits, words }: Strength): string {
  return `${words}, about ${bits} bits`;
}

/** The strength of what GetRandomPassword draws: how many passwords there are that satisfy the options. */
export function strengthOfOptions(options: PasswordOptions): Strength {
  const { length = 32, requireEachIncludedType = true } = options;
  const sizes = alphabetsOf(options).map((alphabet) => alphabet.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return grade(0);
  const share = requireEachIncludedType ? shareWithEach(sizes, all, length) : 1;
  return grade(share <= 0 ? 0 : length * Math.log2(all) + Math.log2(share));
}

/** The share, of all texts of that length, that have a character of each alphabet: by inclusion and exclusion. */
function shareWithEach(sizes: readonly number[], all: number, length: number): number {
  let share = 0;
  for (let subset = 0; subset < 2 ** sizes.length; subset++) {
    const missing = sizes.filter((_, index) => (subset & (1 << index)) !== 0);
    const left = all - missing.reduce((sum, size) => sum + size, 0);
    share += (missing.length % 2 === 0 ? 1 : -1) * (left / all) ** length;
  }
  return share;
}

/** What lies beyond adds little to what can be said, and would take long. */
const longestLook = 256;

/**
 * An estimate for a password that a person typed: what is drawn at random counts in full, what people choose (words, also with
 * digits for letters; rows of keys, sequences, repetitions, years) little. It cannot know whether the password was used before.
 */
export function estimateStrength(password: string): Strength {
  const text = password.slice(0, longestLook);
  const perCharacter = Math.log2(Math.max(2, sizeOfClasses(text)));
  let bits = 0;
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at) ?? { length: 1, bits: perCharacter };
    bits += Math.min(piece.bits, piece.length * perCharacter);
    at += piece.length;
  }
  return grade(bits);
}

const classes: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/\d/, 10],
  [/[!-/:-@[-`{-~]/, 32],
  [/\s/, 1],
  [/[^\s!-~]/, 100],
];

function sizeOfClasses(text: string): number {
  return classes.reduce((sum, [pattern, size]) => sum + (pattern.test(text) ? size : 0), 0);
}

/** What stands at an offset and is likelier than characters drawn at random. */
interface Piece {
  readonly length: number;
  readonly bits: number;
}

function pieceAt(text: string, at: number): Piece | undefined {
  const year = /^(?:19|20)\d\d(?!\d)/.exec(text.slice(at, at + 5));
  const found = [
    repetitionAt(text, at),
    sequenceAt(text, at),
    keyRowAt(text, at),
    wordAt(text, at),
    ...(year === null ? [] : [{ length: 4, bits: 6 }]),
  ].filter((piece) => piece !== undefined);
  return found.sort((a, b) => a.bits / a.length - b.bits / b.length)[0];
}

/** Something that stood before, or one character several times. */
function repetitionAt(text: string, at: number): Piece | undefined {
  let length = 0;
  while (at + length < text.length && text.indexOf(text.slice(at, at + length + 1)) < at) length++;
  return length >= 3 ? { length, bits: Math.log2(at + 1) + Math.log2(length) } : undefined;
}

/** Characters one after the other in the alphabet or in the row of digits, forwards or backwards. */
function sequenceAt(text: string, at: number): Piece | undefined {
  const step = text.charCodeAt(at + 1) - text.charCodeAt(at);
  if (Math.abs(step) !== 1) return undefined;
  let length = 2;
  while (text.charCodeAt(at + length) - text.charCodeAt(at + length - 1) === step) length++;
  return length >= 3 ? { length, bits: 5 + Math.log2(length) } : undefined;
}

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop', 'qsdfghjklm'];

function keyRowAt(text: string, at: number): Piece | undefined {
  const lower = text.toLowerCase();
  let length = 0;
  while (at + length < lower.length && keyRows.some((row) => row.includes(lower.slice(at, at + length + 1))))
    length++;
  return length >= 4 ? { length, bits: 4 + Math.log2(length) } : undefined;
}

const letterOf: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** What people take first, and guessers too. */
const usualWords = /^(?:pass(?:word|wort|wd)|admin|secret|welcome|letmein|changeme|login|master)/;

/** English words are some 11 to 15 bits each, whatever their length; a letter of one surprises by about 2. */
const bitsPerLetter = 2;
const usualWordBits = 3;
/** Letters drawn at random surprise by about 6 bits a pair, words by about 4. */
const leastSurpriseOfRandom = 4.8;

/** Letters that follow each other as in words, some of them written as digits or marks. */
function wordAt(text: string, at: number): Piece | undefined {
  const run = /^[A-Za-z013457@$]+/.exec(text.slice(at))?.[0] ?? '';
  const trimmed = run.replace(/[\d@$]{2,}$/, '').replace(/[013457]$/, '');
  const letters = trimmed.toLowerCase().replace(/[\d@$]/g, (character) => letterOf[character] ?? character);
  const usual = usualWords.exec(letters)?.[0].length;
  const length = usual ?? firstPeriod(letters);
  const word = letters.slice(0, length);
  const written = trimmed.slice(0, length);
  const replaced = written.replace(/[A-Za-z]/g, '').length;
  if (length < 4 || replaced > length / 2) return undefined;
  if (usual === undefined && computeSurprise(word) >= leastSurpriseOfRandom) return undefined;
  const capitals = /[a-z].*[A-Z]/.test(written) ? 2 : 1;
  return {
    length,
    bits: (usual === undefined ? length * bitsPerLetter : usualWordBits) + capitals + replaced,
  };
}

/** How long a text is before it begins again. */
function firstPeriod(text: string): number {
  for (let length = 3; length <= text.length / 2; length++)
    if (text.startsWith(text.slice(0, length), length)) return length;
  return text.length;
}
