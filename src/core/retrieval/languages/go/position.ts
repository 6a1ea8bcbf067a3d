import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, isField, isSameNode } from '../../../syntax/nodes';

/** Whether a literal stands where an expression may stand instead, and what to know about it. */
export type LiteralPosition =
  | { readonly kind: 'expression'; readonly note?: string }
  | { readonly kind: 'fixed'; readonly reason: string };

export function judgePosition(literal: Node): LiteralPosition {
  const { parent } = literal;
  if (parent?.type === 'import_spec') return fixed('The path of an import must be literal text.');
  if (parent?.type === 'field_declaration') return fixed('A struct tag must be literal text.');
  if (parent?.type === 'expression_statement') return fixed('It is an unused string, not a value.');
  if (parent?.type === 'literal_element' && isField(parent, 'key'))
    return fixed('The key of a map is not a value.');
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'expression_case' && isField(child, 'value'))
      return fixed('A case label is compared with, not used: compare with the secret in code of its own.');
    if (ancestor.type === 'array_type' && isField(child, 'length'))
      return fixed('The length of an array must be known when the program is compiled.');
    if (/^(block|func_literal|source_file)$/.test(ancestor.type)) break;
    child = ancestor;
  }
  const operator = parent?.type === 'binary_expression' ? parent.childForFieldName('operator')?.type : '';
  return /^[=!]=$/.test(operator ?? '')
    ? {
        kind: 'expression',
        note: 'The value is compared, not used: subtle.ConstantTimeCompare does not give it away by timing.',
      }
    : { kind: 'expression' };
}

function fixed(reason: string): LiteralPosition {
  return { kind: 'fixed', reason };
}

const transparentTypes = new Set([
  'parenthesized_expression',
  'binary_expression',
  'unary_expression',
  'literal_element',
  'expression_list',
  'type_conversion_expression',
]);

/** The variable, constant, field or key that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    const name = nameOfValue(ancestor, child);
    if (name !== undefined) return readName(name);
    if (!transparentTypes.has(ancestor.type) && !isConversion(ancestor)) return undefined;
    child = ancestor;
  }
  return undefined;
}

/** What the value that `list`, or one of its expressions, holds is given to. */
function nameOfValue(owner: Node, value: Node): Node | null | undefined {
  switch (owner.type) {
    case 'var_spec':
    case 'const_spec':
      return isField(value, 'value') ? pairOf(owner.childrenForFieldName('name'), value) : undefined;
    case 'short_var_declaration':
    case 'assignment_statement':
      return isField(value, 'right')
        ? pairOf(owner.childForFieldName('left')?.namedChildren ?? [], value)
        : undefined;
    case 'keyed_element':
      return isField(value, 'value') ? owner.childForFieldName('key')?.firstNamedChild : undefined;
    default:
      return undefined;
  }
}

function pairOf(names: readonly Node[], values: Node): Node | undefined {
  return names.length === 1 && values.namedChildren.length === 1 ? names[0] : undefined;
}

function isConversion(node: Node): boolean {
  return node.type === 'argument_list' || (node.type === 'call_expression' && hasOneArgument(node));
}

function hasOneArgument(call: Node): boolean {
  const called = call.childForFieldName('function');
  return (
    /^(string|parenthesized_expression)$/.test(called?.text ?? '') &&
    call.childForFieldName('arguments')?.namedChildren.length === 1
  );
}

function readName(target: Node | null | undefined): string | undefined {
  if (target?.type === 'selector_expression') return target.childForFieldName('field')?.text;
  if (target?.type === 'index_expression') return readName(target.childForFieldName('index'));
  if (target?.type === 'interpreted_string_literal') return target.text.slice(1, -1);
  return target?.type === 'identifier' || target?.type === 'field_identifier' ? target.text : undefined;
}

/** The function, method or function literal in whose body the node runs. */
export function enclosingFunction(node: Node): Node | undefined {
  let child = node;
  for (const ancestor of ancestorsOf(node)) {
    if (isFunction(ancestor) && isSameNode(ancestor.childForFieldName('body'), child)) return ancestor;
    child = ancestor;
  }
  return undefined;
}

function isFunction({ type }: Node): boolean {
  return type === 'function_declaration' || type === 'method_declaration' || type === 'func_literal';
}

/** The types of a function's results, one a result. */
export function resultTypes(fn: Node): string[] {
  const result = fn.childForFieldName('result');
  if (result === null) return [];
  if (result.type !== 'parameter_list') return [result.text];
  return result.namedChildren.flatMap((parameter) => {
    const type = parameter.childForFieldName('type')?.text ?? parameter.text;
    const names = parameter.childrenForFieldName('name');
    return names.length === 0 ? [type] : names.map(() => type);
  });
}

/** Code that gives a context at the node: a parameter in scope that is one or carries one. */
export function findContext(node: Node, contextPackage: string): string | undefined {
  for (const ancestor of ancestorsOf(node)) {
    if (!isFunction(ancestor)) continue;
    const parameters = ancestor.childForFieldName('parameters');
    if (parameters === null) continue;
    for (const parameter of findAll(parameters, 'parameter_declaration')) {
      const name = parameter.childForFieldName('name')?.text;
      const type = parameter.childForFieldName('type')?.text;
      if (name === undefined || name === '_') continue;
      if (type === `${contextPackage}.Context`) return name;
      if (type === '*http.Request') return `${name}.Context()`;
    }
  }
  return undefined;
}
