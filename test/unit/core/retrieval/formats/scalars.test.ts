import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isScalar, parse, visit } from 'yaml';
import {
  findScalarPart,
  readScalar,
  type DataScalar,
} from '../../../../../src/core/retrieval/formats/dataScalar';
import { readJson, replaceInJson } from '../../../../../src/core/retrieval/formats/jsonScalars';
import { readYaml, replaceInYaml } from '../../../../../src/core/retrieval/formats/yamlScalars';
import { applyTextEdits } from '../../../../../src/core/text/textEdit';
import { unmark } from '../applyFix';

interface Found {
  readonly value: string;
  readonly isWhole: boolean;
  readonly path: readonly (string | number)[];
}

/** What the reader finds at the mark, and the text once `replacement` stands there. */
function replaceMarked(
  path: 'a.yaml' | 'a.json',
  marked: string,
  replacement: string,
): (Found & { text: string }) | undefined {
  const { file, secret } = unmark({ path, text: marked });
  const read: { scalars: readonly DataScalar[] } =
    path === 'a.yaml' ? readYaml(file.text) : readJson(file.text);
  const part = findScalarPart(read.scalars, file.text, secret);
  if (part === undefined) return undefined;
  const edit = path === 'a.yaml' ? replaceInYaml(part, replacement, read) : replaceInJson(part, replacement);
  const { value, isWhole } = part;
  return {
    value,
    isWhole,
    path: part.path,
    text: edit === undefined ? '' : applyTextEdits(file.text, [edit]),
  };
}

describe('the scalars of a YAML file', function () {
  this.timeout(60_000);

  const cases: readonly [title: string, before: string, value: string, after: string][] = [
    ['a plain one', 'a: «p w»', 'p w', 'a: "{{x}}"'],
    ['one in single quotes', "a: '«it''s»' # c", "it's", "a: '{{x}}' # c"],
    ['one in double quotes', String.raw`a: "«p\x41\n»"`, 'pA\n', 'a: "{{x}}"'],
    ['a part of a plain one', 'a: db://u:«pw»@h', 'pw', 'a: db://u:{{x}}@h'],
    ['a part of a plain one in a flow map', '{a: db://u:«pw»@h}', 'pw', '{a: "db://u:{{x}}@h"}'],
    ['the start of a plain one', "a: «pw»@h\nb: 'c'", 'pw', "a: '{{x}}@h'\nb: 'c'"],
    ['a part in single quotes', "a: 'it''s «pw»'", 'pw', "a: 'it''s {{x}}'"],
    ['a literal block', 'a: |\n  «line 1\n   line 2»\nb: c', 'line 1\n line 2', 'a: |\n  {{x}}\nb: c'],
    [
      'a literal block with line endings of Windows',
      'a: |-\r\n  «1\r\n\r\n  2»\r\n',
      '1\n\n2',
      'a: |-\r\n  {{x}}\r\n',
    ],
    ['a line of a folded block', 'a: >\n  one\n  x=«two»\n', 'two', 'a: >\n  one\n  x={{x}}\n'],
    ['one with an anchor and a tag', 'a: &b !Sub «pw»', 'pw', 'a: &b !Sub "{{x}}"'],
    ['a number', 'a: «5432»', '5432', 'a: "{{x}}"'],
    ['one of a second document', 'a: 1\n---\nb: [«pw»]', 'pw', 'a: 1\n---\nb: ["{{x}}"]'],
    ['one in many lines', 'a: «one\n  two\n\n  three»', 'one two\nthree', 'a: "{{x}}"'],
  ];
  for (const [title, before, value, after] of cases)
    it(`are read and replaced: ${title}`, () => {
      const found = replaceMarked('a.yaml', before, '{{x}}');
      assert.equal(found?.value, value);
      assert.equal(found.text, after);
    });

  it('have a path', () => {
    assert.deepEqual(replaceMarked('a.yaml', 'a:\n  - b: «pw»\n', 'x')?.path, ['a', 0, 'b']);
  });

  it('are no keys, aliases or comments', () => {
    for (const text of ['«pw»: 1', 'a: &x 1\nb: *«x»', 'a: 1 # «pw»'])
      assert.equal(replaceMarked('a.yaml', text, 'x'), undefined);
  });

  it('are not cut inside an escape or through folded lines', () => {
    for (const text of [String.raw`a: "b\x«41»"`, 'a: >\n  «one\n  two»\n  three\n'])
      assert.equal(replaceMarked('a.yaml', text, 'x'), undefined);
  });

  it('are whole when the range covers them, whatever white space is selected with them', () => {
    assert.equal(replaceMarked('a.yaml', 'a:« pw »\n', 'x')?.isWhole, true);
    assert.equal(replaceMarked('a.yaml', 'a: «"pw"»\n', 'x')?.isWhole, true);
    assert.equal(replaceMarked('a.yaml', 'a: "p«w»"\n', 'x')?.isWhole, false);
  });

  it('have the values that YAML gives them', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b c',
        ' ',
        '\n',
        '\n\n',
        '\\n',
        '\\x41',
        "''",
        '\\"',
        '\\\\',
        '\\\n',
        '\t',
        '#',
        'é',
        '🐎',
        '\\u00e9',
        '\\_',
      ],
    );
    const body = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('').replaceAll('\n', '\n  '));
    const notation = fc.constantFrom<[string, string]>(
      ['', ''],
      ["'", "'"],
      ['"', '"'],
      ['|\n  x', ''],
      ['|-\n  x', ''],
      ['|+\n  x', ''],
    );
    fc.assert(
      fc.property(body, notation, fc.constantFrom('\n', '\r\n'), (content, [open, close], lineEnding) => {
        const text = `k: ${open}${content}${close}\nl: end\n`.replaceAll('\n', lineEnding);
        const file = readYaml(text);
        const [document] = file.documents;
        if (!file.isSound || document === undefined) return;
        const expected: string[] = [];
        visit(document, {
          Scalar: (key, node) => {
            if (key === 'key' || !isScalar(node) || node.range?.[0] === node.range?.[1]) return;
            const value = typeof node.value === 'string' ? node.value : (node.source ?? '');
            expected.push(open.startsWith('|') && value.startsWith('x') ? value.trimEnd() : value);
          },
        });
        assert.deepEqual(file.scalars.map(readScalar), expected);
      }),
      { numRuns: 1000, seed: 20260101 },
    );
  });

  it('are what was put there once the text is read again', () => {
    const value = fc
      .array(
        fc.constantFrom(
          'a',
          '{{',
          '}}',
          "'",
          '"',
          '\\',
          ': ',
          ' #',
          '[',
          ',',
          '- ',
          '${x}',
          '!',
          '&',
          '1',
          '\t',
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((all) => all.join(''));
    const before = fc.constantFrom(
      'k: «pw»\n',
      "k: '«pw»'\n",
      'k: "«pw»"\n',
      '{k: «pw», l: 1}\n',
      'k: a «pw» b\n',
      "k: 'a «pw»'\n",
    );
    fc.assert(
      fc.property(before, value, (marked, replacement) => {
        const found = replaceMarked('a.yaml', marked, replacement);
        const around = /k: ['"]?(?<start>a )?«pw»(?<end> b)?/.exec(marked)?.groups;
        assert.equal(
          (parse(found?.text ?? '') as { k: string }).k,
          `${around?.['start'] ?? ''}${replacement}${around?.['end'] ?? ''}`,
        );
      }),
      { numRuns: 500, seed: 20260101 },
    );
  });
});

describe('the scalars of a JSON file', function () {
  this.timeout(60_000);

  it('are read and replaced, whole or in part, with the other escapes kept', () => {
    assert.deepEqual(replaceMarked('a.json', String.raw`{"a": ["«p\u0041\n»"]}`, '"x"'), {
      value: 'pA\n',
      isWhole: true,
      path: ['a', 0],
      text: String.raw`{"a": ["\"x\""]}`,
    });
    assert.equal(
      replaceMarked('a.json', String.raw`{"a": "\u0041:«pw»\/"}`, '"x"')?.text,
      String.raw`{"a": "\u0041:\"x\"\/"}`,
    );
    assert.equal(replaceMarked('a.json', '{"port": «5432»}', 'x')?.text, '{"port": "x"}');
  });

  it('are no keys', () => {
    assert.equal(replaceMarked('a.json', '{"«pw»": 1}', 'x'), undefined);
  });

  it('may have comments only where they are allowed', () => {
    const text = '{ "a": 1, /* c */ }';
    assert.equal(readJson(text).isSound, false);
    assert.equal(readJson(text, { comments: true }).isSound, true);
    assert.equal(readJson('').isSound, false);
  });
});
