import type { Node } from 'web-tree-sitter';
import { isGoFormat } from '../../../syntax/goLiterals';
import { ancestorsOf, isField } from '../../../syntax/nodes';
import { segmentsIn } from '../../../syntax/stringLiteral';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { replacesWhole } from '../../language';
import { insert } from '../../sourceText';

/** Puts `value`, a primary expression of type string, in place of the literal or of a part; undefined where no form fits. */
export function replaceLiteral(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  value: string,
): readonly TextEdit[] | undefined {
  const { node } = literal;
  if (isGoFormat(node)) return replaceInFormat(source, literal, part, value);
  if (replacesWhole({ literal, part })) return [replaceNode(node, value)];
  const quote = source.charAt(node.startIndex);
  const before = source.slice(literal.content.start, part.start);
  const after = source.slice(part.end, literal.content.end);
  const terms = [quote + before + quote, value, quote + after + quote].filter((term) => term.length > 2);
  const code = terms.join(isCompact(node, source) ? '+' : ' + ');
  return [replaceNode(node, needsBrackets(node) ? `(${code})` : code)];
}

function replaceNode(node: Node, newText: string): TextEdit {
  return { range: { start: node.startIndex, end: node.endIndex }, newText };
}

/** A verb in the format takes the value's place, and the value goes where the verb's argument stands. */
function replaceInFormat(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  value: string,
): readonly TextEdit[] | undefined {
  const verbs = segmentsIn(literal, literal.content).filter(({ kind }) => kind === 'expression');
  if (verbs.some(({ range }) => /[[*]/.test(source.slice(range.start, range.end)))) return undefined;
  const list = literal.node.parent?.namedChildren.filter(({ type }) => type !== 'comment') ?? [];
  if (list.some((argument) => argument.type === 'variadic_argument')) return undefined;
  const before = verbs.filter(({ range }) => range.end <= part.start).length;
  const format = list.findIndex((argument) => argument.id === literal.node.id);
  const previous = list[format + before];
  if (previous === undefined) return undefined;
  const range = replacesWhole({ literal, part }) ? literal.content : part;
  return [{ range, newText: '%s' }, insert(previous.endIndex, `, ${value}`)];
}

function needsBrackets(node: Node): boolean {
  return (
    (node.parent?.type === 'index_expression' || node.parent?.type === 'slice_expression') &&
    isField(node, 'operand')
  );
}

/** Whether gofmt writes the operator without spaces here: inside several arguments, an index or a looser operator. */
function isCompact(node: Node, source: string): boolean {
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor.type === 'binary_expression') {
      const operator = ancestor.childForFieldName('operator');
      return operator?.type === '+' ? source.charAt(operator.startIndex - 1) !== ' ' : true;
    }
    if (ancestor.type === 'index_expression' || ancestor.type === 'slice_expression') return true;
    if (ancestor.type === 'argument_list') {
      if (ancestor.namedChildren.length > 1) return true;
    } else if (!/^(call_expression|type_conversion_expression)$/.test(ancestor.type)) return false;
  }
  return false;
}
