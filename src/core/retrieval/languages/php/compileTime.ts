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

/** Sets a property in the constructor instead of by its default; `replacement` is what changes inside the default. */
export function moveIntoConstructor(
  element: Node,
  replacement: readonly TextEdit[],
  source: string,
  style: PhpStyle,
): readonly TextEdit[] {
  const name = element.childForFieldName('name');
  const value = element.namedChildren.find((child) => isField(child, 'default_value'));
  const owner = enclosingClass(element);
  if (name === null || value === undefined || owner === undefined) return [];
  const { indentation, lineEnding } = style;
  const text = applyTextEdits(
    source.slice(value.startIndex, value.endIndex),
    replacement.map(({ range, newText }) => ({
      range: { start: range.start - value.startIndex, end: range.end - value.startIndex },
      newText,
    })),
  );
  const statement = `$this->${name.text.slice(1)} = ${indentDeeper(text, spansLines(value, replacement) ? '' : indentation)};`;
  const removal = { range: { start: name.endIndex, end: value.endIndex }, newText: '' };
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

/** Whether a string that stays holds a line end, whose white space must stay as it is. */
function spansLines(value: Node, replacement: readonly TextEdit[]): boolean {
  return findAll(value, 'string', 'encapsed_string', 'heredoc', 'nowdoc')
    .filter(
      ({ startIndex, endIndex }) =>
        !replacement.some(({ range }) => range.start <= startIndex && endIndex <= range.end),
    )
    .some(({ startPosition, endPosition }) => startPosition.row < endPosition.row);
}

function indentDeeper(text: string, indentation: string): string {
  return text.replaceAll(/\n(?=[ \t]*\S)/g, `\n${indentation}`);
}
