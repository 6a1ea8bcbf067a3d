import type { Node } from 'web-tree-sitter';
import { findAll, isField, isSameNode } from '../../../syntax/nodes';
import type { Owners } from '../shared/owners';
import type { Call, Shapes } from '../shared/shapes';
import { readKeysOfType } from './jsonTypes';

/** Methods that give what they are called on, in another form; and what is or is not there. */
const receiverCopies =
  /^(to_string|to_owned|into|as_str|as_ref|as_deref|as_bytes|into_bytes|clone|cloned|trim|unwrap|expect|ok|ok_or|ok_or_else|map_err|context|with_context)$/;
const argumentCopies =
  /^(String::from|Some|Ok|Box::new|Cow::from|Cow::Borrowed|urlencoding::encode|(?:\w+::)*Region::(new|from_static))$/;

/** Rust, with what the SDK and serde_json call the ways to a key: https://docs.rs/serde_json/latest/serde_json/enum.Value.html */
export const shapes: Shapes = {
  callTypes: ['call_expression'],
  readCall,
  betweenTypes: new Set(['arguments', 'expression_statement', 'match_pattern']),
  innerOf,
  readMember(node) {
    const object = node.type === 'field_expression' ? node.childForFieldName('value') : null;
    const name = node.childForFieldName('field');
    return object && name ? { object, name } : undefined;
  },
  readIndex(node) {
    const [object, index] = node.type === 'index_expression' ? node.namedChildren : [];
    return object && index ? { object, index } : undefined;
  },
  choicesOf,
  targetOf,
  loops: {
    types: ['for_expression'],
    read(loop) {
      const [list, element] = [loop.childForFieldName('value'), loop.childForFieldName('pattern')];
      return list && element ? { list, element } : undefined;
    },
  },
  functionTypes: new Set(['function_item', 'closure_expression']),
  returningTypes: new Set(['function_item']),
  isReturn: (node, part) =>
    node.type === 'return_expression' ||
    (node.type === 'function_item' && isField(part, 'body')) ||
    (node.type === 'closure_expression' && isField(part, 'body')),
  firstParameter(fn) {
    if (fn.type !== 'closure_expression') return undefined;
    const [parameter] = fn.childForFieldName('parameters')?.namedChildren ?? [];
    const at = parameter && namesIn(parameter)[0];
    return at && { name: at.text, at };
  },
  nameOf,
  words: {
    texts: new Set([
      'secret_string',
      'secret_values',
      'iter',
      'into_iter',
      'find',
      'filter',
      'send',
      'unwrap_or',
      'unwrap_or_else',
      'unwrap_or_default',
      'await',
    ]),
    http: new Set(['get', 'header', 'text', 'bytes', 'body', 'call', 'into_string', 'error_for_status']),
    documents: new Set(['as_object', 'as_object_mut', 'unwrap_or_default', 'iter']),
    keys: new Set(['get', 'get_mut', 'remove', 'contains_key', 'get_key_value']),
    each: new Set(['for_each']),
    callbacks: new Set(['map', 'and_then', 'map_or', 'map_or_else', 'is_some_and', 'then']),
    readsJson: ({ name, receiver }) =>
      (/^from_(str|slice|reader)$/.test(name) && receiver?.text === 'serde_json') || name === 'parse',
    keysRead: readKeysOfType,
  },
};

export const owners: Owners = {
  ownerName: (node) =>
    node.type === 'impl_item' ? node.childForFieldName('type')?.text.replace(/<.*/s, '') : undefined,
  selves: /^(self|Self)$/,
  listTypes: (root) =>
    findAll(root, 'let_declaration', 'parameter', 'static_item', 'const_item', 'field_declaration').flatMap(
      (node) => {
        const name = (node.childForFieldName('pattern') ?? node.childForFieldName('name'))?.text.replace(
          /^mut /,
          '',
        );
        const value = node.childForFieldName('value');
        const made = /^(\w+)(?:::\w+\(| \{)/.exec(value?.text ?? '')?.[1];
        const type = /^&?(?:mut )?(\w+)/.exec(node.childForFieldName('type')?.text ?? '')?.[1] ?? made;
        return name === undefined || type === undefined ? [] : [[name, type] as const];
      },
    ),
};

export function readCall(node: Node): Call | undefined {
  const called = node.type === 'call_expression' ? node.childForFieldName('function') : null;
  const list = node.childForFieldName('arguments');
  if (called === null || list === null) return undefined;
  const callee =
    called.type === 'generic_function' ? (called.childForFieldName('function') ?? called) : called;
  const shared = {
    node,
    callee,
    arguments: list.namedChildren.filter(({ type }) => !type.endsWith('comment')),
  };
  if (callee.type === 'identifier') return { ...shared, name: callee.text };
  const receiver = callee.childForFieldName('value') ?? callee.childForFieldName('path');
  const name = callee.childForFieldName('field') ?? callee.childForFieldName('name');
  return receiver && name ? { ...shared, name: name.text, receiver } : undefined;
}

function innerOf(node: Node): Node | undefined {
  if (
    /^(parenthesized_expression|await_expression|try_expression|type_cast_expression|async_block)$/.test(
      node.type,
    )
  )
    return node.firstNamedChild ?? undefined;
  if (node.type === 'reference_expression') return node.childForFieldName('value') ?? undefined;
  if (node.type === 'unary_expression')
    return node.child(0)?.text === '*' ? (node.firstNamedChild ?? undefined) : undefined;
  const call = readCall(node);
  if (call === undefined) return undefined;
  if (argumentCopies.test(call.callee?.text ?? '')) return call.arguments[0];
  return call.receiver !== undefined && receiverCopies.test(call.name) ? call.receiver : undefined;
}

function choicesOf(node: Node): readonly Node[] {
  if (node.type === 'block') return node.lastNamedChild === null ? [] : [node.lastNamedChild];
  const fields = /^(match_expression|else_clause)$/.test(node.type)
    ? [node.childForFieldName('body') ?? node.firstNamedChild]
    : node.type === 'match_arm'
      ? [node.childForFieldName('value')]
      : node.type === 'if_expression'
        ? [node.childForFieldName('consequence'), node.childForFieldName('alternative')]
        : node.type === 'match_block'
          ? node.namedChildren
          : [];
  return fields.filter((choice) => choice !== null);
}

/** The name that a declaration, a condition or the first arm of a match gives to what it takes. */
function targetOf(node: Node, part: Node): Node | undefined {
  if (node.type === 'assignment_expression')
    return isField(part, 'right') ? (node.childForFieldName('left') ?? undefined) : undefined;
  if (node.type === 'field_initializer') return node.childForFieldName('field') ?? undefined;
  if (!isField(part, 'value')) return undefined;
  if (/^(const|static)_item$/.test(node.type)) return node.childForFieldName('name') ?? undefined;
  const pattern =
    node.type === 'match_expression'
      ? findAll(node.childForFieldName('body') ?? node, 'match_pattern').find(({ text }) =>
          /^(Some|Ok)\b/.test(text),
        )
      : /^let_(declaration|condition)$/.test(node.type)
        ? node.childForFieldName('pattern')
        : undefined;
  return pattern ? namesIn(pattern)[0] : undefined;
}

/** The names that a pattern declares. */
export function namesIn(pattern: Node): readonly Node[] {
  const named = pattern.type === 'parameter' ? (pattern.childForFieldName('pattern') ?? pattern) : pattern;
  return findAll(named, 'identifier').filter((name) => !isField(name, 'type') && !/^[A-Z]/.test(name.text));
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'identifier') return node.parent?.type === 'scoped_identifier' ? undefined : node.text;
  if (node.type === 'scoped_identifier') return node.childForFieldName('name')?.text;
  if (node.type === 'field_identifier' && node.parent?.type === 'field_initializer') return `.${node.text}`;
  const field = node.type === 'field_expression' ? node.childForFieldName('field') : null;
  return field === null || isSameNode(node.parent?.childForFieldName('function'), node)
    ? undefined
    : `.${field.text}`;
}
