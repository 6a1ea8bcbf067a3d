import assert from 'node:assert/strict';
import { Redacted, reveal } from '../../../../../src/core/secrets/redacted';
import {
  formatOf,
  guessFormat,
  readEntries,
  toJsonObject,
  type EntryFormat,
} from '../../../../../src/ui/commands/create/readEntries';

const read = (text: string, format: EntryFormat) =>
  readEntries(new Redacted(text), format)?.map(({ key, value }) => [key, reveal(value)]);

describe('a text with keys and values', () => {
  it('has a format that its name, its language or itself tells', () => {
    for (const name of ['.env', '.env.local', 'prod.env', 'a/b/.ENV', 'dotenv'])
      assert.equal(formatOf(name), 'env', name);
    assert.equal(formatOf('a.json'), 'json');
    assert.equal(formatOf('jsonc'), 'json');
    assert.equal(formatOf('application.properties'), 'properties');
    for (const name of ['environment.ts', 'a.txt', 'env/a', 'package.json.bak'])
      assert.equal(formatOf(name), undefined, name);
    assert.equal(guessFormat(' {"a": 1}'), 'json');
    assert.equal(guessFormat('# c\nexport A=1\n\nb.c = 2'), 'env');
    for (const text of ['{a', 'word', 'a=1\nword', '', 'https://x/?a=1'])
      assert.equal(guessFormat(text), undefined, text);
  });

  it('is read in the order written', () => {
    assert.deepEqual(read('Z=1\nexport A="two\nlines"\nM=3 # c\n', 'env'), [
      ['Z', '1'],
      ['A', 'two\nlines'],
      ['M', '3'],
    ]);
    assert.deepEqual(read('z=1\na: 2', 'properties'), [
      ['z', '1'],
      ['a', '2'],
    ]);
    assert.deepEqual(read('{"z": "a\\nb", "a": 1.50, "n": {"x": []}}', 'json'), [
      ['z', 'a\nb'],
      ['a', '1.50'],
      ['n', '{"x": []}'],
    ]);
  });

  it('is none when it is not in the format, or has no key', () => {
    for (const text of ['[1]', '{"a": 1', '{}']) assert.equal(read(text, 'json'), undefined, text);
    assert.equal(read('# nothing\n', 'env'), undefined);
    assert.equal(read('# nothing\n', 'properties'), undefined);
  });

  it('has no key where a line of a value without quotes looks like one', () => {
    assert.deepEqual(read('A=-----BEGIN\nwID++A(B+/x==\nB=2\n', 'env'), [
      ['A', '-----BEGIN'],
      ['B', '2'],
    ]);
  });

  it('marks what names a secret already', () => {
    const text = 'A=aws-secretsmanager://prod/db#password\nB=aws-secretsmanager://\nC=x\n';
    assert.deepEqual(
      readEntries(new Redacted(text), 'env')?.map(({ isReference }) => isReference),
      [true, true, false],
    );
  });

  it('becomes a JSON object of the keys chosen, of which JSON stays as it was written', () => {
    const make = (text: string, format: EntryFormat, keys: readonly string[]) => {
      const entries = readEntries(new Redacted(text), format) ?? [];
      return reveal(
        toJsonObject(
          new Redacted(text),
          format,
          entries.filter(({ key }) => keys.includes(key)),
        ),
      );
    };
    assert.equal(
      make('{ "a": 1e400,\n  "b": 2,\n  "c": "x" }', 'json', ['a', 'c']),
      '{ "a": 1e400,\n  "c": "x" }',
    );
    assert.equal(
      make('2=b\n1=a\n__proto__=c', 'properties', ['2', '1', '__proto__']),
      '{"2":"b","1":"a","__proto__":"c"}',
    );
    assert.equal(make('A="x\\ny"', 'env', ['A']), '{"A":"x\\ny"}');
  });
});
