import assert from 'node:assert/strict';
import { joinLiterals, rangeOfJoined, readJoined } from '../../../../src/core/syntax/concatenation';
import { SourceText } from '../../../../src/core/detection/sourceText';
import { languageOfName } from '../../../../src/core/detection/languages';

/** The value that the first literal of the text is part of, the text that its range covers, and whether it is whole. */
function join(text: string, extension: string): readonly [string, string, boolean] {
  const source = new SourceText(text, `file.${extension}`, languageOfName(extension));
  const [first] = source.spansIn({ start: 0, end: text.length });
  assert.ok(first);
  const joined = joinLiterals(text, source.languageId, first, (offset) => source.spanAt(offset));
  const { start, end } = rangeOfJoined(joined);
  return [readJoined(text, joined), text.slice(start, end), joined.isWhole];
}

describe('literals that a program joins', () => {
  const whole: readonly (readonly [string, string])[] = [
    ['ts', `x = 'ab' + "cd" +\n  \`ef\`;`],
    ['java', 'String x = "ab" + "cd"\n    + "ef";'],
    ['go', 'x := "ab" +\n\t"cd" + "ef"'],
    ['cs', 'var x = "ab" + @"cd" + "ef";'],
    ['kt', 'val x = "ab" + "cd" + "ef"'],
    ['swift', 'let x = "ab" + "cd" + "ef"'],
    ['scala', 'val x = "ab" + "cd" + "ef"'],
    ['php', "$x = 'ab' . 'cd' . 'ef';"],
    ['pl', "my $x = 'ab' . 'cd' . 'ef';"],
    ['lua', 'local x = "ab" .. "cd" .. "ef"'],
    ['sql', "SELECT 'ab' || 'cd' || 'ef'"],
    ['ps1', `$x = 'ab' + 'cd' + 'ef'`],
    ['c', '#define X "ab" \\\n  "cd" "ef"'],
    ['cpp', 'const char* x = "ab"\n  "cd"\n  "ef";'],
    ['dart', "var x = 'ab'\n  'cd' 'ef';"],
    ['rb', "x = 'ab' 'cd' \\\n  'ef'"],
    ['py', "x = 'ab' 'cd' \\\n  'ef'"],
    ['py', 'x = (\n  "ab"\n  f"cd"\n  r"ef"\n)'],
    ['py', 'x = "ab" + \\\n  "cd" + "ef"'],
    ['js', "x = 'ab\\\ncd\\\nef';"],
  ];
  for (const [extension, text] of whole)
    it(`are one value in ${extension}: ${JSON.stringify(text)}`, () => {
      const [value, covered, isWhole] = join(text, extension);
      assert.equal(value, 'abcdef');
      assert.ok(covered.startsWith('ab') && covered.endsWith('ef'));
      assert.ok(isWhole);
    });

  const apart: readonly (readonly [string, string])[] = [
    ['ts', "x = 'ab';\ny = 'cd';"],
    ['ts', "x = ['ab', 'cd'];"],
    ['py', "x = 'ab'\n'cd'"],
    ['py', "x = 'ab'\n'''What x is for.'''"],
    ['go', 'x := "ab"\ny := "cd"'],
    ['php', '$x = "ab"; $y = "cd";'],
    ['rb', "x = 'ab'\ny = 'cd'"],
  ];
  for (const [extension, text] of apart)
    it(`are values of their own in ${extension}: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(join(text, extension), ['ab', 'ab', true]);
    });

  it('are not whole beside a variable, on either side', () => {
    assert.deepEqual(join("x = 'ab' + 'cd' + y;", 'ts'), ['abcd', "ab' + 'cd", false]);
    assert.deepEqual(join("x = y + 'ab';", 'ts'), ['ab', 'ab', false]);
    assert.deepEqual(join('$x = "ab" . $y;', 'php'), ['ab', 'ab', false]);
  });

  it('are read up to a number of them, so that a long chain costs no more', () => {
    const [value] = join(`x = ${Array.from({ length: 500 }, () => "'a'").join(' + ')};`, 'ts');
    assert.equal(value.length, 64);
  });
});
