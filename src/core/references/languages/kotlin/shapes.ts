import type { Node } from 'web-tree-sitter';
import { findAll, hasKeyword, isSameNode } from '../../../syntax/nodes';
import { jvmWords } from '../jvm/words';
import type { Owners } from '../shared/owners';
import type { Call, Shapes } from '../shared/shapes';
import { readKeysOfType } from './jsonTypes';

const wrappers = /^(parenthesized_expression|postfix_expression|as_expression|check_expression)$/;
const receiverCopies = /^(reader|byteInputStream|toByteArray|toString|trim|trimIndent|trimMargin|orEmpty)$/;
const argumentCopies = /^(requireNotNull|checkNotNull|String|StringReader)$/;

export const shapes: Shapes = {
  callTypes: ['call_expression'],
  readCall,
  betweenTypes: new Set([
    ...['value_argument', 'value_arguments', 'call_suffix', 'annotated_lambda'],
    ...['navigation_suffix', 'indexing_suffix'],
  ]),
  innerOf,
  readMember(node) {
    const name = node.type === 'navigation_expression' ? suffixName(node) : undefined;
    const object = node.firstNamedChild;
    return object && name ? { object, name } : undefined;
  },
  readIndex(node) {
    if (node.type !== 'indexing_expression') return undefined;
    const [object, suffix] = node.namedChildren;
    const index = suffix?.firstNamedChild;
    return object && index ? { object, index } : undefined;
  },
  choicesOf,
  targetOf,
  loops: {
    types: ['for_statement'],
    read(loop) {
      const [variable, list] = loop.namedChildren;
      const element = variable?.type === 'variable_declaration' ? variable.firstNamedChild : null;
      return list && element ? { list, element } : undefined;
    },
  },
  functionTypes: new Set(['function_declaration', 'lambda_literal', 'anonymous_function']),
  returningTypes: new Set(['function_declaration', 'anonymous_function']),
  isReturn(node, part) {
    if (node.type === 'jump_expression') return node.text.startsWith('return');
    return (
      (node.type === 'function_body' && part.type !== 'statements') ||
      (node.type === 'lambda_literal' && part.type === 'statements')
    );
  },
  firstParameter,
  nameOf,
  words: { ...jvmWords, keysRead: readKeysOfType },
};

export const owners: Owners = {
  ownerName: (node) =>
    /^(class|object)_declaration$/.test(node.type)
      ? node.namedChildren.find(({ type }) => type === 'type_identifier')?.text
      : undefined,
  selves: /^this$/,
  listTypes: (root) =>
    findAll(root, 'property_declaration', 'class_parameter', 'parameter').flatMap((node) => {
      const declared = node.namedChildren.find(({ type }) => type === 'variable_declaration') ?? node;
      const name = declared.namedChildren.find(({ type }) => type === 'simple_identifier')?.text;
      const value = valueOf(node);
      const type =
        declared.namedChildren.find((child) => child.type === 'user_type')?.text ??
        (value && readCall(value)?.name);
      return name === undefined || type === undefined ? [] : [[name, type] as const];
    }),
};

export function readCall(node: Node): Call | undefined {
  if (node.type !== 'call_expression') return undefined;
  const [callee, suffix] = node.namedChildren;
  if (callee === undefined || suffix?.type !== 'call_suffix') return undefined;
  const given: Node[] = [];
  const named = new Map<string, Node>();
  for (const argument of findOwn(suffix, 'value_argument')) {
    const [first, second] = argument.namedChildren;
    if (hasKeyword(argument, '=') && first && second) named.set(first.text, second);
    else if (first) given.push(first);
  }
  const lambda = suffix.namedChildren.find(({ type }) => type === 'annotated_lambda')?.firstNamedChild;
  const shared = {
    node,
    callee,
    arguments: [...given, ...(lambda ? [lambda] : [])],
    ...(named.size > 0 && { named }),
  };
  if (callee.type === 'simple_identifier')
    return { ...shared, name: callee.text, ...(/^[A-Z]/.test(callee.text) && { isNew: true as const }) };
  const name = callee.type === 'navigation_expression' ? suffixName(callee) : undefined;
  const receiver = callee.firstNamedChild;
  return name && receiver ? { ...shared, name: name.text, receiver } : undefined;
}

function findOwn(suffix: Node, type: string): readonly Node[] {
  const list = suffix.namedChildren.find((child) => child.type === 'value_arguments');
  return list?.namedChildren.filter((child) => child.type === type) ?? [];
}

function suffixName(navigation: Node): Node | undefined {
  const suffix = navigation.namedChildren.find(({ type }) => type === 'navigation_suffix');
  return suffix?.namedChildren.find(({ type }) => type === 'simple_identifier');
}

function innerOf(node: Node): Node | undefined {
  if (wrappers.test(node.type)) return node.firstNamedChild ?? undefined;
  const call = readCall(node);
  if (call === undefined) return undefined;
  if (call.receiver?.text === 'URLEncoder' && call.name === 'encode') return call.arguments[0];
  if (call.receiver !== undefined)
    return receiverCopies.test(call.name) && call.arguments.length === 0 ? call.receiver : undefined;
  return argumentCopies.test(call.name) ? call.arguments[0] : undefined;
}

function choicesOf(node: Node): readonly Node[] {
  if (node.type === 'elvis_expression') return node.namedChildren;
  if (node.type === 'statements') return node.lastNamedChild === null ? [] : [node.lastNamedChild];
  if (node.type === 'control_structure_body' || node.type === 'try_expression')
    return node.firstNamedChild === null ? [] : [node.firstNamedChild];
  if (node.type === 'if_expression' || node.type === 'when_entry')
    return node.namedChildren.filter(({ type }) => type === 'control_structure_body');
  return node.type === 'when_expression'
    ? node.namedChildren.filter(({ type }) => type === 'when_entry')
    : [];
}

/** What a property, parameter or assignment gets; what `by lazy` makes, too. */
export function valueOf(declaration: Node): Node | undefined {
  const last = declaration.lastNamedChild;
  if (last === null) return undefined;
  if (hasKeyword(declaration, '=')) return last;
  const delegate = declaration.namedChildren.find(
    ({ type }) => type === 'property_delegate',
  )?.firstNamedChild;
  const call = delegate && readCall(delegate);
  const lambda = call?.name === 'lazy' ? call.arguments.at(-1) : undefined;
  return lambda?.namedChildren.find(({ type }) => type === 'statements')?.lastNamedChild ?? undefined;
}

function targetOf(node: Node, part: Node): Node | undefined {
  if (!hasKeyword(node, '=') || !isSameNode(node.lastNamedChild, part)) return undefined;
  if (node.type === 'assignment') return node.firstNamedChild ?? undefined;
  return node.type === 'property_declaration'
    ? (node.namedChildren.find(({ type }) => type === 'variable_declaration')?.firstNamedChild ?? undefined)
    : undefined;
}

/** The parameter that a lambda declares, or `it`, which its opening brace does. */
function firstParameter(lambda: Node): { readonly name: string; readonly at: Node } | undefined {
  if (lambda.type !== 'lambda_literal') return undefined;
  const parameters = lambda.namedChildren.find(({ type }) => type === 'lambda_parameters');
  const at = parameters === undefined ? lambda.firstChild : findAll(parameters, 'simple_identifier')[0];
  return at ? { name: parameters === undefined ? 'it' : at.text, at } : undefined;
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'interpolated_identifier') return node.text;
  if (node.type === 'simple_identifier')
    return node.parent?.type === 'navigation_suffix' ? undefined : node.text;
  if (node.type === 'directly_assignable_expression' && node.namedChildCount === 1) return node.text;
  if (node.type !== 'navigation_expression' && node.type !== 'directly_assignable_expression')
    return undefined;
  const name = suffixName(node);
  return name && `.${name.text}`;
}
