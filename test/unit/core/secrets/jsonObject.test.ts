import assert from 'node:assert/strict';
import { plainLayout, readJsonObject, writeJsonObject } from '../../../../src/core/secrets/jsonObject';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';

const read = (text: string) => {
  const object = readJsonObject(new Redacted(text));
  assert.ok(object);
  return object;
};

describe('a JSON object taken apart', () => {
  for (const text of [
    '{"a":1,"b":"x"}',
    '{ "a": 1, "b": "x" }',
    '{\n  "a" : 1.50,\n  "b": "\\u00e9"\n}\n',
    '\n{"a":{"b":[1, 2]},\n\n"c":12345678901234567890}',
    '{}',
    '{"a":1,"a":2}',
    '{"__proto__":1}',
  ])
    it(`is put together as it was: ${JSON.stringify(text)}`, () => {
      const { layout, members } = read(text);
      assert.equal(reveal(writeJsonObject(layout, members)), text);
    });

  it('takes another order, in which the first key stands where the first one stood', () => {
    const { layout, members } = read('{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}');
    assert.equal(
      reveal(writeJsonObject(layout, members.toReversed())),
      '{\n  "c": 3,\n  "b": 2,\n  "a": 1\n}',
    );
  });

  it('writes new members in the style of the others', () => {
    const added = { key: 'n', name: '"n"', value: new Redacted('true'), lead: undefined };
    const extend = (text: string): string => {
      const { layout, members } = read(text);
      return reveal(writeJsonObject(layout, [...members, { ...added, colon: layout.colon }]));
    };
    assert.equal(extend('{"a":1}'), '{"a":1,"n":true}');
    assert.equal(extend('{ "a": 1 }'), '{ "a": 1, "n": true }');
    assert.equal(extend('{\n\t"a": 1\n}'), '{\n\t"a": 1,\n\t"n": true\n}');
    assert.equal(extend('{ }'), '{"n":true}');
  });

  it('leaves nothing between the braces when all members are gone', () => {
    assert.equal(reveal(writeJsonObject(read('{\n  "a": 1\n}').layout, [])), '{}');
    assert.equal(reveal(writeJsonObject(plainLayout, [])), '{}');
  });

  for (const text of ['', '[1]', '"a"', '{"a":1', '{"a":1,}', '{/**/}', 'null'])
    it(`is not made of ${JSON.stringify(text)}`, () => {
      assert.equal(readJsonObject(new Redacted(text)), undefined);
    });
});
