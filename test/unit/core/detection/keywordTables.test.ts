import assert from 'node:assert/strict';
import { buildAutomaton } from '../../../../src/core/detection/automaton';
import {
  openKeywords,
  packBuiltInKeywords,
  packKeywords,
} from '../../../../src/core/detection/keywordTables';
import { rules } from '../../../../src/core/detection/rules/index';
import { createScanner } from '../../../../src/core/detection/scanner';
import { createSampleBuilder } from './sampleBuilder';

const keywords = ['he', 'she', 'his', 'hers', 'key'];
const fingerprintKey = new Uint8Array(32);

describe('keyword tables', () => {
  it('find what the automaton finds that they were packed from', () => {
    const opened = openKeywords(packKeywords(keywords), keywords);
    const built = buildAutomaton(keywords);
    const build = createSampleBuilder(3);
    for (const length of [0, 1_000, 10_000]) {
      const text = build.from('heisrkHY \u212a', length);
      const hits: unknown[] = [];
      const expected: unknown[] = [];
      opened?.find(text, (keyword, end) => hits.push([keyword, end]));
      built.find(text, (keyword, end) => expected.push([keyword, end]));
      assert.deepEqual(hits, expected);
      assert.equal(hits.length > 0, length > 0);
    }
  });

  it('are refused when they are of other keywords, or not whole', () => {
    const packed = packKeywords(keywords);
    assert.equal(openKeywords(packed, [...keywords].reverse()), undefined);
    assert.equal(openKeywords(packed, [...keywords, 'more']), undefined);
    assert.equal(openKeywords(packed.slice(0, -2), keywords), undefined);
    assert.equal(openKeywords(new Uint8Array(8), keywords), undefined);
  });

  it('of the built-in rules are those that a scanner uses', () => {
    const text = rules
      .slice(0, 20)
      .flatMap((rule) => rule.samples(createSampleBuilder(5)).matches)
      .join('\n')
      .replace(/[«»]/g, '');
    const scanWith = (keywordTables?: Uint8Array) =>
      createScanner({ fingerprintKey, ...(keywordTables && { keywordTables }) }).scan(text, {
        path: 'a.txt',
      });
    const findings = scanWith();
    assert.ok(findings.length > 20);
    assert.deepEqual(scanWith(packBuiltInKeywords()), findings);

    // A table in which every state leads to the first one finds nothing: so it is the table that was read.
    const emptied = packBuiltInKeywords();
    const headerAndClasses = 28 + 128;
    const [, classCount = 0, stateCount = 0] = new Uint32Array(emptied.buffer, 0, 3);
    emptied.fill(0, headerAndClasses, headerAndClasses + 2 * classCount * stateCount);
    assert.deepEqual(scanWith(emptied), []);
  });

  it('are not used for rules with other keywords', () => {
    const [rule] = rules;
    assert.ok(rule);
    const [sample = ''] = rule.samples(createSampleBuilder(5)).matches;
    const scanner = createScanner({ fingerprintKey, rules: [rule], keywordTables: packBuiltInKeywords() });
    assert.equal(scanner.scan(sample.replace(/[«»]/g, ''), { path: 'a.txt' }).length, 1);
  });
});
