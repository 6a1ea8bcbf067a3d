import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, hasKeyword, isSameNode } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { indentationAt, insert } from '../../sourceText';
import type { JavaScriptStyle } from './sourceStyle';

/** A parameter of an async function whose default value can move into the function's body. */
export interface DefaultArgument {
  readonly name: Node;
  /** The default value's expression. */
  readonly value: Node;
  readonly annotation: Node | undefined;
  readonly body: Node;
}

/**
 * Finds the parameter that the literal is the default of, provided that filling it in at the start of the body is the same:
 * an async function with a block, the parameter a plain name that no other parameter and, in TypeScript, no inner function
 * refers to (there the parameter would be possibly undefined).
 */
export function findDefaultArgument(fn: Node, literal: Node, typed: boolean): DefaultArgument | undefined {
  const parameter = literal.parent;
  const body = fn.childForFieldName('body');
  const parameters = fn.childForFieldName('parameters');
  if (parameter === null || body?.type !== 'statement_block' || parameters === null) return undefined;
  if (!isSameNode(parameter.parent, parameters)) return undefined;
  if (!hasKeyword(fn, 'async') || hasKeyword(fn, '*') || fn.type.startsWith('generator')) return undefined;
  const name = parameter.childForFieldName(typed ? 'pattern' : 'left');
  const value = parameter.childForFieldName(typed ? 'value' : 'right');
  if (name?.type !== 'identifier' || !isSameNode(value, literal)) return undefined;
  const inOthers = parameters.namedChildren.some(
    (other) =>
      !isSameNode(other, parameter) && findAll(other, 'identifier').some(({ text }) => text === name.text),
  );
  const uses = findAll(body, 'identifier', 'shorthand_property_identifier').filter(
    ({ text }) => text === name.text || text === 'arguments',
  );
  const changesMeaning = uses.some(
    (use) => use.text === 'arguments' || (typed && !belongsTo(use, fn)) || isRedeclared(use),
  );
  if (inOthers || changesMeaning) return undefined;
  return { name, value: literal, annotation: parameter.childForFieldName('type') ?? undefined, body };
}

function belongsTo(node: Node, fn: Node): boolean {
  for (const ancestor of ancestorsOf(node)) {
    if (isSameNode(ancestor, fn)) return true;
    if (/function|arrow_function|method_definition|class_body/.test(ancestor.type)) return false;
  }
  return false;
}

function isRedeclared(use: Node): boolean {
  return ['variable_declarator', 'function_declaration', 'class_declaration'].includes(use.parent?.type ?? '')
    ? isSameNode(use.parent?.childForFieldName('name'), use)
    : false;
}

/** Keeps the default's place with `undefined`, and so the function's `length`, and fills the value in at the start of the body. */
export function moveDefaultIntoBody(
  source: string,
  { name, value, annotation, body }: DefaultArgument,
  expression: string,
  style: JavaScriptStyle,
): readonly TextEdit[] {
  const { semicolon, indentation, lineEnding, typed } = style;
  const type = annotation?.text ?? (typed ? ': string' : '');
  const declaration = `${name.text}${type === '' ? '' : `${type} | undefined`} = undefined`;
  const statement = `if (${name.text} === undefined) ${name.text} = ${expression}${semicolon || ';'}`;
  const first = body.firstNamedChild;
  const onOneLine = first !== null && first.startPosition.row === body.startPosition.row;
  const inner =
    first === null || onOneLine
      ? indentationAt(source, body.startIndex) + indentation
      : indentationAt(source, first.startIndex);
  const close = first === null ? lineEnding + indentationAt(source, body.startIndex) : '';
  return [
    { range: { start: name.startIndex, end: value.endIndex }, newText: declaration },
    insert(
      body.startIndex + 1,
      onOneLine
        ? ` ${statement}`
        : `${lineEnding}${inner}${semicolon === '' ? statement.slice(0, -1) : statement}${close}`,
    ),
  ];
}
