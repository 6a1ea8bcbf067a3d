import assert from 'node:assert/strict';
import { Redacted } from '../../../../src/core/secrets/redacted';
import { compareValues, describeChanges } from '../../../../src/ui/values/compare';
import type { ValueContent } from '../../../../src/ui/values/content';

const text = (value: string): ValueContent => ({ kind: 'text', text: new Redacted(value) });
const bytes = (...values: readonly number[]): ValueContent => ({
  kind: 'binary',
  bytes: new Redacted(Uint8Array.from(values)),
});
const changes = (before: ValueContent, after: ValueContent): readonly string[] =>
  compareValues(before, after).map(({ key, change }) => `${key ?? 'whole'}: ${change}`);

describe('comparing two values', () => {
  it('tells for each key whether it is the same', () => {
    assert.deepEqual(changes(text('{"a":1,"b":2,"c":"x"}'), text('{"c":"x","b":3,"d":4}')), [
      'c: same',
      'b: changed',
      'd: added',
      'a: removed',
    ]);
  });

  it('tells a number from the same digits as text, and more digits than a double holds', () => {
    assert.deepEqual(changes(text('{"a":1}'), text('{"a":"1"}')), ['a: changed']);
    assert.deepEqual(changes(text('{"a":12345678901234567890}'), text('{"a":12345678901234567891}')), [
      'a: changed',
    ]);
  });

  it('does not mind how a string is escaped', () => {
    assert.deepEqual(changes(text('{"a":"\\u00e9"}'), text('{"a": "é"}')), ['a: same']);
  });

  it('compares as a whole what has no keys', () => {
    assert.deepEqual(changes(text('words'), text('{"a":1}')), ['whole: changed']);
    assert.deepEqual(changes(text('words'), text('words')), ['whole: same']);
    assert.deepEqual(changes(bytes(1, 2), bytes(1, 3)), ['whole: changed']);
    assert.deepEqual(changes(bytes(1, 2), bytes(1, 2)), ['whole: same']);
    assert.deepEqual(changes(bytes(0x61), text('a')), ['whole: changed']);
  });
});

describe('what a change does, in words', () => {
  for (const [before, after, said] of [
    ['{"a":1}', '{"a":1,"b":2}', 'adds b'],
    ['{"a":1,"b":2}', '{"b":3}', 'removes a; changes b'],
    ['{"a":1}', '{"z":1}', 'renames a to z'],
    ['{"a":1}', '{"a":1}', 'changes nothing'],
    ['{"a":1,"b":2}', '{"b":2,"a":1}', 'changes only the order or the layout'],
    ['words', 'other words', 'replaces the value'],
  ] as const)
    it(said, () => {
      assert.equal(describeChanges(text(before), text(after)), said);
    });

  it('holds no value', () => {
    const said = describeChanges(text('{"a":"old-value"}'), text('{"a":"new-value","b":"another-value"}'));
    assert.doesNotMatch(said, /-value/);
  });
});
