import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import { readPythonQuotes } from '../../../syntax/pythonLiterals';
import { detectIndentation, detectLineEnding } from '../../sourceText';
import type { SourceFile } from '../../retrieval';

/** How the file is written, so that what is added looks like the rest of it. */
export interface PythonStyle {
  readonly quote: "'" | '"';
  readonly indentation: string;
  readonly lineEnding: '\n' | '\r\n';
  /** Whether it carries annotations. */
  readonly typed: boolean;
}

const fields: ReadonlySet<string> = new Set(['interpolation']);

export function detectPythonStyle(file: SourceFile, root: Node): PythonStyle {
  // The quotes of a string inside an f-string are the ones that were left.
  const delimiters = findAll(root, 'string')
    .filter((node) => findAncestor(node, fields) === undefined)
    .map((node) => readPythonQuotes(node)?.delimiter);
  const double = delimiters.filter((delimiter) => delimiter === '"').length;
  const single = delimiters.filter((delimiter) => delimiter === "'").length;
  return {
    quote: double > single ? '"' : "'",
    indentation: detectIndentation(root, file.text, ['block'], '    '),
    lineEnding: detectLineEnding(file.text),
    typed: findAll(root, 'type').length > 0,
  };
}

/** A string literal for `value` in the given quotes. */
export function quotePython(value: string, quote: "'" | '"'): string {
  const escaped = value.replaceAll(/[\\'"\n\r]/g, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\r') return '\\r';
    return character === '\\' || character === quote ? `\\${character}` : character;
  });
  return quote + escaped + quote;
}

/** Lines of code in the file's style; each `>` in front of one stands for a level of indentation. */
export function writeLines({ indentation, lineEnding }: PythonStyle, lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^>+/, (marks) => indentation.repeat(marks.length)))
    .join(lineEnding);
}
