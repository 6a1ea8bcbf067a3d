import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';
import {
  contentOf,
  moveRow,
  pasteObject,
  removeRow,
  renameRow,
  setKind,
  setValue,
  startDraft,
  type Draft,
} from '../../../../src/ui/values/draft';

const draftOf = (text: string): Draft => startDraft({ kind: 'text', text: new Redacted(text) });
const written = (draft: Draft): string => {
  const content = contentOf(draft);
  assert.ok(content.kind === 'text');
  return reveal(content.text);
};
const value = (text: string): Redacted<string> => new Redacted(text);

/** UTF-16 units in any order, halves of pairs among them. */
const characters = fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units));

const layouts = [
  '{"a":"1","b":22222222222222222222,"c":1.0}',
  '{ "a": "1", "b": 22222222222222222222, "c": 1.0 }',
  '{\n  "a" : "\\u0031",\n  "b": 22222222222222222222,\n  "c": 1.0\n}\n',
];

describe('a draft', () => {
  for (const text of layouts)
    it(`writes what nobody touched as it was: ${JSON.stringify(text)}`, () => {
      assert.equal(written(draftOf(text)), text);
      const renamed = renameRow(draftOf(text), 0, 'z');
      assert.equal(written(renamed), text.replace('"a"', '"z"'));
      const changed = setValue(draftOf(text), 2, value('2.0'));
      assert.equal(written(changed), text.replace('1.0', '2.0'));
      const back = moveRow(moveRow(draftOf(text), 0, 1), 0, -1);
      assert.equal(written(back), text);
    });

  it('keeps a number a number, and text text', () => {
    const draft = draftOf('{"port":5432,"pin":"0042"}');
    assert.equal(
      written(setValue(setValue(draft, 0, value('5433')), 1, value('43'))),
      '{"port":5433,"pin":"43"}',
    );
  });

  it('changes the type of a value when asked', () => {
    const draft = draftOf('{"port":"5432","on":true}');
    assert.equal(written(setKind(setKind(draft, 0, 'json'), 1, 'text')), '{"port":5432,"on":"true"}');
  });

  it('moves no row out of the table', () => {
    const draft = draftOf('{"a":1,"b":2}');
    assert.equal(moveRow(draft, 0, -1), draft);
    assert.equal(moveRow(draft, 1, 1), draft);
    assert.equal(moveRow(draft, 7, 1), draft);
  });

  it('takes each of repeated keys for itself', () => {
    assert.equal(written(removeRow(draftOf('{"a":1,"a":2}'), 0)), '{"a":2}');
  });

  it('pastes the keys of an object over its own, with their types', () => {
    const pasted = pasteObject(draftOf('{"a":1,"b":"x"}'), value('{"b":"y","c":[1]}'));
    assert.deepEqual([pasted?.added, pasted?.replaced], [1, 1]);
    assert.equal(pasted && written(pasted.draft), '{"a":1,"b":"y","c":[1]}');
  });

  it('writes any characters so that they are read back as they are', () => {
    fc.assert(
      fc.property(characters, characters, (key, typed) => {
        const draft = setValue(renameRow(draftOf('{"a":"x"}'), 0, key), 0, value(typed));
        assert.deepEqual(Object.entries(JSON.parse(written(draft)) as object), [[key, typed]]);
      }),
    );
  });
});
