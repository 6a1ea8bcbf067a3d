import type { Node } from 'web-tree-sitter';
import { findAll, isField } from '../../../syntax/nodes';
import type { FlowStep } from '../../program/programSyntax';
import type { Owners } from '../shared/owners';
import type { Call, Shapes } from '../shared/shapes';

export const functionTypes = ['function_definition', 'method_declaration'];
const lambdas = ['anonymous_function', 'arrow_function'];
const ownerTypes = /^(class|trait|interface|enum)_declaration$/;
const copies = /^\\?(trim|strval|rawurlencode|urlencode|base64_decode)$/;

/** PHP, with what the SDK calls the ways to a value: https://docs.aws.amazon.com/sdk-for-php/v3/developer-guide/secretsmanager-examples-manage-secret.html */
export const shapes: Shapes = {
  callTypes: [
    ...['function_call_expression', 'member_call_expression', 'nullsafe_member_call_expression'],
    ...['scoped_call_expression', 'object_creation_expression'],
  ],
  readCall,
  betweenTypes: new Set(['argument', 'arguments', 'expression_statement']),
  innerOf,
  readMember(node) {
    if (!/^(nullsafe_)?member_access_expression$/.test(node.type)) return undefined;
    const object = node.childForFieldName('object');
    const name = node.childForFieldName('name');
    return object && name?.type === 'name' ? { object, name } : undefined;
  },
  readIndex(node) {
    const member = /^(nullsafe_)?member_access_expression$/.test(node.type);
    const [object, index] = node.type === 'subscript_expression' || member ? node.namedChildren : [];
    return object && index && !(member && index.type === 'name') ? { object, index } : undefined;
  },
  choicesOf(node) {
    if (node.type === 'binary_expression')
      return /^\?\?$/.test(node.childForFieldName('operator')?.text ?? '') ? node.namedChildren : [];
    if (node.type !== 'conditional_expression') return [];
    const body = node.childForFieldName('body') ?? node.childForFieldName('condition');
    return [body, node.childForFieldName('alternative')].filter((part) => part !== null);
  },
  targetOf(node, part) {
    if (!/^(augmented_)?assignment_expression$/.test(node.type) || !isField(part, 'right')) return undefined;
    return node.childForFieldName('left') ?? undefined;
  },
  keysTaken(node, part) {
    const list =
      node.type === 'assignment_expression' && isField(part, 'right') ? node.childForFieldName('left') : null;
    if (list?.type !== 'list_literal' && list?.type !== 'array_creation_expression') return [];
    return findAll(list, 'string', 'encapsed_string').filter((key) => key.nextSibling?.type === '=>');
  },
  loops: {
    types: ['foreach_statement'],
    read(loop) {
      const [list, target] = loop.namedChildren;
      const element = target?.type === 'pair' ? target.lastNamedChild : target;
      return list && element ? { list, element } : undefined;
    },
  },
  functionTypes: new Set([...functionTypes, ...lambdas]),
  isReturn: (node, part) =>
    node.type === 'return_statement' || (node.type === 'arrow_function' && isField(part, 'body')),
  firstParameter(fn) {
    const [parameter] = lambdas.includes(fn.type)
      ? (fn.childForFieldName('parameters')?.namedChildren ?? [])
      : [];
    const at = parameter?.childForFieldName('name');
    return at ? { name: at.text, at } : undefined;
  },
  nameOf,
  followCall,
  words: {
    texts: new Set(['SecretString', 'SecretBinary', 'SecretValues', 'wait', 'getContents', 'toArray']),
    http: new Set([
      ...['file_get_contents', 'get', 'request', 'getBody', 'getContents', 'body', 'curl_init', 'curl_exec'],
    ]),
    documents: new Set(['all', 'toArray']),
    keys: new Set(['get', 'pull', 'offsetGet']),
    callbacks: new Set(['then']),
    membersAreKeys: true,
    readsJson: ({ name, receiver }) =>
      /^(json_decode|jsonDecode)$/.test(name) || (name === 'decode' && /Json$/i.test(receiver?.text ?? '')),
  },
};

export const owners: Owners = {
  ownerName: (node) => (ownerTypes.test(node.type) ? node.childForFieldName('name')?.text : undefined),
  selves: /^(\$this|self|static|parent)$/,
  listTypes: (root) => [
    ...findAll(root, 'simple_parameter', 'property_promotion_parameter', 'property_declaration').flatMap(
      (node) => {
        const name = (node.childForFieldName('name') ?? findAll(node, 'variable_name')[0])?.text;
        const type = /(\w+)$/.exec(node.childForFieldName('type')?.text ?? '')?.[1];
        return name === undefined || type === undefined ? [] : [[name.replace('$', ''), type] as const];
      },
    ),
    ...findAll(root, 'assignment_expression').flatMap((node) => {
      const made = /^new\s+(?:\w*\\)*(\w+)/.exec(node.childForFieldName('right')?.text ?? '')?.[1];
      const name = /(\w+)$/.exec(node.childForFieldName('left')?.text ?? '')?.[1];
      return name === undefined || made === undefined ? [] : [[name, made] as const];
    }),
  ],
};

export function readCall(node: Node): Call | undefined {
  const list =
    node.childForFieldName('arguments') ?? node.namedChildren.find(({ type }) => type === 'arguments');
  if (list === undefined) return undefined;
  const given: Node[] = [];
  const named = new Map<string, Node>();
  for (const argument of list.namedChildren) {
    const name = argument.childForFieldName('name')?.text;
    const value = argument.lastNamedChild;
    if (argument.type !== 'argument' || value === null) continue;
    if (name === undefined) given.push(value);
    else named.set(`$${name}`, value);
  }
  const shared = { node, arguments: given, ...(named.size > 0 && { named }) };
  if (node.type === 'object_creation_expression') {
    const name = /(\w+)$/.exec(node.firstNamedChild?.text ?? '')?.[1];
    return name === undefined ? undefined : { ...shared, name, isNew: true };
  }
  const receiver = node.childForFieldName('object') ?? node.childForFieldName('scope');
  const name = (node.childForFieldName('name') ?? node.childForFieldName('function'))?.text;
  return name === undefined
    ? undefined
    : { ...shared, name: name.replace(/^.*\\/, ''), ...(receiver && { receiver }) };
}

/** What an array literal has under each key. */
export function readArray(array: Node): ReadonlyMap<string, Node> {
  if (array.type !== 'array_creation_expression') return new Map();
  return new Map(
    array.namedChildren.flatMap((element) => {
      const [key, value] = element.namedChildren;
      return key && value ? [[key.text.replaceAll(/['"]/g, ''), value] as const] : [];
    }),
  );
}

function innerOf(node: Node): Node | undefined {
  if (/^(parenthesized_expression|error_suppression_expression)$/.test(node.type))
    return node.firstNamedChild ?? undefined;
  if (node.type === 'cast_expression') return node.childForFieldName('value') ?? undefined;
  if (node.type !== 'function_call_expression') return undefined;
  return copies.test(node.childForFieldName('function')?.text ?? '')
    ? readCall(node)?.arguments[0]
    : undefined;
}

const constantPlaces =
  /^(argument|binary_expression|array_element_initializer|assignment_expression|return_statement|parenthesized_expression|const_element|property_element)$/;

function nameOf(node: Node): string | undefined {
  if (node.type === 'variable_name')
    return /^property_element$/.test(node.parent?.type ?? '') ? `.${node.text.slice(1)}` : node.text;
  if (node.type === 'name') {
    const { parent } = node;
    const isName = parent?.type === 'argument' && isField(node, 'name');
    return constantPlaces.test(parent?.type ?? '') && !isName ? node.text : undefined;
  }
  if (node.type === 'qualified_name') return node.lastNamedChild?.text;
  if (node.type === 'class_constant_access_expression') return `::${node.lastNamedChild?.text ?? ''}`;
  if (!/^((nullsafe_)?member|scoped_property)_access_expression$/.test(node.type)) return undefined;
  const name = node.childForFieldName('name')?.text;
  return name === undefined ? undefined : `.${name.replace('$', '')}`;
}

/** `data_get($values, 'key')`, `Arr::get($values, 'key')`. */
function followCall(call: Call, part: Node, isJson: boolean): FlowStep | undefined {
  const [first, key] = call.arguments;
  const takes = call.name === 'data_get' || (call.name === 'get' && call.receiver?.text === 'Arr');
  return isJson && takes && key !== undefined && first?.id === part.id
    ? { to: 'keys', keys: [key] }
    : undefined;
}
