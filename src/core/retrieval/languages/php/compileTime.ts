import type { Node } from 'web-tree-sitter';
import { findAll, isField } from '../../../syntax/nodes';
import { applyTextEdits } from '../../../text/textEdit';
import type { TextEdit } from '../../../text/textEdit';
import { endOfLine, indentationAt, insert } from '../../sourceText';
import { enclosingClass } from './position';
import type { PhpStyle } from './sourceStyle';

/** `const NAME = …;` becomes `define('NAME', …);`, which PHP runs where it stands just as well. */
export function turnIntoDefine(declaration: Node, namespace: string | undefined): readonly TextEdit[] {
  const [element] = findAll(declaration, 'const_element');
  const name = element?.firstNamedChild;
  const value = element?.lastNamedChild;
  if (name === null || name === undefined || value === null || value === undefined) return [];
  const quoted = namespace === undefined ? `'${name.text}'` : `__NAMESPACE__ . '\\${name.text}'`;
  return [
    { range: { start: declaration.startIndex, end: value.startIndex }, newText: `define(${quoted}, ` },
    insert(value.endIndex, ')'),
  ];
}

/** Why the default of a property cannot move into the constructor; undefined when it can. */
export function findConstructorObstacle(element: Node): string | undefined {
  const owner = enclosingClass(element);
  const fixed = 'The default of a property must be known when PHP compiles the file';
  if (owner === undefined || !/^(class_declaration|anonymous_class)$/.test(owner.type))
    return `${fixed}: set it in a constructor.`;
  if (findConstructor(owner)?.childForFieldName('body')) return undefined;
  const inherits = owner.namedChildren.some(({ type }) => type === 'base_clause');
  const uses = owner.childForFieldName('body')?.namedChildren.some(({ type }) => type === 'use_declaration');
  return inherits || uses === true
    ? `${fixed}, and the class has no constructor of its own that could set it.`
    : undefined;
}

/**
 * Sets a property, or the one element of its array that the literal is in, in the constructor instead of by its default;
 * `replacement` is what changes inside the default.
 */
export function moveIntoConstructor(
  element: Node,
  literal: Node,
  replacement: readonly TextEdit[],
  source: string,
  style: PhpStyle,
): readonly TextEdit[] {
  const name = element.childForFieldName('name');
  const value = element.namedChildren.find((child) => isField(child, 'default_value'));
  const owner = enclosingClass(element);
  if (name === null || value === undefined || owner === undefined) return [];
  const { indentation, lineEnding } = style;
  const { expression, path } = findInnermost(value, literal);
  const text = applyTextEdits(
    source.slice(expression.startIndex, expression.endIndex),
    replacement.map(({ range, newText }) => ({
      range: { start: range.start - expression.startIndex, end: range.end - expression.startIndex },
      newText,
    })),
  );
  const statement = `$this->${name.text.slice(1)}${path} = ${text};`;
  const removal =
    path === ''
      ? { range: { start: name.endIndex, end: value.endIndex }, newText: '' }
      : { range: { start: expression.startIndex, end: expression.endIndex }, newText: 'null' };
  const outer = indentationAt(source, owner.startIndex) + indentation;
  const inner = outer + indentation;
  const body = findConstructor(owner)?.childForFieldName('body');
  if (body !== undefined && body !== null) {
    const opening = body.startIndex + 1;
    if (body.startPosition.row < body.endPosition.row)
      return [removal, insert(endOfLine(source, opening), lineEnding + inner + statement)];
    const own = indentationAt(source, body.startIndex);
    return body.namedChildCount === 0
      ? [removal, insert(opening, `${lineEnding}${own}${indentation}${statement}${lineEnding}${own}`)]
      : [removal, insert(opening, ` ${statement}`)];
  }
  const properties = owner.childForFieldName('body')?.namedChildren ?? [];
  const last = properties.findLast(({ type }) => type === 'property_declaration');
  const opening = style.opensOnOwnLine
    ? ['public function __construct()', '{']
    : ['public function __construct() {'];
  const lines = [...opening.map((line) => outer + line), inner + statement, `${outer}}`];
  const offset = last?.endIndex ?? element.endIndex;
  const isLineEnd = source.slice(offset, endOfLine(source, offset)).trim() === '';
  const gap = isLineEnd ? '' : lineEnding + outer;
  return [
    removal,
    insert(
      isLineEnd ? endOfLine(source, offset) : offset,
      lineEnding + lineEnding + lines.join(lineEnding) + gap,
    ),
  ];
}

function findConstructor(owner: Node): Node | undefined {
  return owner
    .childForFieldName('body')
    ?.namedChildren.find(
      (member) =>
        member.type === 'method_declaration' &&
        member.childForFieldName('name')?.text.toLowerCase() === '__construct',
    );
}

/** What the literal is a part of inside nested arrays, and the keys that lead there: `['db']['password']`. */
function findInnermost(value: Node, literal: Node): { readonly expression: Node; readonly path: string } {
  let expression = value;
  let path = '';
  while (expression.type === 'array_creation_expression') {
    const elements = expression.namedChildren.filter(({ type }) => type === 'array_element_initializer');
    const index = elements.findIndex(
      ({ startIndex, endIndex }) => startIndex <= literal.startIndex && literal.endIndex <= endIndex,
    );
    const element = elements[index];
    const inner = element?.lastNamedChild;
    const isList = elements.slice(0, index + 1).every(({ namedChildCount }) => namedChildCount === 1);
    const key = element?.namedChildCount === 2 ? element.firstNamedChild?.text : isList ? index : undefined;
    if (inner === null || inner === undefined || key === undefined) break;
    path += `[${key}]`;
    expression = inner;
  }
  return { expression, path };
}
