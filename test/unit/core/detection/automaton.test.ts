import assert from 'node:assert/strict';
import { buildAutomaton } from '../../../../src/core/detection/automaton';
import { createSampleBuilder } from './sampleBuilder';

function findAll(keywords: readonly string[], text: string): string[] {
  const hits: string[] = [];
  buildAutomaton(keywords).find(text, (keyword, end) => hits.push(`${keywords[keyword] ?? '?'}@${end}`));
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

  it('refuses keywords that could never be found', () => {
    assert.throws(() => buildAutomaton(['Key']), RangeError);
    assert.throws(() => buildAutomaton(['é']), RangeError);
  });
});
