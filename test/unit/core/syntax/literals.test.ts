import assert from 'node:assert/strict';
import type { Node } from 'web-tree-sitter';
import { Grammars } from '../../../../src/core/syntax/grammars';
import type { GrammarName } from '../../../../src/core/syntax/grammars';
import { findJavaScriptLiteral } from '../../../../src/core/syntax/javascriptLiterals';
import { findPythonLiteral } from '../../../../src/core/syntax/pythonLiterals';
import { readLiteral } from '../../../../src/core/syntax/stringLiteral';
import type { StringLiteral } from '../../../../src/core/syntax/stringLiteral';
import type { TextRange } from '../../../../src/core/text/textEdit';
import { installedGrammars } from '../retrieval/applyFix';

const grammars = new Grammars(installedGrammars);

/** The value between « and », undefined when no literal holds it or its value is not known. */
function readMarked(
  grammar: GrammarName,
  marked: string,
  find: (root: Node, source: string, range: TextRange) => StringLiteral | undefined,
): Promise<string | undefined> {
  const range = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
  const source = marked.replace('«', '').replace('»', '');
  return grammars.withTree(grammar, source, (root) => {
    const literal = find(root, source, range);
    return literal === undefined ? undefined : readLiteral(literal, range);
  });
}

describe('the value of a JavaScript literal', () => {
  for (const [grammar, source, value] of [
    ['javascript', "f('«a\\tb\\v\\0»')", 'a\tb\v\0'],
    ['javascript', "f('«\\101\\7»')", 'A\u0007'],
    ['javascript', "f('«a\\\r\nb»')", 'ab'],
    ['javascript', "f('«\\u{1F40E}\\u0041\\x42»')", '🐎AB'],
    ['javascript', 'f(`«a\r\nb»`)', 'a\nb'],
    ['javascript', 'f(`${a}«b\\`c»${d}`)', 'b`c'],
    ['javascript', 'f(`${a}«b${c}d»`)', undefined],
    ['javascript', "f(`${g('«a»')}`)", 'a'],
    ['tsx', '<a b="«x\\ny&amp;&#65;&#x42;»" />', 'x\\ny&AB'],
    ['tsx', '<a b="«&nbsp;»" />', undefined],
    ['typescript', "let a = <string>'«x»'", 'x'],
  ] as const)
    it(`is read: ${JSON.stringify(source)}`, async () => {
      assert.equal(await readMarked(grammar, source, findJavaScriptLiteral), value);
    });
});

describe('the value of a Python literal', () => {
  for (const [source, value] of [
    ["f('«a\\a\\v\\0»')", 'a\u0007\v\0'],
    ["f('«\\q\\x41\\101»')", '\\qAA'],
    ["f(r'«\\x41\\'»')", "\\x41\\'"],
    ["f(b'«\\x41\\u0041»')", 'A\\u0041'],
    ["f(b'«\\xff»')", undefined],
    ["f('«\\N{BULLET}»')", undefined],
    ["f('''«a\r\nb»''')", 'a\nb'],
    ["f(f'{a}«b{{c}}»')", 'b{c}'],
    ["f(f'«a{b}c»')", undefined],
    ['f(f\'{g("«a»")}\')', 'a'],
    ["f('«a'  # comment\n  rb'\\x»')", 'a\\x'],
    ["f(t'«a»')", undefined],
  ] as const)
    it(`is read: ${JSON.stringify(source)}`, async () => {
      assert.equal(await readMarked('python', source, findPythonLiteral), value);
    });
});

describe('the grammars', () => {
  it('free a tree even when its use fails', async () => {
    let lent: Node | undefined;
    const use = (root: Node): never => {
      lent = root;
      throw new Error('used badly');
    };
    await assert.rejects(grammars.withTree('python', 'a = 1', use), /used badly/);
    // A deleted tree is at address 0 of the parser's memory.
    assert.equal((lent?.tree as unknown as { 0: number })[0], 0);
  });
});
