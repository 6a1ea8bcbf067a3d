import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor, isSameNode } from '../../../syntax/nodes';
import type { Binding, NamedCall, NamedFunction } from '../../program/programSyntax';
import { keyOf, readCommand, unwrap, valueOf } from './shapes';

const functionTypes: ReadonlySet<string> = new Set(['function_statement']);

/** Variables, parameters, members, entries of hashtables, and `$_` in the blocks of a pipeline. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'assignment_expression').flatMap((assignment): Binding[] => {
      const left = assignment.namedChildren.find(({ type }) => type === 'left_assignment_expression');
      const at = left?.firstNamedChild ? unwrap(left.firstNamedChild) : undefined;
      const name = at && nameOf(at);
      const value = assignment.childForFieldName('value');
      const isPlain = assignment.namedChildren.some(({ text }) => text === '=');
      if (at === undefined || name === undefined) return [];
      const isShared = name.startsWith('.') || /^\$(script|global|env):/i.test(at.text);
      const scope = isShared ? root : (findAncestor(at, functionTypes) ?? root);
      return [{ name, at, scope, ...(value && isPlain && { value }) }];
    }),
    ...findAll(root, 'script_parameter').flatMap((parameter): Binding[] => {
      const at = variableOf(parameter);
      const name = at && nameOf(at);
      const fn = findAncestor(parameter, functionTypes);
      const value = fn === undefined ? defaultOfParameter(parameter) : undefined;
      return at && name ? [{ name, at, scope: fn ?? root, ...(value && { value }) }] : [];
    }),
    ...findAll(root, 'foreach_statement').flatMap((loop): Binding[] => {
      const at = variableOf(loop);
      const name = at && nameOf(at);
      return at && name ? [{ name, at, scope: findAncestor(loop, functionTypes) ?? root }] : [];
    }),
    ...findAll(root, 'hash_entry').flatMap((entry): Binding[] => {
      const key = keyOf(entry);
      const value = valueOf(entry);
      return key && value ? [{ name: `.${key.text.toLowerCase()}`, at: key.node, scope: root, value }] : [];
    }),
    ...findAll(root, 'script_block_expression').flatMap((scope): Binding[] => {
      const stage = findAncestor(scope, new Set(['command']));
      const at = stage?.previousNamedSibling;
      return at && stage.parent?.type === 'pipeline_chain' ? [{ name: '_', at, scope }] : [];
    }),
  ];
}

function variableOf(node: Node): Node | undefined {
  return node.namedChildren.find(({ type }) => type === 'variable');
}

function defaultOfParameter(parameter: Node): Node | undefined {
  return parameter.namedChildren.find(({ type }) => type === 'script_parameter_default');
}

/** The variable, without its scope, or as `.name` the member that an expression reads, in lower case. */
export function nameOf(node: Node): string | undefined {
  if (node.type === 'variable')
    return /^[$@]\{?(?:(?:script|global|local|private|using):)?(env:\w+|\w+)\}?$/i
      .exec(node.text)?.[1]
      ?.toLowerCase();
  if (node.type !== 'member_access') return undefined;
  const member = memberName(node);
  return member && `.${member.text.toLowerCase()}`;
}

/** The plain name in `.name`. */
export function memberName(access: Node): Node | undefined {
  const name = access.namedChildren.find(({ type }) => type === 'member_name')?.firstNamedChild;
  return name?.type === 'simple_name' ? name : undefined;
}

export function listFunctions(root: Node): readonly NamedFunction[] {
  return findAll(root, 'function_statement').flatMap((node) => {
    const name = node.namedChildren.find(({ type }) => type === 'function_name')?.text.toLowerCase();
    const own = findAll(node, 'script_parameter').filter((parameter) =>
      isSameNode(findAncestor(parameter, functionTypes), node),
    );
    const named = own.flatMap((parameter) => {
      const variable = variableOf(parameter);
      const text = variable && nameOf(variable);
      return text === undefined ? [] : [{ text, value: defaultOfParameter(parameter) }];
    });
    const defaults = new Map(
      named.flatMap(({ text, value }) => (value === undefined ? [] : [[text, value] as const])),
    );
    return name === undefined ? [] : [{ name, node, parameters: named.map(({ text }) => text), defaults }];
  });
}

export function listCalls(root: Node, functions: readonly NamedFunction[]): readonly NamedCall[] {
  const names = new Set(functions.map(({ name }) => name));
  return findAll(root, 'command').flatMap((node) => {
    const { name, positional, named } = readCommand(node);
    return names.has(name) ? [{ name, node, arguments: positional, named }] : [];
  });
}
