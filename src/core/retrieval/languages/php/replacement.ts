import type { Node } from 'web-tree-sitter';
import { isHeredoc, readPhpOpening } from '../../../syntax/phpLiterals';
import { readLiteral, segmentsIn } from '../../../syntax/stringLiteral';
import type { StringLiteral } from '../../../syntax/stringLiteral';
import { ancestorsOf } from '../../../syntax/nodes';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { replacesWhole } from '../../language';
import { indentationAt, insert, startOfLine } from '../../sourceText';
import { isStatement } from './position';

/** What a part of a heredoc needs, which can hold a variable but no call. */
export interface VariableNames {
  /** A name that is free in the file, without its dollar. */
  readonly variable: string;
  readonly lineEnding: string;
}

/**
 * Replaces the literal, or the part of it that is the credential, by the call; undefined where neither a concatenation nor a
 * variable that is set in the line above gives the same text.
 */
export function replaceLiteral(
  source: string,
  literal: StringLiteral,
  part: TextRange,
  code: string,
  names: VariableNames,
): readonly TextEdit[] | undefined {
  const { node, content } = literal;
  const whole = { start: node.startIndex, end: node.endIndex };
  const holdsIt =
    isHeredoc(node) &&
    part.end >= content.end &&
    readLiteral(literal, { start: content.start, end: part.start }) === '';
  if (holdsIt || replacesWhole({ literal, part })) return [{ range: whole, newText: code }];
  if (isHeredoc(node)) return replaceInHeredoc(source, literal, part, code, names);
  const opening = readPhpOpening(node);
  const closing = opening.slice(-1);
  const head = source.slice(content.start, part.start);
  const tail = source.slice(part.end, content.end);
  const endsInBackslash =
    head.endsWith('\\') &&
    segmentsIn(literal, { start: content.start, end: part.start }).at(-1)?.kind === 'text';
  const terms = [
    ...(head === '' ? [] : [`${opening}${head}${endsInBackslash ? '\\' : ''}${closing}`]),
    code,
    ...(tail === '' ? [] : [opening + tail + closing]),
  ];
  const text = terms.join(' . ');
  return [{ range: whole, newText: bindsLoosely(node) ? text : `(${text})` }];
}

const loose =
  /^(argument|array_element_initializer|return_statement|echo_statement|expression_statement|arrow_function|sequence_expression|property_element|const_element|parenthesized_expression|case_statement|match_condition_list)$/;

/** Whether a concatenation can take the place of the literal without brackets round it. */
function bindsLoosely({ parent }: Node): boolean {
  if (parent === null) return false;
  if (parent.type === 'binary_expression') return parent.childForFieldName('operator')?.type === '.';
  return loose.test(parent.type) || parent.type.endsWith('assignment_expression');
}

function replaceInHeredoc(
  source: string,
  { node, content }: StringLiteral,
  part: TextRange,
  code: string,
  { variable, lineEnding }: VariableNames,
): readonly TextEdit[] | undefined {
  const statement = [...ancestorsOf(node)].find(isStatement);
  if (
    statement === undefined ||
    !/^(expression_statement|echo_statement|return_statement|const_declaration)$/.test(statement.type) ||
    (statement.parent?.type ?? '').endsWith('_list')
  )
    return undefined;
  const lineStart = startOfLine(source, statement.startIndex);
  if (source.slice(lineStart, statement.startIndex).trim() !== '') return undefined;
  const indentation = indentationAt(source, statement.startIndex);
  const edits = [
    insert(statement.startIndex, `$${variable} = ${code};${lineEnding}${indentation}`),
    { range: part, newText: `{$${variable}}` },
  ];
  if (node.type === 'heredoc') return edits;
  const rest = source.slice(content.start, part.start) + source.slice(part.end, content.end);
  const quoted = /^<<<\s*'(\w+)'/.exec(node.text);
  if (quoted === null || /[\\$]/.test(rest)) return undefined;
  const range = { start: node.startIndex, end: node.startIndex + quoted[0].length };
  return [...edits, { range, newText: `<<<${quoted[1] ?? ''}` }];
}
