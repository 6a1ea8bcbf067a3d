import type { Node } from 'web-tree-sitter';
import { findAncestor, isField, isSameNode } from '../../../syntax/nodes';
import type { FlowStep } from '../../program/programSyntax';
import { memberName, nameOf } from './bindings';
import { keyOf, readCommand, unwrap, wrapperOf } from './shapes';

const functions: ReadonlySet<string> = new Set(['function_statement']);

/** Members of responses that give the text, and those of objects that lead to their properties. */
const textMembers = /^(SecretString|SecretBinary|Content)$/i;
const propertyMembers = /^(PSObject|Properties)$/i;

/** Where the value of an expression, or the output of a command, goes next. */
export function followValue(node: Node, isJson: boolean): FlowStep | undefined {
  const { parent } = node;
  if (parent === null) return undefined;
  switch (parent.type) {
    case 'pipeline_chain': {
      const next = node.nextNamedSibling;
      return next === null ? { to: 'parent', node: parent } : followInto(next, node, isJson);
    }
    case 'assignment_expression':
      return isField(node, 'value') ? toName(parent) : undefined;
    case 'hash_entry': {
      const key = keyOf(parent);
      return key && { to: 'name', name: `.${key.text.toLowerCase()}`, at: key.node };
    }
    case 'flow_control_statement':
      return toCaller(parent);
    case 'statement_list':
      return isSubExpression(parent) ? { to: 'parent', node: parent } : toCaller(parent);
    case 'cast_expression':
      return { to: 'parent', node: parent };
    case 'member_access':
      return isObject(node, parent) ? followMember(parent, isJson) : undefined;
    case 'element_access': {
      const index = parent.lastNamedChild;
      return isJson && isObject(node, parent) && index ? { to: 'keys', keys: [index] } : undefined;
    }
    case 'invokation_expression':
      return isObject(node, parent) && /\.(Trim|TrimEnd|ToString)\(\)$/i.test(parent.text)
        ? { to: 'parent', node: parent }
        : undefined;
    case 'command_elements': {
      const command = parent.parent;
      const name = command && readCommand(command).name;
      if (command === null || name === null) return undefined;
      if (name === 'convertfrom-json') return isJson ? undefined : { to: 'json', node: command };
      return name === 'write-output' ? { to: 'parent', node: command } : undefined;
    }
    default: {
      const wrapper = wrapperOf(node);
      return wrapper && { to: 'parent', node: wrapper };
    }
  }
}

function isObject(node: Node, parent: Node): boolean {
  return isSameNode(parent.firstNamedChild, node);
}

function toName(assignment: Node): FlowStep | undefined {
  const left = assignment.namedChildren.find(({ type }) => type === 'left_assignment_expression');
  const at = left?.firstNamedChild ? unwrap(left.firstNamedChild) : undefined;
  const name = at && nameOf(at);
  return at && name ? { to: 'name', name, at } : undefined;
}

function isSubExpression(statements: Node): boolean {
  return statements.parent?.type === 'sub_expression' && statements.namedChildCount === 1;
}

/** A function gives what its statements give, and what it returns; a block in it, given to a command, does not. */
function toCaller(statement: Node): FlowStep | undefined {
  const holder = findAncestor(
    statement,
    new Set([...functions, 'script_block_expression', 'sub_expression']),
  );
  return holder?.type === 'function_statement' ? { to: 'caller', fn: holder } : undefined;
}

function followMember(access: Node, isJson: boolean): FlowStep | undefined {
  const name = memberName(access);
  if (!isJson) return textMembers.test(name?.text ?? '') ? { to: 'parent', node: access } : undefined;
  if (name === undefined) {
    const quoted = access.lastNamedChild?.firstNamedChild;
    return quoted ? { to: 'keys', keys: [quoted] } : undefined;
  }
  if (propertyMembers.test(name.text)) return { to: 'parent', node: access };
  return {
    to: 'keys',
    keys: [{ name: name.text, range: { start: name.startIndex, end: name.endIndex } }],
  };
}

/** Into a command that gets the value from the one before. */
function followInto(stage: Node, from: Node, isJson: boolean): FlowStep | undefined {
  const command = stage.type === 'command' ? readCommand(stage) : undefined;
  if (command === undefined) return undefined;
  const { name, named } = command;
  if (name === 'convertfrom-json') return isJson ? undefined : { to: 'json', node: stage };
  if (name === 'out-string') return { to: 'parent', node: stage };
  if (/^(foreach-object|foreach|%)$/.test(name)) return { to: 'name', name: '_', at: from };
  const property = /^select(-object)?$/.test(name) ? named.get('expandproperty') : undefined;
  if (property === undefined) return undefined;
  if (isJson) return { to: 'keys', keys: [property] };
  return textMembers.test(property.text) ? { to: 'parent', node: stage } : undefined;
}
