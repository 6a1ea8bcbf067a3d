import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, hasKeyword, isField, isSameNode } from '../../../syntax/nodes';

/** Whether a literal stands where an expression may stand instead, and what to know about it. */
export type LiteralPosition =
  | { readonly kind: 'expression'; readonly note?: string }
  | { readonly kind: 'fixed'; readonly reason: string };

const comparisons = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=']);

const transparentTypes = new Set([
  'parenthesized_expression',
  'as_expression',
  'satisfies_expression',
  'non_null_expression',
  'type_assertion',
  'binary_expression',
  'ternary_expression',
  'template_substitution',
  'template_string',
  'jsx_expression',
  'await_expression',
  'array',
]);

export function judgePosition(literal: Node): LiteralPosition {
  const { parent } = literal;
  if (parent === null) return fixed('It does not stand in a program.');
  for (const ancestor of ancestorsOf(literal))
    if (['import_statement', 'ambient_declaration'].includes(ancestor.type))
      return fixed('An import or ambient declaration takes literal text only.');

  switch (parent.type) {
    case 'export_statement':
      if (isField(literal, 'source')) return fixed('The name of a module must be literal text.');
      break;
    case 'export_specifier':
      return fixed('The name of an export must be literal text.');
    case 'pair':
    case 'pair_pattern':
    case 'method_definition':
    case 'field_definition':
    case 'public_field_definition':
    case 'property_signature':
    case 'method_signature':
      if (!isField(literal, 'value')) return fixed('The name of a property is not a value.');
      break;
    case 'enum_body':
    case 'enum_assignment':
      return fixed('An enum member must be known when the program is compiled.');
    case 'literal_type':
    case 'template_literal_type':
      return fixed('A type must be known when the program is compiled.');
    case 'expression_statement':
      return fixed('It is a directive or an unused string, not a value.');
    case 'switch_case':
      return fixed('A case label is compared with, not used: compare with the secret in code of its own.');
    case 'call_expression':
      if (literal.type === 'template_string' && isField(literal, 'arguments'))
        return fixed('The tag function of a tagged template sees its literal parts.');
      break;
    case 'arguments': {
      const callee = parent.parent?.childForFieldName('function');
      if (callee?.type === 'import' || (callee?.type === 'identifier' && callee.text === 'require'))
        return fixed('The name of a module must be literal text.');
      break;
    }
    case 'assignment_expression':
      if (isField(literal, 'left')) return fixed('It is not a value.');
      break;
    default:
      break;
  }
  const typed = judgeTypes(literal);
  if (typed !== undefined) return typed;
  if (parent.type === 'binary_expression' && comparisons.has(operatorOf(parent)))
    return {
      kind: 'expression',
      note: 'The value is compared, not used: comparing digests in constant time does not give it away by timing.',
    };
  return { kind: 'expression' };
}

/** A literal whose type is the literal itself: `as const`, or an annotation that names literals. */
function judgeTypes(literal: Node): LiteralPosition | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (
      (ancestor.type === 'as_expression' && hasKeyword(ancestor, 'const')) ||
      (ancestor.type === 'type_assertion' &&
        ancestor.firstNamedChild !== null &&
        hasKeyword(ancestor.firstNamedChild, 'const'))
    )
      return fixed(
        '`as const` makes the value part of a type, which must be known when the program is compiled.',
      );
    if (['variable_declarator', 'required_parameter', 'public_field_definition'].includes(ancestor.type)) {
      const annotation = ancestor.childForFieldName('type');
      if (
        isSameNode(ancestor.childForFieldName('value'), child) &&
        annotation !== null &&
        findAll(annotation, 'literal_type').some(({ firstNamedChild }) => firstNamedChild?.type === 'string')
      )
        return fixed('Its type lists literal values, which must be known when the program is compiled.');
    }
    if (!transparentTypes.has(ancestor.type) && ancestor.type !== 'object' && ancestor.type !== 'pair') break;
    child = ancestor;
  }
  return undefined;
}

function operatorOf(expression: Node): string {
  return expression.childForFieldName('operator')?.type ?? '';
}

function fixed(reason: string): LiteralPosition {
  return { kind: 'fixed', reason };
}

/** The variable, property, parameter or attribute that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    const named = nameIn(ancestor, child);
    if (named !== undefined) return named === '' ? undefined : named;
    if (!transparentTypes.has(ancestor.type)) return undefined;
    child = ancestor;
  }
  return undefined;
}

const namedValues: Readonly<Record<string, { readonly value: string; readonly name: string }>> = {
  variable_declarator: { value: 'value', name: 'name' },
  pair: { value: 'value', name: 'key' },
  assignment_expression: { value: 'right', name: 'left' },
  augmented_assignment_expression: { value: 'right', name: 'left' },
  public_field_definition: { value: 'value', name: 'name' },
  field_definition: { value: 'value', name: 'property' },
  required_parameter: { value: 'value', name: 'pattern' },
  assignment_pattern: { value: 'right', name: 'left' },
  object_assignment_pattern: { value: 'right', name: 'left' },
};

/** The name that `parent` gives to its value `child`; empty when it gives one that is no plain name. */
function nameIn(parent: Node, child: Node): string | undefined {
  if (parent.type === 'jsx_attribute') return parent.firstNamedChild?.text;
  const fields = namedValues[parent.type];
  if (fields === undefined || !isSameNode(parent.childForFieldName(fields.value), child)) return undefined;
  let name = parent.childForFieldName(fields.name);
  if (name?.type === 'member_expression') name = name.childForFieldName('property');
  if (name?.type === 'subscript_expression') name = name.childForFieldName('index');
  if (name?.type === 'string') return name.text.slice(1, -1);
  return name !== null && /^#?[\w$]+$/.test(name.text) ? name.text.replace(/^#/, '') : '';
}
