import type { Node } from 'web-tree-sitter';
import { findAncestor, isField, isSameNode } from '../../../syntax/nodes';
import type { FlowStep } from '../../program/programSyntax';
import { functions, nameOf } from './bindings';
import { lastName, plainText, readCall } from './calls';

/** Where the value of an expression goes next. */
export function followValue(node: Node, isJson: boolean): FlowStep | undefined {
  const { parent } = node;
  if (parent === null) return undefined;
  switch (parent.type) {
    case 'parenthesized_expression':
    case 'await':
    case 'boolean_operator':
      return { to: 'parent', node: parent };
    case 'conditional_expression':
      return isSameNode(parent.namedChildren[1], node) ? undefined : { to: 'parent', node: parent };
    case 'assignment':
      return isField(node, 'right') ? toName(parent.childForFieldName('left')) : undefined;
    case 'named_expression':
      return isField(node, 'value') ? toName(parent.childForFieldName('name')) : undefined;
    case 'as_pattern':
      return toName(parent.childForFieldName('alias')?.firstNamedChild ?? null);
    case 'for_statement':
    case 'for_in_clause':
      return isField(node, 'right') ? toName(parent.childForFieldName('left')) : undefined;
    case 'pair': {
      const key = parent.childForFieldName('key');
      const text = key && isField(node, 'value') ? plainText(key) : undefined;
      return key && text !== undefined ? { to: 'name', name: `[${text}]`, at: key } : undefined;
    }
    case 'return_statement':
    case 'lambda': {
      const fn = parent.type === 'lambda' ? parent : findAncestor(parent, functions);
      return fn && { to: 'caller', fn };
    }
    case 'attribute':
      return isField(node, 'object') ? followMember(parent, isJson) : undefined;
    case 'subscript':
      return isField(node, 'value') ? followSubscript(parent, isJson) : undefined;
    case 'argument_list':
      return parent.parent === null ? undefined : followArgument(node, parent.parent, isJson);
    default:
      return undefined;
  }
}

function toName(target: Node | null): FlowStep | undefined {
  const name = target && nameOf(target);
  return target && name ? { to: 'name', name, at: target } : undefined;
}

/** Functions that give what they are given, or the response to a request that they send. */
const passing =
  /^(str|bytes|bytearray|dict|copy|deepcopy|cast|b64decode|run|run_until_complete|create_task|gather|wait_for|Request|urlopen)$/;

function followArgument(node: Node, call: Node, isJson: boolean): FlowStep | undefined {
  const callee = call.childForFieldName('function');
  if (callee === null) return undefined;
  if (/(^|json\w*\.)loads?$|(^|\.)literal_eval$/i.test(callee.text))
    return isJson ? undefined : { to: 'json', node: call };
  if (passing.test(lastName(callee))) return { to: 'parent', node: call };
  const read = readCall(call);
  const field = read?.positional[1];
  return lastName(callee) === 'from_secrets_manager' && field && isSameNode(read.positional[0], node)
    ? { to: 'keys', keys: [field] }
    : undefined;
}

/** Methods, and members, of responses and texts that give the text. */
const textMethods =
  /^(read|decode|encode|strip|rstrip|lstrip|getresponse|result|getvalue|reveal|copy|__enter__)$/;
const textMembers = /^(text|content|data|body|secret_value)$/;

function followMember(member: Node, isJson: boolean): FlowStep | undefined {
  const name = lastName(member);
  const call = member.parent?.type === 'call' && isField(member, 'function') ? member.parent : undefined;
  if (call === undefined)
    return !isJson && textMembers.test(name) ? { to: 'parent', node: member } : undefined;
  const key = readCall(call)?.positional[0];
  if (name === 'secret_value_from_json') return key && { to: 'keys', keys: [key] };
  if (/^(get|pop|setdefault|__getitem__)$/.test(name)) return key && takeMember(call, key, isJson);
  if (name === 'json') return isJson ? undefined : { to: 'json', node: call };
  return textMethods.test(name) ? { to: 'parent', node: call } : undefined;
}

function followSubscript(subscript: Node, isJson: boolean): FlowStep | undefined {
  const key = subscript.childForFieldName('subscript');
  return key ? takeMember(subscript, key, isJson) : undefined;
}

function takeMember(taken: Node, key: Node, isJson: boolean): FlowStep | undefined {
  if (isJson) return { to: 'keys', keys: [key] };
  return /^Secret(String|Binary|Values)$/.test(plainText(key) ?? '')
    ? { to: 'parent', node: taken }
    : undefined;
}
