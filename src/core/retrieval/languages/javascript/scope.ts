import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, hasKeyword, isField } from '../../../syntax/nodes';

/** Types of the nodes that are functions. */
export const functionTypes: ReadonlySet<string> = new Set([
  'function_declaration',
  'function_expression',
  'arrow_function',
  'method_definition',
  'generator_function',
  'generator_function_declaration',
]);

/** Whether `await` may stand at a place, by the nearest construct that decides it. */
export type AwaitContext =
  | { readonly kind: 'async function' }
  /** The top level, where the module system decides. */
  | { readonly kind: 'top level' }
  /** A parameter's default value: `await` is an early error there, whatever the function is. */
  | { readonly kind: 'parameter'; readonly fn: Node }
  /** What it is, as a noun phrase. */
  | { readonly kind: 'synchronous'; readonly where: string };

/** ECMA-262: which productions pass the Await parameter on, and the early errors for await in parameters and static blocks. */
export function findAwaitContext(node: Node): AwaitContext {
  let child = node;
  for (const ancestor of ancestorsOf(node)) {
    if (functionTypes.has(ancestor.type)) {
      if (isField(child, 'parameters') || isField(child, 'parameter'))
        return { kind: 'parameter', fn: ancestor };
      if (isField(child, 'body'))
        return hasKeyword(ancestor, 'async')
          ? { kind: 'async function' }
          : { kind: 'synchronous', where: describeFunction(ancestor) };
    } else if (ancestor.type === 'class_static_block')
      return { kind: 'synchronous', where: 'a static block' };
    else if (ancestor.type === 'decorator') return { kind: 'synchronous', where: 'a decorator' };
    else if (ancestor.type === 'internal_module' || ancestor.type === 'module')
      return { kind: 'synchronous', where: 'a namespace' };
    else if (
      (ancestor.type === 'field_definition' || ancestor.type === 'public_field_definition') &&
      isField(child, 'value')
    )
      return { kind: 'synchronous', where: 'a class field' };
    child = ancestor;
  }
  return { kind: 'top level' };
}

function describeFunction(fn: Node): string {
  if (hasKeyword(fn, '*') || fn.type.startsWith('generator')) return 'a synchronous generator';
  if (fn.type === 'method_definition') {
    if (fn.childForFieldName('name')?.text === 'constructor') return 'a constructor';
    if (hasKeyword(fn, 'get')) return 'a getter';
    if (hasKeyword(fn, 'set')) return 'a setter';
    return 'a synchronous method';
  }
  return 'a synchronous function';
}

/** Every name that occurs in the file, so that a name outside it is free everywhere. */
export function collectNames(root: Node): Set<string> {
  return new Set(findAll(root, ...identifierTypes, 'type_identifier').map(({ text }) => text));
}

const identifierTypes = [
  'identifier',
  'shorthand_property_identifier',
  'shorthand_property_identifier_pattern',
];

/** Every place where the variable, or one that hides it, is declared or used; property names are not among them. */
export function findOccurrences(root: Node, name: string): Node[] {
  return findAll(root, ...identifierTypes, 'type_identifier').filter(({ text }) => text === name);
}

const declaringFields: Readonly<Record<string, readonly string[]>> = {
  variable_declarator: ['name'],
  function_declaration: ['name'],
  generator_function_declaration: ['name'],
  function_expression: ['name'],
  class_declaration: ['name'],
  abstract_class_declaration: ['name'],
  class: ['name'],
  enum_declaration: ['name'],
  internal_module: ['name'],
  required_parameter: ['pattern', 'name'],
  optional_parameter: ['pattern', 'name'],
  assignment_pattern: ['left'],
  object_assignment_pattern: ['left'],
  pair_pattern: ['value'],
  arrow_function: ['parameter'],
  catch_clause: ['parameter'],
  for_in_statement: ['left'],
  type_alias_declaration: ['name'],
  interface_declaration: ['name'],
};

const declaringParents = new Set([
  'import_clause',
  'namespace_import',
  'import_require_clause',
  'formal_parameters',
  'array_pattern',
  'rest_pattern',
]);

/** Whether an occurrence declares the name rather than uses it. */
export function isDeclaration(occurrence: Node): boolean {
  const { parent } = occurrence;
  if (parent === null) return false;
  if (occurrence.type === 'shorthand_property_identifier_pattern') return true;
  if (parent.type === 'import_specifier')
    return isField(occurrence, parent.childForFieldName('alias') === null ? 'name' : 'alias');
  if (declaringParents.has(parent.type)) return true;
  return declaringFields[parent.type]?.some((field) => isField(occurrence, field)) ?? false;
}

/** Whether the name has one declaration in the whole file, so that it means the same everywhere in it. */
export function isDeclaredOnce(root: Node, name: string): boolean {
  return findOccurrences(root, name).filter(isDeclaration).length === 1;
}

/** The statement of the program, or of a namespace's body, that holds the node. */
export function topLevelStatement(node: Node): Node {
  let statement = node;
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor.type === 'program') return statement;
    statement = ancestor;
  }
  return statement;
}

/** A top-level declaration without the `export` round it. */
export function unwrapExport(statement: Node): Node {
  return statement.type === 'export_statement'
    ? (statement.childForFieldName('declaration') ?? statement)
    : statement;
}
