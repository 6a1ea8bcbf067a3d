import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { Binding, NamedFunction } from '../../program/programSyntax';
import { owners, shapes } from './shapes';

const blocks: ReadonlySet<string> = new Set([
  ...shapes.functionTypes,
  ...['block', 'if_statement', 'for_statement', 'source_file', 'expression_case', 'default_case'],
]);

/** Every variable, constant, parameter and field of a struct literal in the file. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'short_var_declaration', 'var_spec', 'const_spec').flatMap((node) =>
      readDeclaration(node, root),
    ),
    ...findAll(root, 'parameter_declaration').flatMap((parameter) => {
      const scope = findAncestor(parameter, shapes.functionTypes);
      return scope ? parameter.childrenForFieldName('name').map((at) => ({ name: at.text, at, scope })) : [];
    }),
    ...findAll(root, 'assignment_statement').flatMap(readAssignment),
    ...findAll(root, 'keyed_element').flatMap((element) => {
      const at = element.childForFieldName('key')?.firstNamedChild;
      const value = element.childForFieldName('value')?.firstNamedChild;
      return at?.type === 'identifier' && value ? [{ name: `.${at.text}`, at, scope: root, value }] : [];
    }),
  ];
}

function readDeclaration(node: Node, root: Node): readonly Binding[] {
  const names = node.childForFieldName('left')?.namedChildren ?? node.childrenForFieldName('name');
  const values = (node.childForFieldName('right') ?? node.childForFieldName('value'))?.namedChildren ?? [];
  const scope = findAncestor(node, blocks) ?? root;
  return names
    .filter(({ text, type }) => type === 'identifier' && text !== '_')
    .map((at, index) => {
      const value = fallbackOf(node, at.text, values[index]) ?? values[index];
      return {
        name: at.text,
        at,
        scope,
        ...(value ? { value } : values.length === 0 ? { isOpen: true as const } : {}),
      };
    });
}

function readAssignment(assignment: Node): readonly Binding[] {
  if (isFallback(assignment)) return [];
  const values = assignment.childForFieldName('right')?.namedChildren ?? [];
  return (assignment.childForFieldName('left')?.namedChildren ?? []).flatMap((at, index) => {
    const name = shapes.nameOf(at);
    const value = values[index];
    return name === undefined || value === undefined ? [] : [{ name, at, value }];
  });
}

/** The assignment in `if name == "" { name = … }` behind what reads the environment. */
function fallbackOf(declaration: Node, name: string, value: Node | undefined): Node | undefined {
  const check = declaration.nextNamedSibling;
  if (value?.text.startsWith('os.Getenv(') !== true || check?.type !== 'if_statement') return undefined;
  if (check.childForFieldName('condition')?.text !== `${name} == ""`) return undefined;
  const [assignment] = findAll(check, 'assignment_statement');
  return assignment?.childForFieldName('left')?.text === name ? assignment : undefined;
}

function isFallback(assignment: Node): boolean {
  const check = findAncestor(assignment, new Set(['if_statement', ...shapes.functionTypes]));
  const before = check?.type === 'if_statement' ? check.previousNamedSibling : null;
  const [value] = before?.childForFieldName('right')?.namedChildren ?? [];
  const name = before?.childForFieldName('left')?.firstNamedChild?.text ?? '';
  return before !== null && fallbackOf(before, name, value)?.id === assignment.id;
}

export function listFunctions(root: Node): readonly NamedFunction[] {
  return findAll(root, 'function_declaration', 'method_declaration').flatMap((node) => {
    const name = node.childForFieldName('name')?.text;
    const owner = owners.ownerName(node);
    const parameters = (node.childForFieldName('parameters')?.namedChildren ?? []).flatMap((parameter) =>
      parameter.childrenForFieldName('name').map(({ text }) => text),
    );
    return name === undefined
      ? []
      : [{ name: owner === undefined ? name : `${owner}.${name}`, node, parameters }];
  });
}
