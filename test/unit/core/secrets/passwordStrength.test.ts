import assert from 'node:assert/strict';
import { findOptionsProblem } from '../../../../src/core/secrets/passwordAlphabet';
import {
  describeStrength,
  estimateStrength,
  strengthOfOptions,
} from '../../../../src/core/secrets/passwordStrength';
import { Random } from '../../../support/random';

const printable = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 33 + index));

describe('the strength of a generated password', () => {
  it('is the number of passwords that the options allow', () => {
    const digitsOnly = {
      length: 4,
      excludeUppercase: true,
      excludeLowercase: true,
      excludePunctuation: true,
    };
    assert.equal(strengthOfOptions(digitsOnly).bits, Math.floor(4 * Math.log2(10)));
    assert.equal(strengthOfOptions({ requireEachIncludedType: false }).bits, Math.floor(32 * Math.log2(94)));
  });

  it('counts exactly what asking for one of each kind leaves', () => {
    const options = { length: 2, excludeUppercase: true, excludePunctuation: true };
    const combinations = 2 * 26 * 10;
    assert.equal(strengthOfOptions(options).bits, Math.floor(Math.log2(combinations)));
    assert.equal(strengthOfOptions({ ...options, length: 1 }).bits, 0);
  });

  it('shrinks with each character that is left out, and grows with spaces', () => {
    const { bits } = strengthOfOptions({ requireEachIncludedType: false });
    assert.ok(
      strengthOfOptions({ requireEachIncludedType: false, excludeCharacters: '/@"\'\\`:' }).bits < bits,
    );
    assert.ok(
      strengthOfOptions({ requireEachIncludedType: false, length: 64, includeSpace: true }).bits > 2 * bits,
    );
  });

  it('is said in words', () => {
    assert.match(describeStrength(strengthOfOptions({})), /^very strong, about 2\d\d bits$/);
    assert.equal(strengthOfOptions({ length: 8 }).words, 'weak');
  });

  it('is not said of options that allow none', () => {
    assert.match(
      findOptionsProblem({ excludeNumbers: false, excludeCharacters: '0123456789' }) ?? '',
      /kinds/,
    );
    assert.match(findOptionsProblem({ length: 3 }) ?? '', /4 kinds/);
    assert.equal(findOptionsProblem({ length: 3, requireEachIncludedType: false }), undefined);
    const none = {
      excludeUppercase: true,
      excludeLowercase: true,
      excludeNumbers: true,
      excludePunctuation: true,
    };
    assert.match(findOptionsProblem(none) ?? '', /no characters/);
  });
});

describe('the strength of a typed password', () => {
  it('is nearly that of its characters when they are drawn at random', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { bits } = estimateStrength(new Random(seed).string(20, printable));
      assert.ok(bits >= 85 && bits <= 20 * Math.log2(94), `${bits} bits`);
    }
  });

  it('never exceeds that of its characters', () => {
    for (const text of ['1111', 'abcd', 'qwer', 'Wort', '1984', 'zz'])
      assert.ok(estimateStrength(text).bits <= text.length * Math.log2(62), text);
  });

  it('is little for what people choose', () => {
    const words = ['correct', 'horse', 'battery'];
    for (const [text, most] of [
      [['P@ss', 'w0rd1'].join(''), 20],
      [['pass', 'word'].join('').repeat(4), 16],
      ['aaaaaaaaaaaaaaaaaaaa', 16],
      ['12345678901234567890', 20],
      ['abcdefghijklmnop', 10],
      ['qwertyuiopasdfghjkl', 20],
      [`${words.join('')}2024`, 60],
      [words.join('-'), 60],
    ] as const)
      assert.ok(estimateStrength(text).bits <= most, `${text}: ${estimateStrength(text).bits} bits`);
  });

  it('grows with what is added', () => {
    let before = 0;
    const text = new Random(7).string(40, printable);
    for (let length = 5; length <= 40; length += 5) {
      const { bits } = estimateStrength(text.slice(0, length));
      assert.ok(bits >= before);
      before = bits;
    }
  });

  it('is told fast of the longest value that a secret holds', () => {
    const began = performance.now();
    estimateStrength('ab'.repeat(32_768));
    assert.ok(performance.now() - began < 100);
  });

  it('is very weak for nothing', () => {
    assert.deepEqual(estimateStrength(''), { bits: 0, words: 'very weak' });
  });
});
