import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor } from '../../../syntax/nodes';
import type { Binding, NamedFunction } from '../../program/programSyntax';
import { CONSTRUCTOR, qualify } from '../shared/owners';
import { functionTypes, owners, shapes } from './shapes';

const bodies: ReadonlySet<string> = new Set([
  'class_body',
  'enum_body',
  'interface_body',
  'record_declaration',
]);
const blocks: ReadonlySet<string> = new Set([
  ...shapes.functionTypes,
  ...[
    'block',
    'for_statement',
    'enhanced_for_statement',
    'try_with_resources_statement',
    'switch_block_statement_group',
  ],
]);

/** Every variable, field and parameter of the file. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'variable_declarator').flatMap((declarator) => readDeclarator(declarator, root)),
    ...findAll(root, 'resource').flatMap((resource) => readLocal(resource, root)),
    ...findAll(root, 'formal_parameter').flatMap((parameter) => {
      const at = parameter.childForFieldName('name');
      const scope = findAncestor(parameter, blocks);
      return at && scope ? [{ name: at.text, at, scope }] : [];
    }),
    ...findAll(root, 'lambda_expression').flatMap((scope) => {
      const parameters = scope.childForFieldName('parameters');
      if (parameters?.type === 'formal_parameters') return [];
      const names = parameters?.type === 'identifier' ? [parameters] : (parameters?.namedChildren ?? []);
      return names.map((at) => ({ name: at.text, at, scope }));
    }),
    ...findAll(root, 'assignment_expression').flatMap((assignment) => {
      const at = assignment.childForFieldName('left');
      const name = at && shapes.nameOf(at);
      const value = assignment.childForFieldName('right');
      return at && name && value ? [{ name, at, value }] : [];
    }),
  ];
}

function readDeclarator(declarator: Node, root: Node): readonly Binding[] {
  if (declarator.parent?.type !== 'field_declaration' && declarator.parent?.type !== 'constant_declaration')
    return readLocal(declarator, root);
  const at = declarator.childForFieldName('name');
  const scope = findAncestor(declarator, bodies);
  const value = declarator.childForFieldName('value');
  if (at === null || scope === undefined) return [];
  const given = { name: `.${at.text}`, at, ...(value === null ? { isOpen: true as const } : { value }) };
  return [
    { ...given, scope: root },
    { ...given, scope },
  ];
}

function readLocal(declarator: Node, root: Node): readonly Binding[] {
  const at = declarator.childForFieldName('name');
  const value = declarator.childForFieldName('value');
  const scope = findAncestor(declarator, blocks) ?? root;
  return at === null
    ? []
    : [{ name: at.text, at, scope, ...(value === null ? { isOpen: true as const } : { value }) }];
}

export function listFunctions(root: Node): readonly NamedFunction[] {
  return findAll(root, ...functionTypes).flatMap((node) => {
    const own = node.type === 'method_declaration' ? node.childForFieldName('name')?.text : CONSTRUCTOR;
    const parameters = (node.childForFieldName('parameters')?.namedChildren ?? []).flatMap(
      (parameter) => parameter.childForFieldName('name')?.text ?? [],
    );
    return own === undefined ? [] : [{ name: qualify(own, node, owners), node, parameters }];
  });
}
