import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, isField } from '../../../syntax/nodes';

/** Every name that occurs in the file, so that a name outside it is free everywhere. */
export function collectNames(root: Node): Set<string> {
  return new Set(findAll(root, 'identifier').map(({ text }) => text));
}

const declaringFields: Readonly<Record<string, readonly string[]>> = {
  function_definition: ['name'],
  class_definition: ['name'],
  assignment: ['left'],
  augmented_assignment: ['left'],
  named_expression: ['name'],
  default_parameter: ['name'],
  typed_default_parameter: ['name'],
  aliased_import: ['alias'],
  for_statement: ['left'],
  for_in_clause: ['left'],
};

const declaringParents = new Set([
  'parameters',
  'lambda_parameters',
  'typed_parameter',
  'list_splat_pattern',
  'dictionary_splat_pattern',
  'pattern_list',
  'tuple_pattern',
  'as_pattern_target',
  'global_statement',
  'nonlocal_statement',
]);

/** Whether the name is bound in one place of the file only, so that it means the same everywhere in it. */
export function isBoundOnce(root: Node, name: string): boolean {
  return findAll(root, 'identifier').filter((node) => node.text === name && bindsName(node)).length === 1;
}

/** Whether the identifier gets a value here, or is declared. */
export function bindsName(node: Node): boolean {
  const { parent } = node;
  if (parent === null) return false;
  if (parent.type === 'dotted_name')
    return parent.parent?.type.includes('import') === true && isField(parent, 'name');
  if (declaringParents.has(parent.type)) return true;
  return declaringFields[parent.type]?.some((field) => isField(node, field)) ?? false;
}

/** The statement of the module that holds the node. */
export function topLevelStatement(node: Node): Node {
  let statement = node;
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor.type === 'module') return statement;
    statement = ancestor;
  }
  return statement;
}
