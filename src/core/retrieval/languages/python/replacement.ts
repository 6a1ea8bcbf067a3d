import type { Node } from 'web-tree-sitter';
import { ancestorsOf, isField } from '../../../syntax/nodes';
import { readPythonQuotes } from '../../../syntax/pythonLiterals';
import type { PythonQuotes } from '../../../syntax/pythonLiterals';
import { segmentsIn } from '../../../syntax/stringLiteral';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { replacesWhole } from '../../language';
import type { PythonStyle } from './sourceStyle';

/** Writes the expression that gives the value, with its own strings in these quotes. */
export type WriteValue = (quote: "'" | '"') => string;

/**
 * Replaces the literal, or the part of it that is the credential, by the expression; undefined where no form of string takes
 * it: a part of bytes, or of several pieces, that stand side by side. What is written also runs before Python 3.12, where an
 * f-string cannot hold its own quotes or a backslash in a replacement field.
 */
export function replaceLiteral(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  write: WriteValue,
  style: PythonStyle,
): TextEdit | undefined {
  const { node } = literal;
  const outer = enclosingDelimiters(node);
  if (node.type === 'concatenated_string') {
    const pieces = node.namedChildren.filter(({ type }) => type === 'string');
    const isBytes = pieces.some((piece) => readPythonQuotes(piece)?.isBytes === true);
    if (!replacesWhole({ literal, part }) || outer.length > 0) return undefined;
    return replaceNode(source, node, encode(write(style.quote), isBytes));
  }
  const quotes = readPythonQuotes(node);
  if (quotes === undefined) return undefined;
  const beside = node.parent?.type === 'concatenated_string';
  const own = quotes.delimiter.startsWith("'") ? "'" : '"';
  if (outer.length > 0 && write(own).includes('\\')) return undefined;
  if (replacesWhole({ literal, part }) && !beside)
    return replaceNode(source, node, encode(write(outer.length > 0 ? own : style.quote), quotes.isBytes));

  const range = replacesWhole({ literal, part }) ? literal.content : part;
  const before = { start: literal.content.start, end: range.start };
  const after = { start: range.end, end: literal.content.end };
  if (source.slice(before.start, before.end).endsWith('\\') && endsInText(literal, before)) return undefined;
  const inner = own === "'" ? '"' : "'";
  const field = write(inner);
  const fits =
    !field.includes('\\') && !field.includes(own) && !outer.some((quote) => quote.startsWith(inner));
  if (!quotes.isBytes && fits) {
    if (quotes.isFormatted) return { range, newText: `{${field}}` };
    const prefix = quotes.prefix.replace('u', '') + 'f';
    const [head, tail] = [before, after].map((stretch) => doubleBraces(source, literal, stretch));
    return replaceNode(
      source,
      node,
      `${prefix}${quotes.delimiter}${head ?? ''}{${field}}${tail ?? ''}${quotes.delimiter}`,
    );
  }
  if (beside) return undefined;
  const terms = [
    ...quoteStretch(source, quotes, before),
    encode(write(own), quotes.isBytes),
    ...quoteStretch(source, quotes, after),
  ];
  return replaceNode(source, node, terms.length === 1 ? terms.join('') : `(${terms.join(' + ')})`);
}

function encode(code: string, isBytes: boolean): string {
  return isBytes ? `${asPrimary(code)}.encode()` : code;
}

/** Code of which an attribute can be taken: `await` binds less than that. */
function asPrimary(code: string): string {
  return code.startsWith('await ') ? `(${code})` : code;
}

const primaryFields: Readonly<Record<string, string>> = {
  attribute: 'object',
  subscript: 'value',
  call: 'function',
};

function replaceNode(source: string, node: Node, expression: string): TextEdit {
  const field = primaryFields[node.parent?.type ?? ''];
  const code = field !== undefined && isField(node, field) ? asPrimary(expression) : expression;
  const touchesWord = /\w/.test(source.charAt(node.startIndex - 1));
  return { range: { start: node.startIndex, end: node.endIndex }, newText: touchesWord ? ` ${code}` : code };
}

function quoteStretch(
  source: string,
  { prefix, delimiter }: PythonQuotes,
  { start, end }: TextRange,
): string[] {
  return start < end ? [prefix + delimiter + source.slice(start, end) + delimiter] : [];
}

function doubleBraces(source: string, literal: StringLiteral, range: TextRange): string {
  return segmentsIn(literal, range)
    .map(({ kind, range: { start, end } }) => {
      const text = source.slice(start, end);
      return kind === 'text' ? text.replaceAll(/[{}]/g, '$&$&') : text;
    })
    .join('');
}

function endsInText(literal: StringLiteral, range: TextRange): boolean {
  return segmentsIn(literal, range).at(-1)?.kind === 'text';
}

/** The quotes of the f-strings in whose replacement fields the node stands. */
function enclosingDelimiters(node: Node): string[] {
  return [...ancestorsOf(node)]
    .filter(({ type }) => type === 'string')
    .map((ancestor) => readPythonQuotes(ancestor)?.delimiter ?? "'");
}
