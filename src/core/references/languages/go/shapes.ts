import type { Node } from 'web-tree-sitter';
import { findAll, isField } from '../../../syntax/nodes';
import type { FlowStep } from '../../program/programSyntax';
import type { Owners } from '../shared/owners';
import type { Call, Shapes } from '../shared/shapes';
import { keysOfTarget } from './jsonTypes';

const wrappers = /^(parenthesized_expression|type_conversion_expression|type_assertion_expression)$/;

/** Calls that give what they are given: `aws.String(x)`, `string(x)`, `url.QueryEscape(x)`, `strings.NewReader(x)`. */
const copies =
  /^(?:(?:aws|ptr|pointer|lo|to|awsutil|utils?)\.(?:String|StringValue|ToString|StringPtr|Ptr|ToPtr|To)|string|url\.(?:Query|Path)Escape|strings\.(?:TrimSpace|NewReader|Clone)|bytes\.NewReader|json\.RawMessage)$/;

export const shapes: Shapes = {
  callTypes: ['call_expression'],
  readCall,
  betweenTypes: new Set(['argument_list', 'expression_list', 'literal_element', 'expression_statement']),
  innerOf,
  readMember(node) {
    if (node.type !== 'selector_expression') return undefined;
    const object = node.childForFieldName('operand');
    const name = node.childForFieldName('field');
    return object && name ? { object, name } : undefined;
  },
  readIndex(node) {
    if (node.type !== 'index_expression') return undefined;
    const object = node.childForFieldName('operand');
    const index = node.childForFieldName('index');
    return object && index ? { object, index } : undefined;
  },
  choicesOf: () => [],
  targetOf,
  loops: {
    types: ['range_clause'],
    read(clause) {
      const [list, element] = [
        clause.childForFieldName('right'),
        clause.childForFieldName('left')?.namedChildren[1],
      ];
      return list && element ? { list, element } : undefined;
    },
  },
  functionTypes: new Set(['function_declaration', 'method_declaration', 'func_literal']),
  isReturn: (node) => node.type === 'return_statement',
  nameOf,
  followCall,
  words: {
    texts: new Set(['SecretString', 'SecretBinary', 'SecretValues']),
    http: new Set([
      ...['NewRequest', 'NewRequestWithContext', 'Do', 'Get', 'Body', 'ReadAll', 'Parse', 'String'],
    ]),
    documents: new Set(),
    keys: new Set(),
    readsJson: ({ name, receiver }) => name === 'NewDecoder' && receiver?.text === 'json',
  },
};

export const owners: Owners = {
  ownerName: (node) =>
    node.type === 'method_declaration'
      ? /(\w+)\)$/.exec(node.childForFieldName('receiver')?.text ?? '')?.[1]
      : undefined,
  selves: /^$/,
  listTypes: (root) =>
    findAll(root, 'parameter_declaration', 'var_spec', 'field_declaration', 'short_var_declaration').flatMap(
      (node) => {
        const [value] =
          (node.childForFieldName('value') ?? node.childForFieldName('right'))?.namedChildren ?? [];
        const made = /^&?(\w+)\{/.exec(value?.text ?? '')?.[1] ?? (value && makerOf(value));
        const type = /(\w+)$/.exec(node.childForFieldName('type')?.text ?? '')?.[1] ?? made;
        const names = [
          ...node.childrenForFieldName('name'),
          ...(node.childForFieldName('left')?.namedChildren ?? []),
        ];
        return type === undefined
          ? []
          : names.slice(0, made === undefined ? undefined : 1).map(({ text }) => [text, type] as const);
      },
    ),
};

/** The type of what `NewStore(…)` makes, as such functions are named. */
function makerOf(value: Node): string | undefined {
  return /^New(\w+)\(/.exec(value.text)?.[1];
}

export function readCall(node: Node): Call | undefined {
  const callee = node.type === 'call_expression' ? node.childForFieldName('function') : null;
  const list = node.childForFieldName('arguments');
  if (callee === null || list === null) return undefined;
  const shared = { node, callee, arguments: list.namedChildren.filter(({ type }) => type !== 'comment') };
  if (callee.type === 'identifier') return { ...shared, name: callee.text };
  const receiver = callee.childForFieldName('operand');
  const name = callee.childForFieldName('field');
  return receiver && name ? { ...shared, name: name.text, receiver } : undefined;
}

function innerOf(node: Node): Node | undefined {
  if (wrappers.test(node.type)) return node.childForFieldName('operand') ?? node.firstNamedChild ?? undefined;
  if (node.type === 'unary_expression')
    return /^[&*]$/.test(node.childForFieldName('operator')?.text ?? '')
      ? (node.childForFieldName('operand') ?? undefined)
      : undefined;
  const call = readCall(node);
  return call?.callee !== undefined && copies.test(call.callee.text) ? call.arguments[0] : undefined;
}

function targetOf(node: Node, part: Node): Node | undefined {
  if (!/^(short_var_declaration|assignment_statement|var_spec|const_spec|keyed_element)$/.test(node.type))
    return undefined;
  if (node.type === 'keyed_element') {
    const key = node.childForFieldName('key');
    return key && !isField(part.parent ?? part, 'key') ? (key.firstNamedChild ?? undefined) : undefined;
  }
  const values = (node.childForFieldName('right') ?? node.childForFieldName('value'))?.namedChildren ?? [];
  const targets = node.childForFieldName('left')?.namedChildren ?? node.childrenForFieldName('name');
  const index = values.findIndex(({ id }) => id === part.id);
  return index === -1 ? undefined : targets[index];
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'identifier')
    return node.parent?.type === 'literal_element' && isField(node.parent, 'key')
      ? `.${node.text}`
      : node.text;
  const field = node.type === 'selector_expression' ? node.childForFieldName('field') : null;
  return field === null ? undefined : `.${field.text}`;
}

/** `json.Unmarshal(…, &target)`, `decoder.Decode(&target)`, and `gjson.Get(…, "key")`. */
function followCall(call: Call, part: Node, isJson: boolean, isEnvelope: boolean): FlowStep | undefined {
  const [first, second] = call.arguments;
  const isFirst = first?.id === part.id;
  if (call.callee?.text === 'gjson.Get' && isFirst && second) return { to: 'keys', keys: [second] };
  const target =
    call.name.startsWith('Unmarshal') && isFirst ? second : call.name === 'Decode' ? first : undefined;
  if (target === undefined || target.id === part.id) return undefined;
  const keys = isEnvelope ? [] : keysOfTarget(target);
  const isResponse = isEnvelope || keys.some(({ name }) => name === 'SecretString');
  if (keys.length > 0 && !isResponse) return { to: 'keys', keys };
  const at = innerOf(target) ?? target;
  const name = nameOf(at);
  if (name === undefined) return undefined;
  const reads = call.name !== 'Decode' || isJson;
  return { to: 'name', name, at, ...(reads && { isJson: true }) };
}
