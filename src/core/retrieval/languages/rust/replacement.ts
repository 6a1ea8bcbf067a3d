import type { Node } from 'web-tree-sitter';
import { enclosingMacro, readRustQuotes } from '../../../syntax/rustLiterals';
import { isField } from '../../../syntax/nodes';
import { segmentsIn } from '../../../syntax/stringLiteral';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { detectLineEnding, indentationAt, insert } from '../../sourceText';

/** The call of `format!` that gives the literal with a part of it replaced by `value`. */
export function writeFormat(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  name: string,
  value: string,
): string {
  const { open, close } = readRustQuotes(literal.node) ?? { open: '"', close: '"' };
  const before = doubleBraces(source, literal, { start: literal.content.start, end: part.start });
  const after = doubleBraces(source, literal, { start: part.end, end: literal.content.end });
  return `format!(${open}${before}{${name}}${after}${close}, ${name} = ${value})`;
}

function doubleBraces(source: string, literal: StringLiteral, range: TextRange): string {
  return segmentsIn(literal, range)
    .map(({ kind, range: { start, end } }) => {
      const text = source.slice(start, end);
      return kind === 'text' ? text.replaceAll(/[{}]/g, '$&$&') : text;
    })
    .join('');
}

/** A placeholder in the macro's format takes the value's place, and the value becomes a named argument at the end. */
export function replaceInFormat(
  source: string,
  { node }: StringLiteral,
  part: TextRange,
  name: string,
  value: string,
): readonly TextEdit[] {
  const tree = node.parent;
  const last = tree?.children.at(-2) ?? node;
  const argument = `${name} = ${value}`;
  const isSpread = last.startPosition.row !== tree?.startPosition.row;
  const separator = isSpread ? detectLineEnding(source) + indentationAt(source, last.startIndex) : ' ';
  return [
    { range: part, newText: `{${name}}` },
    last.type === ','
      ? insert(last.endIndex, `${separator}${argument}${isSpread ? ',' : ''}`)
      : insert(last.endIndex, `,${separator}${argument}`),
  ];
}

/** What stands for an owned string made of the literal alone: `"…".to_string()`, `String::from("…")`; else undefined. */
export function findOwner(literal: Node): Node | undefined {
  const { parent } = literal;
  const call = parent?.parent;
  if (call?.type !== 'call_expression') return undefined;
  if (parent?.type === 'field_expression')
    return isField(literal, 'value') &&
      /^to_(string|owned)$/.test(parent.childForFieldName('field')?.text ?? '')
      ? call
      : undefined;
  return parent?.type === 'arguments' && call.childForFieldName('function')?.text === 'String::from'
    ? call
    : undefined;
}

/** Whether an owned string may stand in the place too: a macro that formats it, or a conversion. */
export function takesOwned(literal: Node): boolean {
  const { parent } = literal;
  if (parent?.type === 'token_tree')
    return parent.parent?.type === 'macro_invocation' && !keepsType.has(enclosingMacro(literal) ?? '');
  return parent?.type === 'field_expression' && parent.childForFieldName('field')?.text === 'into';
}

const keepsType = new Set(['vec', 'dbg', 'lazy_static', 'thread_local']);
