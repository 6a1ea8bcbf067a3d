import type { Node } from 'web-tree-sitter';
import { findAll, isField } from '../../../syntax/nodes';
import { jvmWords } from '../jvm/words';
import type { Owners } from '../shared/owners';
import type { Call, Shapes } from '../shared/shapes';
import { readKeysOfType } from './jsonTypes';

export const functionTypes = [
  'method_declaration',
  'constructor_declaration',
  'compact_constructor_declaration',
];
const lambda = 'lambda_expression';
const ownerTypes = /^(class|record|enum|interface)_declaration$/;

/** Calls that give what they are called on, or given: `"x".trim()`, `String.valueOf(x)`, `new StringReader(x)`. */
const receiverCopies = /^(toString|trim|strip|intern|stripIndent)$/;
const argumentCopies =
  /^(String\.valueOf|Objects\.requireNonNull|Objects\.toString|Optional\.of(?:Nullable)?|new StringReader|new String|URLEncoder\.encode)$/;

export const shapes: Shapes = {
  callTypes: ['method_invocation', 'object_creation_expression'],
  readCall,
  betweenTypes: new Set(['argument_list', 'expression_statement']),
  innerOf,
  readMember(node) {
    if (node.type !== 'field_access') return undefined;
    const object = node.childForFieldName('object');
    const name = node.childForFieldName('field');
    return object && name ? { object, name } : undefined;
  },
  readIndex: () => undefined,
  choicesOf(node) {
    if (node.type !== 'ternary_expression') return [];
    return [node.childForFieldName('consequence'), node.childForFieldName('alternative')].filter(
      (choice) => choice !== null,
    );
  },
  targetOf,
  loops: {
    types: ['enhanced_for_statement'],
    read(loop) {
      const [list, element] = [loop.childForFieldName('value'), loop.childForFieldName('name')];
      return list && element ? { list, element } : undefined;
    },
  },
  functionTypes: new Set([...functionTypes, lambda]),
  isReturn: (node, part) =>
    node.type === 'return_statement' || (node.type === lambda && isField(part, 'body')),
  firstParameter(fn) {
    if (fn.type !== lambda) return undefined;
    const parameters = fn.childForFieldName('parameters');
    const at =
      parameters?.type === 'identifier' ? parameters : parameters && findAll(parameters, 'identifier')[0];
    return at ? { name: at.text, at } : undefined;
  },
  nameOf,
  words: { ...jvmWords, keysRead: readKeysOfType },
};

export const owners: Owners = {
  ownerName: (node) => (ownerTypes.test(node.type) ? node.childForFieldName('name')?.text : undefined),
  selves: /^(this|super)$/,
  listTypes: (root) =>
    findAll(root, 'field_declaration', 'local_variable_declaration', 'formal_parameter', 'resource').flatMap(
      (node) => {
        const name =
          node.childForFieldName('name') ?? node.childForFieldName('declarator')?.childForFieldName('name');
        const declared = node.childForFieldName('type')?.text;
        const value = (node.childForFieldName('declarator') ?? node).childForFieldName('value');
        const type = declared === 'var' && value ? readCall(value)?.name : declared;
        return name && type !== undefined ? [[name.text, type] as const] : [];
      },
    ),
};

export function readCall(node: Node): Call | undefined {
  const list = node.childForFieldName('arguments');
  if (list === null) return undefined;
  const given = list.namedChildren.filter(({ type }) => !type.endsWith('comment'));
  if (node.type === 'object_creation_expression') {
    const type = node.childForFieldName('type');
    return type
      ? { node, name: /[\w$]+(?=<|$)/.exec(type.text)?.[0] ?? '', arguments: given, isNew: true }
      : undefined;
  }
  const name = node.childForFieldName('name');
  if (node.type !== 'method_invocation' || name === null) return undefined;
  const receiver = node.childForFieldName('object');
  return { node, name: name.text, arguments: given, ...(receiver && { receiver }) };
}

function innerOf(node: Node): Node | undefined {
  if (node.type === 'parenthesized_expression') return node.firstNamedChild ?? undefined;
  if (node.type === 'cast_expression') return node.childForFieldName('value') ?? undefined;
  const call = readCall(node);
  if (call === undefined) return undefined;
  const { receiver, name } = call;
  if (receiver !== undefined && receiverCopies.test(name) && call.arguments.length === 0) return receiver;
  const path = call.isNew === true ? `new ${name}` : `${receiver?.text ?? ''}.${name}`;
  return argumentCopies.test(path) ? call.arguments[0] : undefined;
}

function targetOf(node: Node, part: Node): Node | undefined {
  if (!/^(variable_declarator|resource|assignment_expression)$/.test(node.type)) return undefined;
  if (!isField(part, 'value') && !isField(part, 'right')) return undefined;
  return node.childForFieldName('name') ?? node.childForFieldName('left') ?? undefined;
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'identifier')
    return isField(node, 'field') || (node.parent?.type === 'method_invocation' && isField(node, 'name'))
      ? undefined
      : node.text;
  const field = node.type === 'field_access' ? node.childForFieldName('field') : null;
  return field === null ? undefined : `.${field.text}`;
}
