import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { Binding, NamedFunction } from '../../program/programSyntax';
import { qualify } from '../shared/owners';
import { namesIn, owners, shapes } from './shapes';

const blocks: ReadonlySet<string> = new Set([
  ...shapes.functionTypes,
  ...['block', 'match_arm', 'if_expression', 'while_expression', 'source_file'],
]);

/** Every variable, constant, parameter and field given in a struct expression of the file. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'const_item', 'static_item').flatMap((item) => {
      const at = item.childForFieldName('name');
      const value = item.childForFieldName('value');
      const isAssociated = item.parent?.parent?.type === 'impl_item';
      const scope = isAssociated ? root : (findAncestor(item, blocks) ?? root);
      return at && value ? [{ name: at.text, at, scope, value }] : [];
    }),
    ...findAll(root, 'let_declaration').flatMap((declaration) => readPattern(declaration, root)),
    ...findAll(root, 'let_condition').flatMap((condition) => readPattern(condition, root)),
    ...findAll(root, 'match_pattern').flatMap((pattern) => {
      const scope = pattern.parent;
      return scope ? namesIn(pattern).map((at) => ({ name: at.text, at, scope })) : [];
    }),
    ...findAll(root, 'parameters', 'closure_parameters').flatMap((list) => {
      const scope = list.parent;
      return scope ? list.namedChildren.flatMap(namesIn).map((at) => ({ name: at.text, at, scope })) : [];
    }),
    ...findAll(root, 'assignment_expression').flatMap((assignment) => {
      const at = assignment.childForFieldName('left');
      const name = at && shapes.nameOf(at);
      const value = assignment.childForFieldName('right');
      return at && name && value ? [{ name, at, value }] : [];
    }),
    ...findAll(root, 'field_initializer').flatMap((initializer) => {
      const at = initializer.childForFieldName('field');
      const value = initializer.childForFieldName('value');
      return at && value ? [{ name: `.${at.text}`, at, scope: root, value }] : [];
    }),
    ...findAll(root, 'shorthand_field_initializer').flatMap((initializer) => {
      const value = initializer.firstNamedChild;
      return value ? [{ name: `.${value.text}`, at: initializer, scope: root, value }] : [];
    }),
  ];
}

function readPattern(declaration: Node, root: Node): readonly Binding[] {
  const pattern = declaration.childForFieldName('pattern');
  const value = declaration.childForFieldName('value');
  if (pattern === null) return [];
  const scope = findAncestor(declaration, blocks) ?? root;
  const isOne = pattern.type === 'identifier' || /^(Some|Ok)\(\w+\)$/.test(pattern.text);
  return namesIn(pattern).map((at) => ({
    name: at.text,
    at,
    scope,
    ...(value === null ? { isOpen: true as const } : isOne ? { value } : {}),
  }));
}

export function listFunctions(root: Node): readonly NamedFunction[] {
  return findAll(root, 'function_item').flatMap((node) => {
    const name = node.childForFieldName('name')?.text;
    const parameters = (node.childForFieldName('parameters')?.namedChildren ?? []).flatMap((parameter) =>
      parameter.type === 'parameter' ? (namesIn(parameter)[0]?.text ?? []) : [],
    );
    return name === undefined ? [] : [{ name: qualify(name, node, owners), node, parameters }];
  });
}
