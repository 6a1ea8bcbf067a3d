import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findJsonProblem } from '../../../../src/core/secrets/jsonProblem';

describe('why a text is not JSON', () => {
  for (const [text, place, message] of [
    ['{\n  "a": 1\n  "b": 2\n}', '3:3', 'a comma is missing'],
    ['{"a" 1}', '1:6', 'a colon is missing'],
    ['{"a": hello}', '1:7', 'a word that is not true, false or null needs quotes'],
    ['{"a": "x}', '1:7', 'a string is not closed'],
    ['{"a": 1', '1:8', 'a closing } is missing'],
    ['[1, 2', '1:6', 'a closing ] is missing'],
    ['{"a": }', '1:7', 'a value is missing'],
    ['{"a": 1} x', '1:10', 'a word that is not true, false or null needs quotes'],
    ['// no', '1:1', 'JSON has no comments'],
    ['', '1:1', 'a value is missing'],
  ] as const)
    it(`is said with its place: ${JSON.stringify(text)}`, () => {
      const problem = findJsonProblem(text);
      assert.equal(`${problem?.line}:${problem?.column}`, place);
      assert.equal(problem?.message, message);
    });

  it('is found exactly where JSON.parse finds one', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '01', '\\', '\t', 'x'),
        (json, at, junk) => {
          const index = at % (json.length + 1);
          const text = json.slice(0, index) + junk + json.slice(index);
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          assert.equal(findJsonProblem(text) === undefined, isJson, text);
        },
      ),
    );
  });
});
