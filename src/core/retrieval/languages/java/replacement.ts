import type { Node } from 'web-tree-sitter';
import { countIncidentalIndentation, isTextBlock } from '../../../syntax/javaLiterals';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { replacesWhole } from '../../language';

/**
 * Replaces the literal, or the part of it that is the credential, by the expression: by concatenation, or with `formatted` in
 * a text block. Undefined where taking the part out would shift the rest of a text block.
 */
export function replaceLiteral(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  code: string,
): TextEdit | undefined {
  const { node, content } = literal;
  if (replacesWhole({ literal, part })) return replaceNode(source, node, code);
  const before = { start: content.start, end: part.start };
  const after = { start: part.end, end: content.end };
  if (isTextBlock(node)) {
    const opening = source.slice(node.startIndex, content.start);
    const head = source.slice(before.start, before.end);
    const tail = source.slice(after.start, after.end);
    const changed = `${head}%s${tail}`;
    if (
      countIncidentalIndentation(changed) !==
      countIncidentalIndentation(source.slice(content.start, content.end))
    )
      return undefined;
    const format = `${head.replaceAll('%', '%%')}%s${tail.replaceAll('%', '%%')}`;
    return replaceNode(source, node, `${opening}${format}""".formatted(${code})`);
  }
  const terms = [before, after].map(({ start, end }) => (start < end ? `"${source.slice(start, end)}"` : ''));
  const sum = [terms[0], code, terms[1]].filter((term) => term !== '').join(' + ');
  return replaceNode(source, node, bindsTighterThanPlus(node) ? `(${sum})` : sum);
}

function replaceNode(source: string, { startIndex, endIndex }: Node, code: string): TextEdit {
  const touchesWord = /[\w$]/.test(source.charAt(startIndex - 1)) && /^[\w$]/.test(code);
  return { range: { start: startIndex, end: endIndex }, newText: touchesWord ? ` ${code}` : code };
}

function bindsTighterThanPlus(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'binary_expression') return parent.childForFieldName('operator')?.type !== '+';
  return /^(cast_expression|method_invocation|field_access|method_reference|instanceof_expression)$/.test(
    parent?.type ?? '',
  );
}
