import assert from 'node:assert/strict';
import { compilePattern } from '../../../src/workspace/compilePattern';

describe('a team\u2019s pattern', () => {
  it('matches with groups, by number and by name', () => {
    const pattern = compilePattern('(?i)key=(?P<secret>[a-f0-9]+)(x)?');
    assert.ok(!('problem' in pattern));
    assert.equal(pattern.groupCount, 2);
    assert.equal(pattern.groupNumber('secret'), 1);
    assert.equal(pattern.groupNumber('toString'), undefined);
    assert.deepEqual(pattern.findAll('é KEY=ab1 key=c', 10), [
      [{ start: 2, end: 9 }, { start: 6, end: 9 }, undefined],
      [{ start: 10, end: 15 }, { start: 14, end: 15 }, undefined],
    ]);
    assert.equal(pattern.findAll('key=a key=b key=c', 2).length, 2);
    assert.ok(pattern.test('key=a') && !pattern.test('key'));
  });

  it('is refused with a reason that does not quote it', () => {
    for (const source of [
      '(?<=abc)d',
      'abc(?!d)',
      '(abc)\\1',
      'abc[',
      '(?:abc{1000}){1000}',
      'abc'.repeat(10_000),
    ]) {
      const compiled = compilePattern(source);
      assert.ok('problem' in compiled, source.slice(0, 20));
      assert.ok(compiled.problem.length > 10 && !compiled.problem.includes('abc'), compiled.problem);
    }
  });
});
