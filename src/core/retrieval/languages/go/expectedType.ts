import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, isField, isSameNode } from '../../../syntax/nodes';
import { enclosingFunction, resultTypes } from './position';

const plainTypes = new Set(['string', 'any', 'interface{}']);

/**
 * The type to which the value must be converted, since a string that is no constant takes no other type by itself; undefined
 * where it is a string, or where the file does not say.
 */
export function findConversion(root: Node, literal: Node): string | undefined {
  const type = findExpectedType(root, literal);
  return type === undefined || plainTypes.has(type) ? undefined : type;
}

function findExpectedType(root: Node, expression: Node): string | undefined {
  const { parent } = expression;
  if (parent === null) return undefined;
  switch (parent.type) {
    case 'parenthesized_expression':
      return findExpectedType(root, parent);
    case 'binary_expression':
      return parent.childForFieldName('operator')?.type === '+' ? findExpectedType(root, parent) : undefined;
    case 'literal_element':
      return findElementType(root, parent);
    case 'argument_list':
      return findParameterType(root, parent, expression);
    case 'expression_list':
      return findListedType(parent, expression);
    default:
      return undefined;
  }
}

function findListedType(list: Node, expression: Node): string | undefined {
  const owner = list.parent;
  if (owner?.type === 'var_spec' || owner?.type === 'const_spec')
    return owner.childForFieldName('type')?.text;
  if (owner?.type !== 'return_statement') return undefined;
  const fn = enclosingFunction(owner);
  const index = list.namedChildren.findIndex((other) => isSameNode(other, expression));
  return fn === undefined ? undefined : resultTypes(fn)[index];
}

function findParameterType(root: Node, list: Node, expression: Node): string | undefined {
  const name = list.parent?.childForFieldName('function');
  const fn = root.namedChildren.find(
    (node) =>
      node.type === 'function_declaration' &&
      name?.type === 'identifier' &&
      node.childForFieldName('name')?.text === name.text,
  );
  const parameters = fn?.childForFieldName('parameters')?.namedChildren ?? [];
  if (fn?.childForFieldName('type_parameters') !== null) return undefined;
  const types = parameters.flatMap((parameter) => {
    const type = parameter.childForFieldName('type')?.text;
    const names = parameter.childrenForFieldName('name');
    return Array.from({ length: Math.max(1, names.length) }, () => type);
  });
  const index = list.namedChildren.findIndex((other) => isSameNode(other, expression));
  return types[Math.min(index, types.length - 1)];
}

/** The type of an element of a composite literal: a field's, or an item's or value's of a slice, an array or a map. */
function findElementType(root: Node, element: Node): string | undefined {
  const keyed = element.parent?.type === 'keyed_element' ? element.parent : undefined;
  const body = (keyed ?? element).parent;
  const type = body === null ? undefined : findLiteralType(root, body);
  if (type === undefined) return undefined;
  if (type.type === 'struct_type') {
    const key = keyed?.childForFieldName('key')?.text;
    const field = findAll(type, 'field_declaration').find((candidate) =>
      candidate.childrenForFieldName('name').some(({ text }) => text === key),
    );
    return field?.childForFieldName('type')?.text;
  }
  return (type.childForFieldName('element') ?? type.childForFieldName('value'))?.text;
}

/** The type that a literal value's braces are written for, names resolved within the file. */
function findLiteralType(root: Node, body: Node): Node | undefined {
  if (body.parent?.type === 'composite_literal')
    return resolveType(root, body.parent.childForFieldName('type'));
  const outer = [...ancestorsOf(body)].find(({ type }) => type === 'literal_value');
  const type = outer === undefined ? undefined : findLiteralType(root, outer);
  return resolveType(root, type?.childForFieldName('element') ?? type?.childForFieldName('value') ?? null);
}

function resolveType(root: Node, type: Node | null): Node | undefined {
  if (type === null) return undefined;
  if (type.type === 'pointer_type') return resolveType(root, type.firstNamedChild);
  if (type.type !== 'type_identifier') return type;
  const spec = findAll(root, 'type_spec').find((candidate) => {
    const name = candidate.childForFieldName('name');
    return name?.text === type.text && name.parent !== null && isField(name, 'name');
  });
  return spec?.childForFieldName('type') ?? undefined;
}
