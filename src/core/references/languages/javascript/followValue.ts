import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor, isField, isSameNode } from '../../../syntax/nodes';
import type { FlowStep, KeyName } from '../../program/programSyntax';
import { functionTypes } from '../../../retrieval/languages/javascript/scope';
import { argumentsOf, nameOf, namesIn } from './bindings';

/** Expressions that stand for what is inside them. */
export const transparent: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'await_expression',
  'as_expression',
  'satisfies_expression',
  'non_null_expression',
  'type_assertion',
]);

/** Members of a response that give its text, and methods that give what they are called on. */
const textMembers: ReadonlySet<string> = new Set([
  'SecretString',
  'SecretBinary',
  'SecretValues',
  'promise',
  'toString',
  'trim',
  'text',
  'data',
  'body',
]);

/** Where the value of an expression goes next. */
export function followValue(node: Node, isJson: boolean): FlowStep | undefined {
  const { parent } = node;
  if (parent === null) return undefined;
  if (transparent.has(parent.type)) return { to: 'parent', node: parent };
  switch (parent.type) {
    case 'binary_expression':
      return /^(\?\?|\|\|)$/.test(parent.childForFieldName('operator')?.text ?? '') && isField(node, 'left')
        ? { to: 'parent', node: parent }
        : undefined;
    case 'ternary_expression':
      return isField(node, 'condition') ? undefined : { to: 'parent', node: parent };
    case 'arguments':
      return parent.parent === null ? undefined : followArgument(node, parent.parent, isJson);
    case 'member_expression':
      return isField(node, 'object') ? followMember(parent, isJson) : undefined;
    case 'subscript_expression':
      return isField(node, 'object') ? followSubscript(parent, isJson) : undefined;
    case 'variable_declarator':
      return isField(node, 'value') ? toTarget(parent.childForFieldName('name'), isJson) : undefined;
    case 'assignment_expression': {
      const left = parent.childForFieldName('left');
      const name = left && nameOf(left);
      return left && name ? { to: 'name', name, at: left } : undefined;
    }
    case 'for_in_statement':
      return isField(node, 'right') ? toTarget(parent.childForFieldName('left'), isJson) : undefined;
    case 'pair':
    case 'public_field_definition':
    case 'field_definition': {
      const key =
        parent.childForFieldName('key') ??
        parent.childForFieldName('name') ??
        parent.childForFieldName('property');
      return key && isField(node, 'value') ? { to: 'name', name: `.${key.text}`, at: key } : undefined;
    }
    case 'return_statement': {
      const fn = findAncestor(parent, functionTypes);
      return fn && leave(fn);
    }
    case 'arrow_function':
      return isField(node, 'body') ? leave(parent) : undefined;
    default:
      return undefined;
  }
}

/** Out of a function: to what calls it by name, or to the promise that `then` gives with what it gives back. */
function leave(fn: Node): FlowStep {
  const call = fn.parent?.type === 'arguments' ? fn.parent.parent : undefined;
  const method = call?.childForFieldName('function')?.childForFieldName('property')?.text;
  return call && method === 'then' ? { to: 'parent', node: call } : { to: 'caller', fn };
}

function followArgument(node: Node, call: Node, isJson: boolean): FlowStep | undefined {
  const callee = call.childForFieldName('function');
  const property = callee?.childForFieldName('property')?.text;
  const [first, second] = argumentsOf(call);
  if (!isSameNode(first, node)) return undefined;
  if (callee?.text === 'JSON.parse') return isJson ? undefined : { to: 'json', node: call };
  if (isJson && property === 'parse') return { to: 'parent', node: call };
  if (
    property === 'send' ||
    /^(String|Buffer\.from|Object\.freeze|structuredClone)$/.test(callee?.text ?? '')
  )
    return { to: 'parent', node: call };
  if (property === 'fromSecretsManager' && second !== undefined) return { to: 'keys', keys: [second] };
  return undefined;
}

function followMember(member: Node, isJson: boolean): FlowStep | undefined {
  const property = member.childForFieldName('property');
  if (property === null) return undefined;
  const call =
    member.parent?.type === 'call_expression' && isField(member, 'function') ? member.parent : undefined;
  if (call !== undefined) {
    const [argument] = argumentsOf(call);
    if (property.text === 'then' || (!isJson && iterating.test(property.text)))
      return followCallback(argument, 0, isJson);
    if (!isJson && /^(find|filter)$/.test(property.text)) return { to: 'parent', node: call };
    if (property.text === 'secretValueFromJson' && argument) return { to: 'keys', keys: [argument] };
    if (property.text === 'json' && !isJson) return { to: 'json', node: call };
    return textMembers.has(property.text) || /^(catch|finally)$/.test(property.text)
      ? { to: 'parent', node: call }
      : undefined;
  }
  if (isJson) return { to: 'keys', keys: [keyName(property)] };
  return textMembers.has(property.text) ? toText(member, property.text) : undefined;
}

/** Methods of the values of a batch that call a function with each. */
const iterating = /^(forEach|map|flatMap)$/;

function toText(node: Node, name: string): FlowStep {
  return name === 'SecretString' ? { to: 'parent', node, isValue: true } : { to: 'parent', node };
}

/** The parameter of a function that is called with the value. */
export function followCallback(fn: Node | undefined, index: number, isJson = false): FlowStep | undefined {
  if (fn === undefined || !functionTypes.has(fn.type)) return undefined;
  const list = fn.childForFieldName('parameters')?.namedChildren ?? [fn.childForFieldName('parameter')];
  const parameter = list[index]?.childForFieldName('pattern') ?? list[index];
  if (isJson && parameter?.type === 'object_pattern')
    return { to: 'keys', keys: parameter.namedChildren.flatMap(patternKey) };
  const name = parameter?.type === 'object_pattern' ? textName(parameter) : parameter;
  return name ? { to: 'name', name: name.text, at: name } : undefined;
}

function followSubscript(subscript: Node, isJson: boolean): FlowStep | undefined {
  const index = subscript.childForFieldName('index');
  if (index === null) return undefined;
  if (isJson) return { to: 'keys', keys: [index] };
  return /^['"]SecretString['"]$/.test(index.text) ? toText(subscript, 'SecretString') : undefined;
}

/** What is given to a name, or to a pattern. */
function toTarget(target: Node | null, isJson: boolean): FlowStep | undefined {
  if (target?.type === 'identifier') return { to: 'name', name: target.text, at: target };
  if (target?.type !== 'object_pattern') return undefined;
  if (isJson) return { to: 'keys', keys: target.namedChildren.flatMap(patternKey) };
  const name = textName(target);
  return name && { to: 'name', name: name.text, at: name };
}

/** The name that a pattern gives to the text of a response. */
function textName(pattern: Node): Node | undefined {
  for (const part of pattern.namedChildren) {
    const name = part.childForFieldName('left') ?? part;
    if (name.type === 'shorthand_property_identifier_pattern' && isText.test(name.text)) return name;
    if (isText.test(part.childForFieldName('key')?.text ?? ''))
      return part.childForFieldName('value') ?? undefined;
  }
  return undefined;
}

const isText = /^(SecretString|SecretValues|data)$/;

function patternKey(part: Node): readonly KeyName[] {
  if (part.type === 'shorthand_property_identifier_pattern') return [keyName(part)];
  if (part.type === 'object_assignment_pattern') {
    const [name] = namesIn(part);
    return name === undefined ? [] : [keyName(name)];
  }
  const key = part.childForFieldName('key');
  if (key === null) return [];
  if (key.type !== 'string') return [keyName(key)];
  return findAll(key, 'string_fragment').map(keyName);
}

function keyName({ text, startIndex, endIndex }: Node): KeyName {
  return { name: text, range: { start: startIndex, end: endIndex } };
}
