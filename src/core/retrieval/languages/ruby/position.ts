import type { Node } from 'web-tree-sitter';
import { ancestorsOf, isField, isSameNode } from '../../../syntax/nodes';
import { findHeredocStart } from '../../../syntax/rubyLiterals';

/** Whether a literal stands where an expression may stand instead, and what to know about it. */
export type LiteralPosition =
  | { readonly kind: 'expression'; readonly note?: string }
  | { readonly kind: 'fixed'; readonly reason: string };

const loaders = /^(require|require_relative|load|autoload|gem)$/;

export function judgePosition(literal: Node): LiteralPosition {
  const whole = expressionOf(literal);
  const { parent } = whole;
  if (literal.type.includes('symbol') || parent?.type === 'symbol_array')
    return fixed('A symbol is a name that Ruby keeps: use a string for a secret.');
  if (isUnused(whole)) return fixed('It is an unused string, not a value.');
  if (parent?.type === 'pair' && isField(whole, 'key')) return fixed('The key of a hash is not a value.');
  if (parent?.type === 'argument_list') {
    const call = parent.parent;
    const isLoader = loaders.test(call?.childForFieldName('method')?.text ?? '');
    if (isLoader && call?.childForFieldName('receiver') === null)
      return fixed('It is the name of what is loaded, not a value.');
  }
  let child = whole;
  for (const ancestor of ancestorsOf(whole)) {
    if (ancestor.type === 'in_clause' && isField(child, 'pattern'))
      return fixed('A pattern is compared with, not used: compare with the secret in code of its own.');
    if (/^(subshell|heredoc_body)$/.test(ancestor.type) && isCommand(ancestor))
      return fixed('A shell reads this text: give the value to the command in its environment.');
    if (ancestor.type === 'begin_block')
      return fixed('BEGIN runs before anything else, and so before what reads the secret is loaded.');
    child = ancestor;
  }
  if (isCommand(literal))
    return fixed('A shell reads this text: give the value to the command in its environment.');
  const operator = parent?.type === 'binary' ? parent.childForFieldName('operator')?.type : '';
  if (parent?.type === 'pattern' || /^([=!]=|===)$/.test(operator ?? ''))
    return {
      kind: 'expression',
      note: 'The value is compared, not used: OpenSSL.secure_compare does not give it away by timing.',
    };
  return { kind: 'expression' };
}

function fixed(reason: string): LiteralPosition {
  return { kind: 'fixed', reason };
}

function isCommand(node: Node): boolean {
  return (
    node.type === 'subshell' ||
    (node.type === 'heredoc_body' && findHeredocStart(node)?.text.includes('`') === true)
  );
}

/** What stands for the literal in its expression: the strings side by side, the start of a heredoc, the list of words. */
function expressionOf(literal: Node): Node {
  if (literal.type === 'heredoc_body') return findHeredocStart(literal) ?? literal;
  const { parent } = literal;
  return parent !== null && /^(chained_string|string_array)$/.test(parent.type) ? parent : literal;
}

const bodies =
  /^(program|body_statement|block_body|then|else|ensure|do|begin|begin_block|parenthesized_statements)$/;

/** Whether the node is a statement of a file or of a body. */
export function isStatement({ parent }: Node): boolean {
  return parent !== null && bodies.test(parent.type);
}

/** Whether the value of the expression goes nowhere: a statement that is not the last of a body. */
function isUnused(node: Node): boolean {
  const { parent } = node;
  if (parent === null || !isStatement(node)) return false;
  const isLast = isSameNode(
    parent.namedChildren.findLast(({ type }) => type !== 'comment' && type !== 'heredoc_body'),
    node,
  );
  return parent.type === 'program' || !isLast;
}

/** Whether the place runs when a method or lambda is called, and not when the file is loaded. */
export function runsInMethod(node: Node): boolean {
  return [...ancestorsOf(node)].some(({ type }) => /^(method|singleton_method|lambda)$/.test(type));
}

const transparentTypes =
  /^(parenthesized_statements|binary|conditional|chained_string|string_array|array|interpolation|string)$/;
const conversions = /^(freeze|dup|to_s|to_str|strip|chomp|b|encode|force_encoding)$/;

/** The variable, attribute, key or parameter that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal.type === 'heredoc_body' ? (findHeredocStart(literal) ?? literal) : literal;
  for (const ancestor of ancestorsOf(child)) {
    const name = nameOfValue(ancestor, child);
    if (name !== undefined) return readName(name);
    const isConverted =
      ancestor.type === 'call' &&
      isField(child, 'receiver') &&
      conversions.test(ancestor.childForFieldName('method')?.text ?? '');
    const isPassed = transparentTypes.test(ancestor.type) || ancestor.type === 'right_assignment_list';
    if (!isPassed && !isConverted) return undefined;
    child = ancestor;
  }
  return undefined;
}

/** What the value is given to, where `owner` gives it to something. */
function nameOfValue(owner: Node, value: Node): Node | null | undefined {
  switch (owner.type) {
    case 'assignment':
    case 'operator_assignment': {
      if (!isField(value, 'right')) return undefined;
      const left = owner.childForFieldName('left');
      return left?.type === 'left_assignment_list' ? null : left;
    }
    case 'right_assignment_list': {
      const index = owner.namedChildren.findIndex((node) => isSameNode(node, value));
      const left = owner.parent?.childForFieldName('left');
      return left?.type === 'left_assignment_list' ? left.namedChildren[index] : undefined;
    }
    case 'pair':
      return isField(value, 'value') ? owner.childForFieldName('key') : undefined;
    case 'optional_parameter':
    case 'keyword_parameter':
      return isField(value, 'value') ? owner.childForFieldName('name') : undefined;
    default:
      return undefined;
  }
}

function readName(target: Node | null): string | undefined {
  if (target === null) return undefined;
  switch (target.type) {
    case 'call':
      return target.childForFieldName('method')?.text;
    case 'element_reference':
      return readName(target.lastNamedChild);
    case 'scope_resolution':
      return target.childForFieldName('name')?.text;
    case 'string':
    case 'delimited_symbol':
      return target.namedChildren.find(({ type }) => type === 'string_content')?.text;
    case 'identifier':
    case 'constant':
    case 'hash_key_symbol':
    case 'simple_symbol':
    case 'instance_variable':
    case 'class_variable':
    case 'global_variable':
      return target.text.replace(/^[@$:]+/, '');
    default:
      return undefined;
  }
}
