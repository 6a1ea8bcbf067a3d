import type { Node } from 'web-tree-sitter';
import { isField } from '../../../syntax/nodes';
import { segmentsIn } from '../../../syntax/stringLiteral';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { replacesWhole } from '../../language';

/** An expression that gives the value, and how tightly it binds. */
export interface ValueExpression {
  readonly code: string;
  /** Whether it begins with `await`, which binds less tightly than a call or a member access. */
  readonly awaited: boolean;
}

/** Replaces the literal, or the part of it that is the credential, by the expression. */
export function replaceLiteral(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  value: ValueExpression,
): TextEdit {
  const { node } = literal;
  if (replacesWhole({ literal, part })) return replaceExpression(source, node, value);
  const substitution = `\${${value.code}}`;
  if (node.type === 'template_string') return { range: part, newText: substitution };
  const before = toTemplate(source, literal, { start: literal.content.start, end: part.start });
  const after = toTemplate(source, literal, { start: part.end, end: literal.content.end });
  return replaceExpression(source, node, {
    code: `\`${before}${substitution}${after}\``,
    awaited: false,
  });
}

/** Replaces a primary expression by another, in brackets or braces where its place needs them. */
export function replaceExpression(source: string, node: Node, value: ValueExpression): TextEdit {
  const range = { start: node.startIndex, end: node.endIndex };
  if (node.parent?.type === 'jsx_attribute') return { range, newText: `{${value.code}}` };
  const code = value.awaited && bindsTighterThanAwait(node) ? `(${value.code})` : value.code;
  const touchesWord = /[\w$]/.test(source.charAt(range.start - 1)) && /^[\w$]/.test(code);
  return { range, newText: touchesWord ? ` ${code}` : code };
}

const tighterFields: Readonly<Record<string, string>> = {
  member_expression: 'object',
  subscript_expression: 'object',
  call_expression: 'function',
  new_expression: 'constructor',
};

function bindsTighterThanAwait(node: Node): boolean {
  const { parent } = node;
  if (parent === null) return false;
  if (parent.type === 'non_null_expression') return true;
  if (parent.type === 'binary_expression')
    return parent.childForFieldName('operator')?.type === '**' && isField(node, 'left');
  const field = tighterFields[parent.type];
  return field !== undefined && isField(node, field);
}

/** The source of a stretch of a quoted string as it is written inside a template literal. */
function toTemplate(source: string, literal: StringLiteral, range: TextRange): string {
  const isJsx = literal.node.parent?.type === 'jsx_attribute';
  return segmentsIn(literal, range)
    .map((segment) => {
      const text = source.slice(segment.range.start, segment.range.end);
      if (segment.kind === 'escape')
        return isJsx || /^\\[0-9]/.test(text) ? escapeTemplate(segment.value ?? '') : text;
      return isJsx ? escapeTemplate(text) : text.replaceAll(/`|\$(?=\{)/g, '\\$&');
    })
    .join('');
}

function escapeTemplate(value: string): string {
  return value
    .replaceAll(/[\\`]|\$(?=\{)/g, '\\$&')
    .replaceAll('\r', '\\r')
    .replaceAll(
      /[\u0000-\u0009\u000b\u000c\u000e-\u001f]/g,
      (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
}
