import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { Binding, NamedFunction } from '../../program/programSyntax';
import { CONSTRUCTOR, qualify } from '../shared/owners';
import { functionTypes, owners, shapes } from './shapes';

const classes = ['class_declaration', 'record_declaration', 'struct_declaration'];
const blocks: ReadonlySet<string> = new Set([
  ...shapes.functionTypes,
  ...['block', 'for_statement', 'foreach_statement', 'using_statement', 'switch_section', 'compilation_unit'],
]);
const withParameters: ReadonlySet<string> = new Set([...shapes.functionTypes, ...classes]);

/** Every variable, field, property and parameter of the file. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'variable_declarator').flatMap((declarator) => {
      const value = declarator.lastNamedChild;
      const at = declarator.childForFieldName('name');
      if (at === null) return [];
      const given = value === null || value.id === at.id ? { isOpen: true as const } : { value };
      if (declarator.parent?.parent?.type === 'field_declaration') return member(at, given, root);
      return [{ name: at.text, at, scope: findAncestor(declarator, blocks) ?? root, ...given }];
    }),
    ...findAll(root, 'property_declaration').flatMap((property) => {
      const at = property.childForFieldName('name');
      const given = property.childForFieldName('value');
      const value = given?.type === 'arrow_expression_clause' ? given.firstNamedChild : given;
      return at === null ? [] : member(at, value ? { value } : { isOpen: true }, root);
    }),
    ...findAll(root, 'parameter').flatMap((parameter) => {
      const at = parameter.childForFieldName('name');
      const scope = findAncestor(parameter, withParameters);
      if (at === null || scope === undefined) return [];
      const isMember = scope.type === 'record_declaration';
      return [
        { name: at.text, at, scope },
        ...(isMember ? [{ name: `.${at.text}`, at, scope: root, value: at }] : []),
      ];
    }),
    ...findAll(root, 'declaration_expression').flatMap((declaration) => {
      const at = declaration.childForFieldName('name');
      return at ? [{ name: at.text, at, scope: findAncestor(declaration, blocks) ?? root }] : [];
    }),
    ...findAll(root, 'lambda_expression').flatMap((scope) => {
      const at = scope.childForFieldName('parameters');
      return at && /^(implicit_parameter|identifier)$/.test(at.type) ? [{ name: at.text, at, scope }] : [];
    }),
    ...findAll(root, 'assignment_expression').flatMap((assignment) => {
      const at = assignment.childForFieldName('left');
      const name = at && shapes.nameOf(at);
      const value = assignment.childForFieldName('right');
      return at && name && value ? [{ name, at, value }] : [];
    }),
  ];
}

/** A member, which the whole file may name through what it is a member of. */
function member(at: Node, given: Pick<Binding, 'isOpen' | 'value'>, root: Node): readonly Binding[] {
  const scope = findAncestor(at, new Set(['declaration_list']));
  const binding = { name: `.${at.text}`, at, ...given };
  return [{ ...binding, scope: root }, ...(scope ? [{ ...binding, scope }] : [])];
}

export function listFunctions(root: Node): readonly NamedFunction[] {
  return [
    ...findAll(root, ...functionTypes).flatMap((node) => {
      const own =
        node.type === 'constructor_declaration' ? CONSTRUCTOR : node.childForFieldName('name')?.text;
      const list = node.childForFieldName('parameters');
      return own === undefined ? [] : [{ name: qualify(own, node, owners), node, ...readParameters(list) }];
    }),
    ...findAll(root, ...classes).flatMap((node) => {
      const list = node.namedChildren.find(({ type }) => type === 'parameter_list');
      const name = node.childForFieldName('name')?.text;
      return list && name !== undefined
        ? [{ name: `${name}.${CONSTRUCTOR}`, node, ...readParameters(list) }]
        : [];
    }),
  ];
}

function readParameters(list: Node | null): Pick<NamedFunction, 'parameters' | 'defaults'> {
  const declared = (list?.namedChildren ?? []).flatMap((parameter) => {
    const name = parameter.childForFieldName('name');
    const last = parameter.lastNamedChild;
    return name ? [{ name: name.text, value: last?.id === name.id ? undefined : (last ?? undefined) }] : [];
  });
  const defaults = declared.flatMap(({ name, value }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    parameters: declared.map(({ name }) => name),
    ...(defaults.length > 0 && { defaults: new Map(defaults) }),
  };
}
