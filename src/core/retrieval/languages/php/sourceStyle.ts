import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { toPascalCase, toSnakeCase } from '../../names';
import type { SourceFile } from '../../retrieval';
import { detectIndentation, detectLineEnding } from '../../sourceText';

/** How the file is written, so that what is added looks like the rest of it. */
export interface PhpStyle {
  readonly indentation: string;
  readonly lineEnding: '\n' | '\r\n';
  /** Writes the words of a name as its functions and variables do, or its methods. */
  nameFunction(words: string): string;
  nameMethod(words: string): string;
  /** Whether the bracket that opens the body of a function stands on a line of its own. */
  readonly opensOnOwnLine: boolean;
}

export function detectPhpStyle(file: SourceFile, root: Node): PhpStyle {
  const functions = findAll(root, 'function_definition');
  const methods = findAll(root, 'method_declaration').filter(({ text }) => !text.includes('function __'));
  const hasWords = (pattern: RegExp, nodes: readonly Node[]): boolean =>
    nodes.some((node) => pattern.test(node.childForFieldName('name')?.text ?? ''));
  const isCamel = hasWords(/[a-z][A-Z]/, functions) && !hasWords(/[a-z]_[a-z]/, functions);
  const isSnake = hasWords(/[a-z]_[a-z]/, methods) && !hasWords(/[a-z][A-Z]/, methods);
  const sameLine = [...functions, ...methods].filter((node) => {
    const body = node.childForFieldName('body');
    const parameters = node.childForFieldName('parameters');
    return body !== null && parameters !== null && body.startPosition.row === parameters.endPosition.row;
  });
  return {
    indentation: detectIndentation(root, file.text, ['compound_statement', 'declaration_list'], '    '),
    lineEnding: detectLineEnding(file.text),
    nameFunction: isCamel ? toCamelCase : toSnakeCase,
    nameMethod: isSnake ? toSnakeCase : toCamelCase,
    opensOnOwnLine: sameLine.length * 2 <= functions.length + methods.length,
  };
}

function toCamelCase(words: string): string {
  const pascal = toPascalCase(words);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** A string literal for `value`. */
export function quotePhp(value: string): string {
  return `'${value.replaceAll(/[\\']/g, '\\$&')}'`;
}

/** Lines, in which marks at the start stand for levels of indentation. */
export function indentPhp(
  lines: readonly string[],
  outer: string,
  { indentation, lineEnding }: PhpStyle,
): string {
  return lines
    .map((line) => {
      const marks = /^>*/.exec(line)?.[0].length ?? 0;
      return line === '' ? '' : outer + indentation.repeat(marks) + line.slice(marks);
    })
    .join(lineEnding);
}
