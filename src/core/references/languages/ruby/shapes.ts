import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor, isField, isSameNode } from '../../../syntax/nodes';
import { keyName } from '../shared/shapes';
import type { Owners } from '../shared/owners';
import type { Call, Shapes } from '../shared/shapes';

export const methods: ReadonlySet<string> = new Set(['method', 'singleton_method']);
const blocks = /^(block|do_block)$/;
const clauses = /^(rescue|ensure|else|comment)$/;

const receiverCopies = /^(to_s|to_str|strip|chomp|freeze|dup|itself|to_sym)$/;
const argumentCopies =
  /^(String|CGI\.escape|CGI\.escapeURIComponent|ERB::Util\.url_encode|URI\.encode_www_form_component|URI\.encode_uri_component)$/;

/** Ruby, with what the SDK and the JSON libraries call the ways to a key: https://docs.ruby-lang.org/en/master/JSON.html */
export const shapes: Shapes = {
  callTypes: ['call'],
  readCall,
  betweenTypes: new Set(['argument_list']),
  innerOf,
  readMember: () => undefined,
  readIndex(node) {
    const object = node.type === 'element_reference' ? node.childForFieldName('object') : null;
    const index = node.lastNamedChild;
    return object && index && index.id !== object.id ? { object, index } : undefined;
  },
  choicesOf,
  targetOf(node, part) {
    if (!/^(assignment|operator_assignment)$/.test(node.type) || !isField(part, 'right')) return undefined;
    const left = node.childForFieldName('left');
    return left?.type === 'left_assignment_list' ? undefined : (left ?? undefined);
  },
  keysTaken(node, part) {
    if (!/^(match_pattern|case_match)$/.test(node.type) || !isField(part, 'value')) return [];
    return findAll(node.childForFieldName('pattern') ?? node, 'keyword_pattern').flatMap((pattern) => {
      const key = pattern.childForFieldName('key');
      return key ? [keyName(key)] : [];
    });
  },
  functionTypes: new Set([...methods, 'block', 'do_block', 'lambda']),
  returningTypes: methods,
  isReturn: (node, part) =>
    node.type === 'return' || ((methods.has(node.type) || blocks.test(node.type)) && isField(part, 'body')),
  firstParameter(block) {
    const at = blocks.test(block.type) ? block.childForFieldName('parameters')?.firstNamedChild : undefined;
    return at?.type === 'identifier' ? { name: at.text, at } : undefined;
  },
  nameOf,
  words: {
    texts: new Set([
      ...[
        'secret_string',
        'SecretString',
        'to_h',
        'value',
        'secret_values',
        'find',
        'detect',
        'select',
        'first',
      ],
    ]),
    http: new Set([
      ...[
        'URI',
        'new',
        'request',
        'get',
        'get_response',
        'body',
        'parse',
        'read',
        'open',
        'request_uri',
        'start',
      ],
    ]),
    documents: new Set([
      ...['to_h', 'with_indifferent_access', 'symbolize_keys', 'deep_symbolize_keys', 'transform_keys'],
      ...['stringify_keys', 'freeze', 'compact', 'dup', 'merge'],
    ]),
    keys: new Set(['fetch', 'dig', 'delete', 'store']),
    severalKeys: new Set(['values_at', 'fetch_values', 'slice']),
    each: new Set(['each', 'map', 'flat_map']),
    callbacks: new Set(['start', 'then', 'yield_self', 'tap']),
    readsJson: ({ name, receiver }) =>
      /^(parse!?|load|decode|strict_load)$/.test(name) &&
      /^(::)?(JSON|Oj|MultiJson|ActiveSupport::JSON|Yajl::Parser)$/.test(receiver?.text ?? ''),
  },
};

export const owners: Owners = {
  ownerName: (node) =>
    /^(class|module)$/.test(node.type)
      ? /(\w+)$/.exec(node.childForFieldName('name')?.text ?? '')?.[1]
      : undefined,
  selves: /^self$/,
  listTypes: (root) =>
    findAll(root, 'assignment', 'operator_assignment').flatMap((assignment) => {
      const made = /^(?:\w+::)*(\w+)\.new\b/.exec(assignment.childForFieldName('right')?.text ?? '')?.[1];
      const name = assignment.childForFieldName('left')?.text.replace(/^@/, '');
      return made === undefined || name === undefined ? [] : [[name, made] as const];
    }),
  readBareCall(identifier) {
    const { parent, text } = identifier;
    if (
      parent === null ||
      isField(identifier, 'left') ||
      /parameter|^(method|singleton_method)$/.test(parent.type)
    )
      return undefined;
    if (parent.type === 'call' && isField(identifier, 'method')) return undefined;
    const method = findAncestor(identifier, methods) ?? identifier.tree.rootNode;
    const isVariable = findAll(method, 'assignment').some(
      (assignment) => assignment.childForFieldName('left')?.text === text,
    );
    return isVariable ? undefined : { node: identifier, name: text, arguments: [] };
  },
};

export function readCall(node: Node): Call | undefined {
  const method = node.type === 'call' ? node.childForFieldName('method') : null;
  if (method === null) return undefined;
  const receiver = node.childForFieldName('receiver');
  const block = node.childForFieldName('block');
  const given = node.childForFieldName('arguments')?.namedChildren ?? [];
  return {
    node,
    name: method.text,
    arguments: [
      ...given.filter(({ type }) => type !== 'pair' && type !== 'comment'),
      ...(block ? [block] : []),
    ],
    named: readPairs(given),
    ...(receiver && { receiver }),
  };
}

/** What a hash, or a call by keywords, has under each key. */
export function readPairs(parts: readonly Node[]): ReadonlyMap<string, Node> {
  return new Map(
    parts.flatMap((pair) => {
      const key = pair.type === 'pair' ? pair.childForFieldName('key') : null;
      // A key without a value stands for the variable of its name.
      const value = pair.childForFieldName('value') ?? key;
      return key && value ? [[key.text.replaceAll(/[:'"]/g, ''), value] as const] : [];
    }),
  );
}

function innerOf(node: Node): Node | undefined {
  if (node.type === 'parenthesized_statements') return node.firstNamedChild ?? undefined;
  const call = readCall(node);
  if (call === undefined) return undefined;
  if (call.receiver !== undefined && receiverCopies.test(call.name)) return call.receiver;
  const path = [call.receiver?.text, call.name].filter((part) => part !== undefined).join('.');
  return argumentCopies.test(path) ? call.arguments[0] : undefined;
}

function choicesOf(node: Node): readonly Node[] {
  if (node.type === 'binary')
    return /^(\|\||or)$/.test(node.childForFieldName('operator')?.text ?? '') ? node.namedChildren : [];
  if (node.type === 'conditional')
    return [node.childForFieldName('consequence'), node.childForFieldName('alternative')].filter(
      (part) => part !== null,
    );
  if (/^(if|unless)_modifier$/.test(node.type))
    return node.firstNamedChild === null ? [] : [node.firstNamedChild];
  if (/^(if|unless|case|when|elsif)$/.test(node.type))
    return node.namedChildren.filter(({ type }) => /^(then|else|elsif|when)$/.test(type));
  if (!/^(body_statement|block_body|begin|then|else)$/.test(node.type)) return [];
  return node.namedChildren.filter(({ type }) => !clauses.test(type)).slice(-1);
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'instance_variable' || node.type === 'constant' || node.type === 'class_variable')
    return node.text;
  if (node.type === 'scope_resolution') return node.childForFieldName('name')?.text;
  if (node.type === 'hash_key_symbol')
    return node.parent?.type === 'pair' && node.parent.childForFieldName('value') === null
      ? node.text
      : undefined;
  if (node.type !== 'identifier') return undefined;
  return node.parent?.type === 'call' && isSameNode(node.parent.childForFieldName('method'), node)
    ? undefined
    : node.text;
}
