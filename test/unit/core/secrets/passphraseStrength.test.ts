import assert from 'node:assert/strict';
import { estimateStrength } from '../../../../src/core/secrets/passphraseStrength';
import { base62, Random } from '../../../support/random';

const join = (...parts: readonly string[]): string => parts.join(' ');

describe('the strength of a passphrase', () => {
  it('is weak for a word, a date, what repeats and what counts', () => {
    for (const passphrase of [
      '',
      'password',
      '20261128',
      'a'.repeat(30),
      '12345678901234567890',
      'Summer2026!',
    ])
      assert.equal(estimateStrength(passphrase).word, 'weak', passphrase);
  });

  it('is strong for several words and for a random text', () => {
    assert.equal(estimateStrength(join('gravel', 'puzzle', 'octave', 'timber', 'lantern')).word, 'strong');
    assert.equal(estimateStrength(new Random(3).string(24, base62)).word, 'strong');
  });

  it('is fair between', () => {
    assert.equal(estimateStrength(join('gravel', 'puzzle', 'octave')).word, 'fair');
  });

  it('grows with every word', () => {
    const words = ['gravel', 'puzzle', 'octave', 'timber'];
    const bits = words.map((_, index) => estimateStrength(join(...words.slice(0, index + 1))).bits);
    assert.deepEqual(
      bits,
      [...bits].sort((a, b) => a - b),
    );
  });
});
