import assert from 'node:assert/strict';
import { buildAutomaton } from '../../../../src/core/detection/automaton';
import { createSampleBuilder } from './sampleBuilder';

function findAll(keywords: readonly string[], text: string): string[] {
  const hits: string[] = [];
  buildAutomaton(keywords).find(text, (keyword, end) => hits.push(`${keywords[keyword] ?? '?'}@${end}`));
  return hits.sort();
}

function findAllInBytes(keywords: readonly string[], text: string): string[] {
  const hits: string[] = [];
  buildAutomaton(keywords).findInBytes(new TextEncoder().encode(text), (keyword, end) =>
    hits.push(`${keywords[keyword] ?? '?'}@${end}`),
  );
  return hits.sort();
}

function findNaively(keywords: readonly string[], text: string): string[] {
  const lower = text.toLowerCase();
  const hits: string[] = [];
  for (const keyword of keywords)
    for (let at = lower.indexOf(keyword); at >= 0; at = lower.indexOf(keyword, at + 1))
      hits.push(`${keyword}@${at + keyword.length}`);
  return hits.sort();
}

describe('keyword automaton', () => {
  it('finds keywords that overlap and that stand inside others', () => {
    const keywords = ['he', 'she', 'his', 'hers'];
    assert.deepEqual(findAll(keywords, 'ushers'), ['he@4', 'hers@6', 'she@4']);
  });

  it('finds ASCII letters in either case and nothing else in their place', () => {
    assert.deepEqual(findAll(['akia'], 'AkIa akia AKIA'), ['akia@14', 'akia@4', 'akia@9']);
    assert.deepEqual(findAll(['key'], '\u212aey'), []);
  });

  it('agrees with a plain search on random texts', () => {
    const build = createSampleBuilder(7);
    const keywords = ['ab', 'abc', 'bca', 'c', 'aab'];
    for (let round = 0; round < 50; round++) {
      const text = build.from('abcABC x', 200);
      assert.deepEqual(findAll(keywords, text), findNaively(keywords, text));
    }
  });

  it('finds the same in bytes as in a text, wherever a keyword stands', () => {
    const build = createSampleBuilder(8);
    const keywords = ['ab', 'abcabc', 'bca', 'key'];
    // Lengths and places on both sides of where the search divides a text.
    for (const length of [0, 1, 30, 4_099, 16_383, 16_384, 16_385, 40_000])
      for (const place of [0, 1, 4_093, 4_094, 4_095, 4_096, 8_190, 16_380, 16_382, 32_767, length - 3]) {
        if (place < 0 || place + 3 > length) continue;
        const noise = build.from('abckxyz \n', length);
        const text = `${noise.slice(0, place)}KEY${noise.slice(place + 3)}`;
        const expected = findNaively(keywords, text);
        assert.deepEqual(findAll(keywords, text), expected);
        assert.deepEqual(findAllInBytes(keywords, text), expected);
        const wide = `é${text.slice(1)}`;
        assert.deepEqual(findAll(keywords, wide), findNaively(keywords, wide));
      }
  });

  it('reports hits in the order of their ends', () => {
    const ends: number[] = [];
    buildAutomaton(['a', 'aa']).find('a'.repeat(50_000), (_, end) => ends.push(end));
    assert.equal(ends.length, 99_999);
    assert.ok(ends.every((end, index) => index === 0 || end >= (ends[index - 1] ?? 0)));
  });

  it('finds keywords that are longer than what it searches at once', () => {
    const long = 'k'.repeat(20_000);
    const text = `${'x'.repeat(15_000)}${long}${'x'.repeat(15_000)}`;
    assert.deepEqual(findAllInBytes([long, 'xkk'], text), [`${long}@35000`, 'xkk@15002'].sort());
  });

  it('refuses keywords that could never be found', () => {
    assert.throws(() => buildAutomaton(['Key']), RangeError);
    assert.throws(() => buildAutomaton(['é']), RangeError);
  });
});
