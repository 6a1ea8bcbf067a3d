import type { Node } from 'web-tree-sitter';
import { ancestorsOf, hasKeyword, isField, isSameNode } from '../../../syntax/nodes';

/** Whether a literal stands where an expression may stand instead, and what to know about it. */
export type LiteralPosition =
  | { readonly kind: 'expression'; readonly note?: string }
  | { readonly kind: 'fixed'; readonly reason: string };

export function judgePosition(literal: Node): LiteralPosition {
  const whole = outermostLiteral(literal);
  const { parent } = whole;
  if (parent === null || parent.type === 'expression_statement')
    return fixed('It is a docstring or an unused string, not a value.');
  if (parent.type === 'pair' && isField(whole, 'key'))
    return fixed('The key of a dictionary is not a value.');
  for (const ancestor of ancestorsOf(whole)) {
    if (ancestor.type === 'type')
      return fixed('An annotation is read by the type checker and must be literal text.');
    if (ancestor.type === 'case_pattern')
      return fixed('A pattern is compared with, not used: compare with the secret in code of its own.');
    if (
      ancestor.type === 'subscript' &&
      /^([\w.]+\.)?Literal$/.test(ancestor.childForFieldName('value')?.text ?? '')
    )
      return fixed('A Literal type is read by the type checker and must be literal text.');
  }
  if (parent.type === 'comparison_operator')
    return {
      kind: 'expression',
      note: 'The value is compared, not used: hmac.compare_digest does not give it away by timing.',
    };
  return { kind: 'expression' };
}

function fixed(reason: string): LiteralPosition {
  return { kind: 'fixed', reason };
}

/** The literal with the pieces that it is concatenated with by standing beside them. */
function outermostLiteral(literal: Node): Node {
  return literal.parent?.type === 'concatenated_string' ? literal.parent : literal;
}

/** Whether the place runs when a function is called, and not when the module is imported. */
export function runsInFunction(node: Node): boolean {
  let child = node;
  for (const ancestor of ancestorsOf(node)) {
    if ((ancestor.type === 'function_definition' || ancestor.type === 'lambda') && isField(child, 'body'))
      return true;
    child = ancestor;
  }
  return false;
}

/** How a place runs as to event loops: it may await; it runs in a coroutine and cannot; or it runs in none. */
export type Waiting = 'awaits' | 'blocks' | 'outside';

export function judgeWaiting(node: Node): Waiting {
  let child = node;
  let comprehensions = 0;
  let mayAwait = true;
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor.type.endsWith('_comprehension')) comprehensions++;
    // In a generator it would make an asynchronous one, and the scope of a class is no coroutine.
    if (ancestor.type === 'generator_expression' || ancestor.type === 'class_definition') mayAwait = false;
    if (ancestor.type === 'lambda' && isField(child, 'body')) return 'outside';
    if (ancestor.type === 'function_definition' && isField(child, 'body')) {
      if (!hasKeyword(ancestor, 'async')) return 'outside';
      // Before Python 3.11 a comprehension that awaits cannot stand in another one.
      return mayAwait && comprehensions < 2 ? 'awaits' : 'blocks';
    }
    child = ancestor;
  }
  return 'outside';
}

const transparentTypes = new Set([
  'parenthesized_expression',
  'binary_operator',
  'boolean_operator',
  'conditional_expression',
  'concatenated_string',
  'interpolation',
  'string',
  'list',
  'tuple',
]);

const namedValues: Readonly<Record<string, { readonly value: string; readonly name: string }>> = {
  assignment: { value: 'right', name: 'left' },
  augmented_assignment: { value: 'right', name: 'left' },
  named_expression: { value: 'value', name: 'name' },
  pair: { value: 'value', name: 'key' },
  keyword_argument: { value: 'value', name: 'name' },
  default_parameter: { value: 'value', name: 'name' },
  typed_default_parameter: { value: 'value', name: 'name' },
};

/** The variable, attribute, key or parameter that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    const fields = namedValues[ancestor.type];
    if (fields !== undefined && isSameNode(ancestor.childForFieldName(fields.value), child))
      return readName(ancestor.childForFieldName(fields.name));
    if (!transparentTypes.has(ancestor.type)) return undefined;
    child = ancestor;
  }
  return undefined;
}

function readName(target: Node | null): string | undefined {
  let name = target;
  if (name?.type === 'attribute') name = name.childForFieldName('attribute');
  if (name?.type === 'subscript') name = name.childForFieldName('subscript');
  if (name?.type === 'string') return name.namedChildren.find(({ type }) => type === 'string_content')?.text;
  return name?.type === 'identifier' ? name.text : undefined;
}
