import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { Binding, NamedFunction } from '../../program/programSyntax';
import { CONSTRUCTOR, qualify } from '../shared/owners';
import { methods, owners, shapes } from './shapes';

/** Every variable, constant and parameter of the file; local variables mean the same in all of a method. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'assignment', 'operator_assignment').flatMap((assignment) => {
      const at = assignment.childForFieldName('left');
      const value = assignment.childForFieldName('right');
      if (at === null || value === null) return [];
      if (at.type === 'left_assignment_list')
        return at.namedChildren.map((part) => ({ name: part.text, at: part, scope: scopeOf(part, root) }));
      const name = shapes.nameOf(at);
      return name === undefined ? [] : [{ name, at, scope: scopeOf(at, root), value }];
    }),
    ...findAll(root, 'method', 'singleton_method').flatMap((scope) =>
      parametersOf(scope).map((at) => ({ name: at.text, at, scope })),
    ),
    ...findAll(root, 'block_parameters').flatMap((list) => {
      const scope = list.parent;
      return scope ? list.namedChildren.map((at) => ({ name: at.text, at, scope })) : [];
    }),
  ];
}

function scopeOf(name: Node, root: Node): Node {
  return name.type === 'identifier' ? (findAncestor(name, methods) ?? root) : root;
}

function parametersOf(method: Node): readonly Node[] {
  return (method.childForFieldName('parameters')?.namedChildren ?? []).map(
    (parameter) => parameter.childForFieldName('name') ?? parameter,
  );
}

export function listFunctions(root: Node): readonly NamedFunction[] {
  return findAll(root, 'method', 'singleton_method').flatMap((node) => {
    const name = node.childForFieldName('name')?.text;
    const defaults = (node.childForFieldName('parameters')?.namedChildren ?? []).flatMap((parameter) => {
      const value = parameter.childForFieldName('value');
      const own = parameter.childForFieldName('name');
      return own && value ? [[own.text, value] as const] : [];
    });
    return name === undefined
      ? []
      : [
          {
            name: qualify(name === 'initialize' ? CONSTRUCTOR : name, node, owners),
            node,
            parameters: parametersOf(node).map(({ text }) => text),
            ...(defaults.length > 0 && { defaults: new Map(defaults) }),
          },
        ];
  });
}
