import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor, isSameNode } from '../../../syntax/nodes';
import type { Binding, NamedFunction } from '../../program/programSyntax';
import { CONSTRUCTOR, qualify } from '../shared/owners';
import { outerOf } from '../shared/shapes';
import { owners, readCall, shapes, valueOf } from './shapes';

const blocks: ReadonlySet<string> = new Set([
  ...shapes.functionTypes,
  ...['control_structure_body', 'try_expression', 'class_body'],
]);
const classes: ReadonlySet<string> = new Set(['class_declaration']);

/** Members that requests and clients have, which a lambda that makes one assigns by their bare names. */
const requestMembers = /^(secretId|versionStage|versionId|region|name|secretString|secretIdList)$/;

/** Every variable, property and parameter of the file. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'property_declaration').flatMap((declaration) => readProperty(declaration, root)),
    ...findAll(root, 'class_parameter').flatMap((parameter) => readClassParameter(parameter, root)),
    ...findAll(root, 'parameter').flatMap((parameter) => {
      const at = identifierOf(parameter);
      const scope = findAncestor(parameter, shapes.functionTypes);
      return at && scope ? [{ name: at.text, at, scope }] : [];
    }),
    ...findAll(root, 'lambda_literal').flatMap(readLambda),
    ...findAll(root, 'assignment').flatMap(readAssignment),
  ];
}

function identifierOf(node: Node): Node | undefined {
  return node.namedChildren.find(({ type }) => type === 'simple_identifier');
}

function readProperty(declaration: Node, root: Node): readonly Binding[] {
  const names = findAll(declaration, 'variable_declaration').filter(
    ({ parent }) => isSameNode(parent, declaration) || isSameNode(parent?.parent, declaration),
  );
  const scope = findAncestor(declaration, blocks) ?? root;
  const value = valueOf(declaration);
  const isSingle = names.length === 1 && isSameNode(names[0]?.parent, declaration);
  return names.flatMap((variable): Binding[] => {
    const at = identifierOf(variable);
    if (at === undefined) return [];
    const given = { at, ...(isSingle && (value === undefined ? { isOpen: true as const } : { value })) };
    if (scope.type !== 'class_body') return [{ ...given, name: at.text, scope }];
    const member = { ...given, name: `.${at.text}` };
    const holder =
      scope.parent?.type === 'companion_object' ? findAncestor(scope, new Set(['class_body'])) : undefined;
    return [
      { ...member, scope: root },
      { ...member, scope },
      ...(holder ? [{ ...member, scope: holder }] : []),
    ];
  });
}

function readClassParameter(parameter: Node, root: Node): readonly Binding[] {
  const at = identifierOf(parameter);
  const scope = findAncestor(parameter, classes);
  if (at === undefined || scope === undefined) return [];
  return [
    { name: at.text, at, scope },
    { name: `.${at.text}`, at, scope: root, value: at },
  ];
}

/** A lambda's parameters; what `use` and `let` are called on is the first one's value. */
function readLambda(lambda: Node): readonly Binding[] {
  const first = shapes.firstParameter?.(lambda);
  const outer = outerOf(lambda, shapes);
  const call = outer && readCall(outer);
  const value = call?.receiver && /^(use|let|also)$/.test(call.name) ? call.receiver : undefined;
  return first === undefined ? [] : [{ ...first, scope: lambda, ...(value && { value }) }];
}

function readAssignment(assignment: Node): readonly Binding[] {
  const at = assignment.firstNamedChild;
  const value = assignment.lastNamedChild;
  const name = at && shapes.nameOf(at);
  if (!at || !value || !name) return [];
  const isOfRequest =
    requestMembers.test(name) && findAncestor(assignment, shapes.functionTypes)?.type === 'lambda_literal';
  return isOfRequest ? [] : [{ name, at, value }];
}

export function listFunctions(root: Node): readonly NamedFunction[] {
  const own = findAll(root, 'function_declaration').flatMap((node) => {
    const name = identifierOf(node)?.text;
    const list = node.namedChildren.find(({ type }) => type === 'function_value_parameters');
    const receiver = node.namedChildren.find(
      ({ startIndex, type }) => type === 'user_type' && startIndex < (list?.startIndex ?? 0),
    );
    if (name === undefined) return [];
    return [
      {
        name: receiver === undefined ? qualify(name, node, owners) : `${receiver.text}.${name}`,
        node,
        parameters: namesIn(list, 'parameter'),
      },
    ];
  });
  const constructors = findAll(root, 'class_declaration').flatMap((node) => {
    const name = owners.ownerName(node);
    const list = node.namedChildren.find(({ type }) => type === 'primary_constructor');
    return name === undefined || list === undefined
      ? []
      : [{ name: `${name}.${CONSTRUCTOR}`, node, parameters: namesIn(list, 'class_parameter') }];
  });
  return [...own, ...constructors];
}

function namesIn(list: Node | undefined, type: string): readonly string[] {
  return (list?.namedChildren ?? []).flatMap((parameter) =>
    parameter.type === type ? (identifierOf(parameter)?.text ?? []) : [],
  );
}
