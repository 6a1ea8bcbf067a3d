import assert from 'node:assert/strict';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';
import { addKey, keysOf, valueOfKey } from '../../../../src/core/secrets/secretValue';

const secret = (text: string): Redacted<string> => new Redacted(text);

function read(text: string, key: string): string | undefined {
  const value = valueOfKey(secret(text), key);
  return value && reveal(value);
}

describe('keysOf', () => {
  it('gives top-level keys in the order written, numeric ones too', () => {
    assert.deepEqual(keysOf(secret('{"b": {"x": 1}, "10": [{"y": "}"}], "a\\"q": null, "2": "s"}')), [
      'b',
      '10',
      'a"q',
      '2',
    ]);
  });

  it('gives none for an empty object', () => {
    assert.deepEqual(keysOf(secret(' { } ')), []);
  });

  for (const text of ['', 'plain', '"text"', '[1]', '12', 'null', '{"a":1', '{a:1}', '{"a":1} x'])
    it(`takes ${text} for no JSON object`, () => {
      assert.equal(keysOf(secret(text)), undefined);
    });
});

describe('valueOfKey', () => {
  it('gives a string’s characters, escapes resolved', () => {
    assert.equal(read('{"p": "a\\n\\u00e9\\"\\\\"}', 'p'), 'a\né"\\');
  });

  it('gives anything else as it was written', () => {
    const text = '{"n": 12345678901234567890.10, "o": { "x" : [1, "}]"] }, "t": true, "z": null}';
    assert.equal(read(text, 'n'), '12345678901234567890.10');
    assert.equal(read(text, 'o'), '{ "x" : [1, "}]"] }');
    assert.equal(read(text, 't'), 'true');
    assert.equal(read(text, 'z'), 'null');
  });

  it('takes the last of repeated keys, as JSON.parse does', () => {
    assert.equal(read('{"a":"1","a":"2"}', 'a'), '2');
    assert.deepEqual(keysOf(secret('{"a":"1","a":"2"}')), ['a']);
  });

  it('knows no inherited keys', () => {
    assert.equal(read('{"a":1}', 'toString'), undefined);
    assert.equal(read('{"__proto__":"x"}', '__proto__'), 'x');
  });

  it('gives nothing for what is not a JSON object', () => {
    assert.equal(read('plain', 'a'), undefined);
  });
});

describe('addKey', () => {
  const add = (text: string): string => reveal(addKey(secret(text), 'k', secret('v"1')));

  for (const [style, before, after] of [
    ['minified', '{"a":1}', '{"a":1,"k":"v\\"1"}'],
    ['spaced', '{"a": 1, "b": 2}', '{"a": 1, "b": 2, "k": "v\\"1"}'],
    ['padded', '{ "a": 1 }', '{ "a": 1, "k": "v\\"1" }'],
    ['indented', '{\n  "a": {"x": "}"}\n}\n', '{\n  "a": {"x": "}"},\n  "k": "v\\"1"\n}\n'],
    ['CRLF', '{\r\n\t"a": 1\r\n}', '{\r\n\t"a": 1,\r\n\t"k": "v\\"1"\r\n}'],
    ['empty', '{}', '{"k":"v\\"1"}'],
    ['empty with space', ' {\n} ', ' {"k":"v\\"1"} '],
  ] as const)
    it(`keeps everything else as it was in a ${style} object`, () => {
      assert.equal(add(before), after);
      assert.equal((JSON.parse(after) as Record<string, unknown>)['k'], 'v"1');
    });

  it('does not overwrite a key', () => {
    assert.throws(() => addKey(secret('{"k":1}'), 'k', secret('v')), /already has a key “k”/);
  });

  it('refuses what is not a JSON object, without quoting it', () => {
    assert.throws(
      () => addKey(secret('plain-text-value'), 'k', secret('added-value')),
      (error) =>
        error instanceof Error &&
        error.message.includes('JSON object') &&
        !/plain-text|added/.test(error.message),
    );
  });
});
