/** How long somebody who has the file must guess. */
export interface PassphraseStrength {
  readonly bits: number;
  readonly word: 'weak' | 'fair' | 'strong';
}

/** Bits that a character of a word of a language gives, one that could be any letter, a digit, and another character. */
const bitsOf = { word: 2.5, letter: 5.5, digit: 3.3, other: 5 };
/** A character that repeats the one before, or counts on from it. */
const continuedBits = 1;

const fairBits = 40;
const strongBits = 60;

/**
 * Guesses low: letters of one case count as words of a language, and what repeats or counts counts little. Each guess at an age
 * file costs about a second of a processor, so that sixty bits are out of reach.
 */
export function estimateStrength(passphrase: string): PassphraseStrength {
  let bits = 0;
  let before = 0;
  for (const [run] of passphrase.matchAll(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu)) {
    const each = bitsOfRun(run);
    for (const character of run) {
      const code = character.codePointAt(0) ?? 0;
      bits += Math.abs(code - before) <= 1 ? continuedBits : each;
      before = code;
    }
  }
  const rounded = Math.round(bits);
  return { bits: rounded, word: rounded < fairBits ? 'weak' : rounded < strongBits ? 'fair' : 'strong' };
}

function bitsOfRun(run: string): number {
  if (/^\p{N}/u.test(run)) return bitsOf.digit;
  if (!/^\p{L}/u.test(run)) return bitsOf.other;
  return /^\p{Lu}?\p{Ll}*$|^\p{Lu}+$/u.test(run) ? bitsOf.word : bitsOf.letter;
}
