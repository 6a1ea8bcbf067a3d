import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor, isField } from '../../../syntax/nodes';
import type { Binding, NamedCall, NamedFunction } from '../../program/programSyntax';
import { listPythonCalls, plainText } from './calls';

const functionTypes = ['function_definition', 'lambda'] as const;
export const functions: ReadonlySet<string> = new Set(functionTypes);

/** What has names of its own; a comprehension has those that it declares. */
const scopes: ReadonlySet<string> = new Set([...functionTypes, 'class_definition', 'module']);
const comprehensions: ReadonlySet<string> = new Set([
  'list_comprehension',
  'set_comprehension',
  'dictionary_comprehension',
  'generator_expression',
]);

/** Every variable, parameter, attribute and dictionary entry of the file that gets a value. */
export function listBindings(root: Node): readonly Binding[] {
  const globals = findAll(root, 'global_statement');
  const scopeOf = (node: Node, name: string): Node => {
    const scope = findAncestor(node, scopes) ?? root;
    const isGlobal = globals.some(
      (statement) =>
        findAncestor(statement, scopes)?.id === scope.id &&
        statement.namedChildren.some(({ text }) => text === name),
    );
    return isGlobal ? root : scope;
  };
  const bind = (target: Node | null, value: Node | null | undefined): Binding[] => {
    if (target === null) return [];
    if (/^(pattern_list|tuple_pattern|list_pattern)$/.test(target.type)) {
      const parts = target.namedChildren;
      const values = /^(expression_list|tuple|list)$/.test(value?.type ?? '')
        ? (value?.namedChildren ?? [])
        : [];
      return parts.flatMap((part, index) =>
        bind(part, values.length === parts.length ? values[index] : undefined),
      );
    }
    const name = nameOf(target);
    if (name === undefined) return [];
    const given = value ? { value } : {};
    if (target.type !== 'identifier') return [{ name, at: target, scope: root, ...given }];
    const scope = scopeOf(target, name);
    const own = { name, at: target, scope, ...given };
    return scope.type === 'class_definition' ? [own, { ...own, name: `.${name}`, scope: root }] : [own];
  };
  return [
    ...findAll(root, 'assignment').flatMap((node) =>
      bind(node.childForFieldName('left'), node.childForFieldName('right')),
    ),
    ...findAll(root, 'augmented_assignment').flatMap((node) =>
      bind(node.childForFieldName('left'), undefined),
    ),
    ...findAll(root, 'named_expression').flatMap((node) =>
      bind(node.childForFieldName('name'), node.childForFieldName('value')),
    ),
    ...findAll(root, 'as_pattern').flatMap((node) =>
      bind(node.childForFieldName('alias')?.firstNamedChild ?? null, node.firstNamedChild),
    ),
    ...findAll(root, 'for_statement').flatMap((node) => bind(node.childForFieldName('left'), undefined)),
    ...findAll(root, 'for_in_clause').flatMap((node) => {
      const scope = findAncestor(node, comprehensions) ?? root;
      return namesIn(node.childForFieldName('left')).map((at) => ({ name: at.text, at, scope }));
    }),
    ...findAll(root, ...functionTypes).flatMap((fn) =>
      parametersOf(fn).map(({ name }) => ({ name: name.text, at: name, scope: fn })),
    ),
    ...findAll(root, 'pair').flatMap((pair) => {
      const key = pair.childForFieldName('key');
      const value = pair.childForFieldName('value');
      const text = key && plainText(key);
      return key && value && text !== undefined && text !== null
        ? [{ name: `[${text}]`, at: key, scope: root, value }]
        : [];
    }),
  ];
}

function namesIn(target: Node | null): readonly Node[] {
  if (target === null) return [];
  return target.type === 'identifier' ? [target] : target.namedChildren.flatMap(namesIn);
}

interface PythonParameter {
  readonly name: Node;
  readonly value?: Node;
}

function parametersOf(fn: Node): readonly PythonParameter[] {
  return (fn.childForFieldName('parameters')?.namedChildren ?? []).flatMap((parameter) => {
    if (parameter.type === 'identifier') return [{ name: parameter }];
    const name = parameter.childForFieldName('name') ?? parameter.firstNamedChild;
    const value = parameter.childForFieldName('value');
    return name?.type === 'identifier' ? [{ name, ...(value && { value }) }] : [];
  });
}

/** The names of a function's parameters, in order. */
export function parameterNames(fn: Node): readonly Node[] {
  return parametersOf(fn).map(({ name }) => name);
}

/** The variable, attribute (`.name`) or entry (`[name]`) that an expression reads; none of the environment. */
export function nameOf(node: Node): string | undefined {
  switch (node.type) {
    case 'identifier':
      return isField(node, 'attribute') || (node.parent?.type === 'keyword_argument' && isField(node, 'name'))
        ? undefined
        : node.text;
    case 'attribute':
      return `.${node.childForFieldName('attribute')?.text ?? ''}`;
    case 'subscript': {
      if (/(^|\.)environ$/.test(node.childForFieldName('value')?.text ?? '')) return undefined;
      const key = node.childForFieldName('subscript');
      const text = key ? plainText(key) : undefined;
      return text === undefined ? undefined : `[${text}]`;
    }
    default:
      return undefined;
  }
}

/** Functions, methods as `.name`, and the construction of an object by the name of its class. */
export function listFunctions(root: Node): readonly NamedFunction[] {
  return findAll(root, ...functionTypes).flatMap((node) => {
    const holder = node.type === 'lambda' ? node.parent?.childForFieldName('left') : undefined;
    const own = (node.childForFieldName('name') ?? holder)?.text;
    const parameters = parametersOf(node);
    const defaults = new Map(
      parameters.flatMap(({ name, value }) => (value === undefined ? [] : [[name.text, value] as const])),
    );
    const names = parameters.map(({ name }) => name.text);
    const owner = findAncestor(node, scopes);
    if (own === undefined) return [];
    if (owner?.type !== 'class_definition') return [{ name: own, node, parameters: names, defaults }];
    const decorators = node.parent?.type === 'decorated_definition' ? node.parent.namedChildren : [];
    const isStatic = decorators.some(({ text }) => text === '@staticmethod');
    const className = owner.childForFieldName('name')?.text ?? '';
    const rest = isStatic ? names : names.slice(1);
    return own === '__init__'
      ? [{ name: className, node, parameters: rest, defaults }]
      : [{ name: `.${own}`, node, parameters: rest, defaults, owner: className }];
  });
}

export function listCalls(root: Node): readonly NamedCall[] {
  return listPythonCalls(root).flatMap(({ node, callee, positional, named }) => {
    const name = nameOf(callee);
    const object = callee.childForFieldName('object');
    return name === undefined
      ? []
      : [{ name, node, arguments: positional, named, ...(object && { object }) }];
  });
}
