import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { Binding, NamedFunction } from '../../program/programSyntax';
import { CONSTRUCTOR, qualify } from '../shared/owners';
import { functionTypes, owners, readCall, shapes } from './shapes';

/** Functions that do not see the variables round them. */
const closed: ReadonlySet<string> = new Set([...functionTypes, 'anonymous_function']);

/** Every variable, constant, property and parameter of the file; variables mean the same in all of a function. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'assignment_expression', 'augmented_assignment_expression').flatMap((assignment) => {
      const at = assignment.childForFieldName('left');
      const value = assignment.childForFieldName('right');
      const name = at && shapes.nameOf(at);
      if (!at || !value || !name) return [];
      return name.startsWith('.')
        ? [{ name, at, value }]
        : [{ name, at, scope: findAncestor(assignment, closed) ?? root, value }];
    }),
    ...findAll(root, 'const_element').flatMap((element) => {
      const [at, value] = element.namedChildren;
      const isMember = element.parent?.parent?.type === 'declaration_list';
      return at && value ? [{ name: isMember ? `::${at.text}` : at.text, at, scope: root, value }] : [];
    }),
    ...findAll(root, 'function_call_expression').flatMap((node) => {
      const call = readCall(node);
      const [at, value] = call?.name === 'define' ? call.arguments : [];
      const name = /^['"](\w+)['"]$/.exec(at?.text ?? '')?.[1];
      return at && value && name !== undefined ? [{ name, at, scope: root, value }] : [];
    }),
    ...findAll(root, 'property_element').flatMap((element) => {
      const at = element.childForFieldName('name');
      const value = element.childForFieldName('default_value');
      const name = at && shapes.nameOf(at);
      const given = value === null || value.type === 'null' ? { isOpen: true as const } : { value };
      return at && name ? [{ name, at, scope: root, ...given }] : [];
    }),
    ...findAll(root, 'simple_parameter', 'property_promotion_parameter').flatMap((parameter) => {
      const at = parameter.childForFieldName('name');
      const scope = findAncestor(parameter, shapes.functionTypes);
      if (at === null || scope === undefined) return [];
      const isPromoted = parameter.type === 'property_promotion_parameter';
      return [
        { name: at.text, at, scope },
        ...(isPromoted ? [{ name: `.${at.text.slice(1)}`, at, scope: root, value: at }] : []),
      ];
    }),
  ];
}

export function listFunctions(root: Node): readonly NamedFunction[] {
  return findAll(root, ...functionTypes).flatMap((node) => {
    const name = node.childForFieldName('name')?.text;
    const declared = (node.childForFieldName('parameters')?.namedChildren ?? []).flatMap((parameter) => {
      const own = parameter.childForFieldName('name')?.text;
      return own === undefined ? [] : [{ name: own, value: parameter.childForFieldName('default_value') }];
    });
    const defaults = declared.flatMap(({ name: own, value }) =>
      value === null ? [] : [[own, value] as const],
    );
    return name === undefined
      ? []
      : [
          {
            name: qualify(name === '__construct' ? CONSTRUCTOR : name, node, owners),
            node,
            parameters: declared.map(({ name: own }) => own),
            ...(defaults.length > 0 && { defaults: new Map(defaults) }),
          },
        ];
  });
}
