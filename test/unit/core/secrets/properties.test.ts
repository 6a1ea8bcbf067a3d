import assert from 'node:assert/strict';
import { parseProperties } from '../../../../src/core/secrets/properties';

const entriesOf = (text: string): (readonly [string, string])[] => [...parseProperties(text)];

describe('a properties file', () => {
  it('separates keys and values by =, : or white space, of which only what leads the value is dropped', () => {
    assert.deepEqual(entriesOf('a=1\nb: 2 \n  c\t3\nd = x = y\r\ne'), [
      ['a', '1'],
      ['b', '2 '],
      ['c', '3'],
      ['d', 'x = y'],
      ['e', ''],
    ]);
  });

  it('has comments and blank lines', () => {
    assert.deepEqual(entriesOf('\uFEFF# one\n  ! two\n\n \t\na=#no comment'), [['a', '#no comment']]);
  });

  it('goes on after a backslash at the end of a line, without what leads the next', () => {
    assert.deepEqual(entriesOf('a=one,\\\n   two\nb=three\\\\\nc=4\\'), [
      ['a', 'one,two'],
      ['b', 'three\\'],
      ['c', '4'],
    ]);
    assert.deepEqual(entriesOf('a=1\\\n# no comment here'), [['a', '1# no comment here']]);
  });

  it('escapes separators, characters by code, and drops the backslash before others', () => {
    assert.deepEqual(entriesOf('a\\=b\\:\\ c=\\u00e9\\t\\z\\\\'), [['a=b: c', 'é\tz\\']]);
  });

  it('counts the last of repeated keys', () => {
    assert.deepEqual(entriesOf('a=1\na=2'), [['a', '2']]);
  });
});
