import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { detectIndentation, detectLineEnding } from '../../sourceText';
import type { SourceFile } from '../../retrieval';

/** How the file is written, so that what is added looks like the rest of it. */
export interface JavaScriptStyle {
  readonly quote: "'" | '"';
  /** `;` or nothing. */
  readonly semicolon: ';' | '';
  readonly indentation: string;
  readonly lineEnding: '\n' | '\r\n';
  /** Whether the file is TypeScript. */
  readonly typed: boolean;
}

const statementsWithSemicolon = [
  'expression_statement',
  'lexical_declaration',
  'variable_declaration',
  'import_statement',
  'return_statement',
  'throw_statement',
];

export function detectJavaScriptStyle(file: SourceFile, root: Node): JavaScriptStyle {
  const strings = findAll(root, 'string').filter(({ parent }) => parent?.type !== 'jsx_attribute');
  const double = strings.filter(({ text }) => text.startsWith('"')).length;
  const statements = findAll(root, ...statementsWithSemicolon);
  const closed = statements.filter(({ text }) => text.endsWith(';')).length;
  return {
    quote: double * 2 > strings.length ? '"' : "'",
    semicolon: closed * 2 >= statements.length ? ';' : '',
    indentation: detectIndentation(
      root,
      file.text,
      ['statement_block', 'class_body', 'object', 'switch_body'],
      '  ',
    ),
    lineEnding: detectLineEnding(file.text),
    typed: file.languageId.startsWith('typescript'),
  };
}

/** A string literal for `value` in the given quotes. */
export function quoteJavaScript(value: string, quote: "'" | '"'): string {
  const escaped = value.replaceAll(/[\\'"\n\r\u2028\u2029]/g, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    if (character === '\u2028') return '\\u2028';
    if (character === '\u2029') return '\\u2029';
    return character === '\\' || character === quote ? `\\${character}` : character;
  });
  return quote + escaped + quote;
}
