import type { Node } from 'web-tree-sitter';
import { readCSharpQuotes } from '../../../syntax/csharpLiterals';
import type { CSharpQuotes } from '../../../syntax/csharpLiterals';
import { isField, isSameNode } from '../../../syntax/nodes';
import { segmentsIn } from '../../../syntax/stringLiteral';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { replacesWhole } from '../../language';

/** An expression, and whether it needs brackets beside an operator, a dot or a cast. */
export interface ValueCode {
  readonly code: string;
  readonly binds: 'tightly' | 'as await' | 'loosely';
}

/** The names that the file has for the types of text as bytes; asked for where there are bytes. */
export type NameByteTypes = () => { readonly encoding: string; readonly span: string };

/** Replaces the literal, or the part of it that is the credential, by the expression. */
export function replaceLiteral(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  value: ValueCode,
  nameByteTypes: NameByteTypes,
): TextEdit | undefined {
  const { node } = literal;
  const quotes = readCSharpQuotes(node);
  if (quotes === undefined) return undefined;
  const isWhole = replacesWhole({ literal, part });
  const isSum = !isWhole && touchesBraces(source, literal, quotes, part);
  if (!isWhole && !isSum && quotes.dollars > 0) {
    const braces = quotes.delimiter.length >= 3 ? quotes.dollars : 1;
    const range = keepIndentation(literal, part);
    return { range, newText: '{'.repeat(braces) + value.code + '}'.repeat(braces) };
  }
  const text = isWhole
    ? value
    : isSum
      ? concatenate(source, literal, part, value)
      : ({ code: interpolate(source, literal, quotes, part, value), binds: 'tightly' } as const);
  if (!quotes.isUtf8) return replaceNode(source, node, bracket(text, node));
  const { encoding, span } = nameByteTypes();
  const encoded = `${encoding}.UTF8.GetBytes(${text.code})`;
  const access = node.parent;
  const call = access?.parent;
  const isArray =
    access?.type === 'member_access_expression' &&
    access.childForFieldName('name')?.text === 'ToArray' &&
    call?.type === 'invocation_expression' &&
    isField(access, 'function');
  return isArray
    ? replaceNode(source, call, encoded)
    : replaceNode(source, node, `new ${span}<byte>(${encoded})`);
}

/** The code, in brackets where the place of the literal needs them. */
function bracket({ code, binds }: ValueCode, node: Node): string {
  const { parent } = node;
  if (parent === null || binds === 'tightly') return code;
  const isOperand =
    ((parent.type === 'member_access_expression' || parent.type === 'element_access_expression') &&
      isField(node, 'expression')) ||
    (parent.type === 'conditional_access_expression' && isField(node, 'condition')) ||
    /^(postfix_unary_expression|with_expression)$/.test(parent.type) ||
    (parent.type === 'switch_expression' && isSameNode(parent.firstNamedChild, node));
  const isLoose =
    binds === 'loosely' &&
    /^(binary|cast|prefix_unary|as|is_pattern|is|conditional|await|range)_expression$/.test(parent.type);
  return isOperand || isLoose ? `(${code})` : code;
}

function replaceNode(source: string, { startIndex, endIndex }: Node, code: string): TextEdit {
  const touchesWord = /\w/.test(source.charAt(startIndex - 1)) && /^[\w(]/.test(code);
  return { range: { start: startIndex, end: endIndex }, newText: touchesWord ? ` ${code}` : code };
}

/** An interpolated string in place of a plain one: `"a«b»c"` → `$"a{b}c"`. */
function interpolate(
  source: string,
  literal: StringLiteral,
  { delimiter, isVerbatim, isUtf8 }: CSharpQuotes,
  part: TextRange,
  { code }: ValueCode,
): string {
  const { node, content } = literal;
  const kept = keepIndentation(literal, part);
  const head = source.slice(content.start, kept.start);
  const tail = source.slice(kept.end, content.end);
  const opening = source.slice(node.startIndex, content.start).replace(/^@/, '');
  const closing = source.slice(content.end, node.endIndex - (isUtf8 ? 2 : 0));
  if (delimiter.length < 3) {
    const double = (text: string): string => text.replaceAll(/[{}]/g, '$&$&');
    return `$${isVerbatim ? '@' : ''}${opening}${double(head)}{${code}}${double(tail)}${closing}`;
  }
  const runs = [...`${head} ${tail}`.matchAll(/\{+|\}+/g)].map(([run]) => run.length);
  const braces = Math.max(0, ...runs) + 1;
  const hole = '{'.repeat(braces) + code + '}'.repeat(braces);
  return '$'.repeat(braces) + opening + head + hole + tail + closing;
}

/** The part without the indentation that a line of a raw string must keep. */
function keepIndentation(literal: StringLiteral, part: TextRange): TextRange {
  const [first] = segmentsIn(literal, part);
  return first?.kind === 'escape' && first.value === '' ? { start: first.range.end, end: part.end } : part;
}

/** Whether an expression in braces would stand beside an escaped brace, which not every reader of C# takes apart rightly. */
function touchesBraces(
  source: string,
  { content }: StringLiteral,
  { delimiter }: CSharpQuotes,
  part: TextRange,
): boolean {
  if (delimiter.length >= 3) return false;
  return (
    source.slice(content.start, part.start).endsWith('{') ||
    source.slice(part.end, content.end).startsWith('}')
  );
}

/** A sum in place of a string: `"a«b»c"` → `"a" + b + "c"`. */
function concatenate(
  source: string,
  { node, content }: StringLiteral,
  part: TextRange,
  { code, binds }: ValueCode,
): ValueCode {
  const opening = source.slice(node.startIndex, content.start);
  const quote = ({ start, end }: TextRange): string =>
    start < end ? `${opening}${source.slice(start, end)}"` : '';
  const terms = [
    quote({ start: content.start, end: part.start }),
    binds === 'loosely' ? `(${code})` : code,
    quote({ start: part.end, end: content.end }),
  ];
  return { code: terms.filter((term) => term !== '').join(' + '), binds: 'loosely' };
}
