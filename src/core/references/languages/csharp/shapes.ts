import type { Node } from 'web-tree-sitter';
import { findAll, isField, isSameNode } from '../../../syntax/nodes';
import type { FlowStep } from '../../program/programSyntax';
import type { Owners } from '../shared/owners';
import type { Call, Shapes } from '../shared/shapes';
import { readKeysOfType } from './jsonTypes';

export const functionTypes = ['method_declaration', 'constructor_declaration', 'local_function_statement'];
const lambdas = ['lambda_expression', 'anonymous_method_expression'];
const ownerTypes = /^(class|record|struct|interface)_declaration$/;

const receiverCopies = /^(ConfigureAwait|ToString|Trim|GetAwaiter|GetResult)$/;
const argumentCopies =
  /^(Uri\.EscapeDataString|(?:Web|Http)Utility\.UrlEncode|Convert\.ToString|Task\.FromResult)$/;

/**
 * C#, with what the .NET SDK, System.Text.Json and Json.NET call the ways to a key:
 * https://learn.microsoft.com/dotnet/standard/serialization/system-text-json/use-dom,
 * https://www.newtonsoft.com/json/help/html/QueryingLINQtoJSON.htm
 */
export const shapes: Shapes = {
  callTypes: ['invocation_expression', 'object_creation_expression', 'implicit_object_creation_expression'],
  readCall,
  betweenTypes: new Set(['argument', 'argument_list', 'bracketed_argument_list', 'expression_statement']),
  innerOf,
  readMember(node) {
    const bound = node.type === 'conditional_access_expression' ? node.lastNamedChild : null;
    const name =
      bound?.type === 'member_binding_expression'
        ? bound.childForFieldName('name')
        : node.childForFieldName('name');
    const object = node.childForFieldName('condition') ?? node.childForFieldName('expression');
    return /^(conditional|member)_access_expression$/.test(node.type) && object && name
      ? { object, name }
      : undefined;
  },
  readIndex(node) {
    const bound = node.type === 'conditional_access_expression' ? node.lastNamedChild : null;
    const object = node.childForFieldName('condition') ?? node.childForFieldName('expression');
    const list = bound?.type === 'element_binding_expression' ? bound : node.childForFieldName('subscript');
    const index = list?.firstNamedChild?.lastNamedChild;
    return object && index ? { object, index } : undefined;
  },
  choicesOf(node) {
    if (node.type === 'binary_expression')
      return node.childForFieldName('operator')?.text === '??' ? node.namedChildren : [];
    if (node.type !== 'conditional_expression') return [];
    return [node.childForFieldName('consequence'), node.childForFieldName('alternative')].filter(
      (part) => part !== null,
    );
  },
  targetOf(node, part) {
    if (node.type === 'assignment_expression')
      return isField(part, 'right') ? (node.childForFieldName('left') ?? undefined) : undefined;
    if (node.type !== 'variable_declarator' && node.type !== 'property_declaration') return undefined;
    return isField(part, 'name') ? undefined : (node.childForFieldName('name') ?? undefined);
  },
  loops: {
    types: ['foreach_statement'],
    read(loop) {
      const [list, element] = [loop.childForFieldName('right'), loop.childForFieldName('left')];
      return list && element ? { list, element } : undefined;
    },
  },
  functionTypes: new Set([...functionTypes, ...lambdas]),
  isReturn: (node, part) =>
    /^(return_statement|arrow_expression_clause)$/.test(node.type) ||
    (lambdas.includes(node.type) && isField(part, 'body')),
  firstParameter(fn) {
    if (!lambdas.includes(fn.type)) return undefined;
    const parameters = fn.childForFieldName('parameters');
    const at =
      parameters?.type === 'parameter_list'
        ? parameters.firstNamedChild?.childForFieldName('name')
        : parameters;
    return at ? { name: at.text, at } : undefined;
  },
  nameOf,
  followCall,
  words: {
    texts: new Set([
      'SecretString',
      'SecretValues',
      ...['First', 'FirstOrDefault', 'Single', 'SingleOrDefault', 'Where', 'Find'],
      'RootElement',
      'GetString',
      'Result',
      'GetResult',
      'GetAwaiter',
      'ConfigureAwait',
      'Trim',
      'ToString',
    ]),
    http: new Set([
      ...[
        'HttpRequestMessage',
        'Uri',
        'SendAsync',
        'GetAsync',
        'GetStringAsync',
        'Content',
        'ReadAsStringAsync',
      ],
      ...['ReadAsStreamAsync', 'GetStreamAsync', 'EnsureSuccessStatusCode'],
    ]),
    documents: new Set(['RootElement', 'AsObject', 'Clone', 'ToObject']),
    keys: new Set([
      ...['GetProperty', 'TryGetProperty', 'TryGetValue', 'GetValueOrDefault', 'GetValue', 'Value'],
      ...['SelectToken', 'TryGetPropertyValue', 'Property'],
    ]),
    callbacks: new Set(['ContinueWith', 'Run']),
    each: new Set(['ForEach', 'Select']),
    readsJson: ({ name, receiver }) =>
      /^Deserialize(Object)?$/.test(name) ||
      (/^(Parse|ParseValue)$/.test(name) &&
        /^J(son(Document|Node|Element|Object)|Object|Token)$/.test(
          /\w+$/.exec(receiver?.text ?? '')?.[0] ?? '',
        )),
    keysRead: readKeysOfType,
  },
};

export const owners: Owners = {
  ownerName: (node) => (ownerTypes.test(node.type) ? node.childForFieldName('name')?.text : undefined),
  selves: /^(this|base)$/,
  listTypes: (root) => [
    ...findAll(root, 'variable_declaration').flatMap((declaration) => {
      const declared = declaration.childForFieldName('type');
      return findAll(declaration, 'variable_declarator').flatMap((declarator) => {
        const name = declarator.childForFieldName('name')?.text;
        const made = declarator.lastNamedChild && readCall(declarator.lastNamedChild);
        const type =
          declared?.type === 'implicit_type' ? made?.isNew && made.name : declared?.text.replace(/\?$/, '');
        return name !== undefined && type ? [[name, type] as const] : [];
      });
    }),
    ...findAll(root, 'parameter', 'property_declaration').flatMap((node) => {
      const name = node.childForFieldName('name')?.text;
      const type = node.childForFieldName('type')?.text.replace(/\?$/, '');
      return name === undefined || type === undefined ? [] : [[name, type] as const];
    }),
  ],
};

export function readCall(node: Node): Call | undefined {
  const list =
    node.childForFieldName('arguments') ?? node.namedChildren.find(({ type }) => type === 'argument_list');
  const given: Node[] = [];
  const named = new Map<string, Node>();
  for (const argument of list?.namedChildren ?? []) {
    const name = argument.childForFieldName('name')?.text;
    const value = argument.lastNamedChild ?? argument;
    if (argument.type !== 'argument') continue;
    if (name === undefined) given.push(value);
    else named.set(name, value);
  }
  const shared = { node, arguments: given, ...(named.size > 0 && { named }) };
  if (node.type === 'object_creation_expression' || node.type === 'implicit_object_creation_expression') {
    const name = node.childForFieldName('type')?.text ?? typeDeclared(node);
    return { ...shared, name: /(\w+)(?:<.*>)?$/.exec(name ?? '')?.[1] ?? '', isNew: true };
  }
  const callee = node.type === 'invocation_expression' ? node.childForFieldName('function') : null;
  if (callee === null) return undefined;
  const member = shapes.readMember(callee);
  const name = simpleName(member?.name ?? callee);
  return name === undefined
    ? undefined
    : { ...shared, callee, name, ...(member && { receiver: member.object }) };
}

function simpleName(node: Node): string | undefined {
  if (node.type === 'generic_name') return node.firstNamedChild?.text;
  return node.type === 'identifier' ? node.text : undefined;
}

/** The type that `new()` makes where a declaration says it. */
function typeDeclared(creation: Node): string | undefined {
  const declaration = creation.parent?.parent;
  return declaration?.type === 'variable_declaration'
    ? declaration.childForFieldName('type')?.text
    : undefined;
}

function innerOf(node: Node): Node | undefined {
  if (/^(parenthesized_expression|await_expression|postfix_unary_expression)$/.test(node.type))
    return node.firstNamedChild ?? undefined;
  if (node.type === 'cast_expression') return node.childForFieldName('value') ?? undefined;
  if (node.type === 'as_expression') return node.childForFieldName('left') ?? undefined;
  if (node.type !== 'invocation_expression') return undefined;
  const call = readCall(node);
  if (call?.receiver === undefined) return undefined;
  if (receiverCopies.test(call.name)) return call.receiver;
  return argumentCopies.test(`${call.receiver.text}.${call.name}`) ? call.arguments[0] : undefined;
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'member_access_expression') {
    const name = node.childForFieldName('name');
    return name === null ? undefined : `.${name.text}`;
  }
  const { parent } = node;
  if (node.type !== 'identifier' || parent === null) return undefined;
  if (/^(member_(access|binding)_expression|argument)$/.test(parent.type) && isField(node, 'name'))
    return undefined;
  const isMember =
    parent.parent?.type === 'initializer_expression' && isSameNode(parent.childForFieldName('left'), node);
  return isMember ? `.${node.text}` : node.text;
}

/** `response.TryGetProperty("SecretString", out var value)` */
function followCall(call: Call, part: Node, isJson: boolean): FlowStep | undefined {
  const [name, given] = call.arguments;
  if (isJson || !/^Try[A-Z]/.test(call.name) || call.receiver?.id !== part.id) return undefined;
  const at = given?.type === 'declaration_expression' ? given.childForFieldName('name') : null;
  return name && at ? { to: 'member', name, next: { to: 'name', name: at.text, at } } : undefined;
}
