import assert from 'node:assert/strict';
import { lex, Lexer } from '../../../../src/core/syntax/lexer';
import { commentSyntax } from '../../../../src/core/syntax/lexicalGrammars';

function describeSpans(text: string, language: string): string[] {
  return lex(text, language).map(({ kind, content }) => `${kind} ${text.slice(content.start, content.end)}`);
}

describe('lexer', () => {
  it('read on from place to place finds what it finds at once, and all that starts so far', () => {
    const text = `a("x", 'y'); // c "d"\n/* e */ s.replace(/["']/g, '') + \`f\n\`; "g`.repeat(3);
    const all = lex(text, 'typescript');
    const lexer = new Lexer(text, 'typescript');
    for (let offset = 0; offset <= text.length; offset++) {
      const known = lexer.readTo(offset);
      const due = all.filter(({ start }) => start <= offset);
      assert.deepEqual(known.slice(0, due.length), due);
    }
    assert.deepEqual(lexer.readTo(text.length), all);
  });

  it('finds strings and comments of the C family', () => {
    assert.deepEqual(describeSpans('a("x\\"y", \'z\'); // c "d"\n/* e\nf */ g', 'java'), [
      'string x\\"y',
      'string z',
      'comment  c "d"',
      'comment  e\nf ',
    ]);
  });

  it('ends a string left open at the end of its line', () => {
    assert.deepEqual(describeSpans('a = "x\nb = "y"', 'typescript'), ['string x', 'string y']);
  });

  it('lets template literals and triple quotes span lines', () => {
    assert.deepEqual(describeSpans('`a\n${b}`', 'typescript'), ['string a\n${b}']);
    assert.deepEqual(describeSpans('x = """a\n"b" c"""', 'python'), ['string a\n"b" c']);
  });

  it('does not take quotes inside a regular expression for strings', () => {
    assert.deepEqual(describeSpans(`s.replace(/["']/g, '') / 2 + "x"`, 'javascript'), [
      'string ',
      'string x',
    ]);
  });

  it('tells a lifetime of Rust from a character', () => {
    assert.deepEqual(describeSpans(`fn f<'a>(x: &'a str) { '"'; "s" }`, 'rust'), ['string "', 'string s']);
  });

  it('reads doubled quotes and backslashes as each language means them', () => {
    assert.deepEqual(describeSpans(`SELECT 'it''s' -- c`, 'sql'), [`string it''s`, 'comment  c']);
    assert.deepEqual(describeSpans('@"C:\\" + "x"', 'csharp'), ['string C:\\', 'string x']);
    assert.deepEqual(describeSpans(`echo 'a\\' "b"`, 'shellscript'), ['string a\\', 'string b']);
  });

  it('opens a shell or YAML comment only at the start of a word', () => {
    assert.deepEqual(describeSpans('a#b #c', 'yaml'), ['comment c']);
    assert.deepEqual(describeSpans('echo $# # n', 'shellscript'), ['comment  n']);
  });

  it('gives spans in order that never overlap, on any text', () => {
    const text = '"\'`/*//#"""\\\n<!--r"x"\n'.repeat(50);
    for (const language of [
      'typescript',
      'python',
      'go',
      'rust',
      'php',
      'ruby',
      'sql',
      'powershell',
      'xml',
      'yaml',
    ]) {
      let position = 0;
      for (const { start, end, content } of lex(text, language)) {
        assert.ok(start >= position && end > start && content.start >= start && content.end <= end, language);
        position = end;
      }
    }
  });

  it('knows how each language writes a comment', () => {
    assert.deepEqual(commentSyntax('go'), { prefix: '//', suffix: '' });
    assert.deepEqual(commentSyntax('css'), { prefix: '/*', suffix: '*/' });
    assert.equal(commentSyntax('json'), undefined);
  });
});
