import type { Node } from 'web-tree-sitter';
import { ancestorsOf, isField, isSameNode } from '../../../syntax/nodes';
import { enclosingMacro, takesExpressions } from '../../../syntax/rustLiterals';

/** Whether a literal stands where an expression may stand instead, and what to know about it. */
export type LiteralPosition =
  | { readonly kind: 'expression'; readonly note?: string }
  /** The whole value, or a part of it, of a `const` or `static` that can become a function. */
  | { readonly kind: 'constant'; readonly item: Node }
  | { readonly kind: 'fixed'; readonly reason: string };

export function judgePosition(literal: Node): LiteralPosition {
  const { parent } = literal;
  if (parent?.type === 'expression_statement') return fixed('It is an unused string, not a value.');
  if (parent?.type === 'extern_modifier') return fixed('The name of an ABI must be literal text.');
  const macro = judgeMacro(literal);
  if (macro !== undefined) return fixed(macro);
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (/^(inner_)?attribute_item$/.test(ancestor.type))
      return fixed('An attribute is read by the compiler and must be literal text.');
    if (ancestor.type === 'macro_definition') return fixed('The rules of a macro are no code that runs.');
    if (ancestor.type.endsWith('_pattern') && !isField(child, 'condition'))
      return fixed('A pattern is compared with, not used: compare with the secret in a guard.');
    if (isFixedAtCompileTime(ancestor, child))
      return fixed('The value must be known when the program is compiled: read the secret in a function.');
    if (ancestor.type === 'const_item' || ancestor.type === 'static_item')
      return isSameNode(child, literal) ? judgeConstant(ancestor) : fixed(constantParts);
    if (/^(closure_expression|function_item|async_block)$/.test(ancestor.type)) break;
    child = ancestor;
  }
  const operator = parent?.type === 'binary_expression' ? parent.childForFieldName('operator')?.type : '';
  return operator === '==' || operator === '!='
    ? {
        kind: 'expression',
        note: 'The value is compared, not used: a comparison in constant time does not give it away by timing.',
      }
    : { kind: 'expression' };
}

const constantParts =
  'It is a part of a constant, which must be known when the program is compiled: make a LazyLock of the constant first.';

function fixed(reason: string): LiteralPosition {
  return { kind: 'fixed', reason };
}

function judgeMacro(literal: Node): string | undefined {
  const macro = enclosingMacro(literal);
  return macro === undefined || takesExpressions(macro)
    ? undefined
    : `The macro ${macro}! may need literal text: put the secret into a variable in front of it.`;
}

function isFixedAtCompileTime(ancestor: Node, child: Node): boolean {
  if (ancestor.type === 'function_item') return hasModifier(ancestor, 'const') && isField(child, 'body');
  if (ancestor.type === 'array_type') return isField(child, 'length');
  return ['const_block', 'enum_variant', 'type_arguments'].includes(ancestor.type);
}

function hasModifier(fn: Node, modifier: string): boolean {
  const modifiers = fn.namedChildren.find(({ type }) => type === 'function_modifiers');
  return modifiers?.children.some(({ type }) => type === modifier) ?? false;
}

function judgeConstant(item: Node): LiteralPosition {
  const owner = item.parent?.parent?.type;
  if (owner === 'impl_item' || owner === 'trait_item')
    return fixed('An associated constant must be known when the program is compiled: make it a function.');
  const type = item.childForFieldName('type')?.text.replaceAll(/\s+/g, '') ?? '';
  if (
    item.namedChildren.some((child) => child.type === 'mutable_specifier') ||
    !/^&('static)?(str|\[u8\])$/.test(type)
  )
    return fixed(constantParts);
  if (item.namedChildren.some((child) => child.type === 'visibility_modifier'))
    return fixed('The constant can be used in other files, which a function in its place would break.');
  return { kind: 'constant', item };
}

const transparentTypes = new Set([
  'parenthesized_expression',
  'reference_expression',
  'binary_expression',
  'arguments',
  'token_tree',
  'macro_invocation',
]);

/** The variable, constant or field that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (isField(child, 'value')) {
      if (ancestor.type === 'let_declaration') return readName(ancestor.childForFieldName('pattern'));
      if (ancestor.type === 'const_item' || ancestor.type === 'static_item')
        return readName(ancestor.childForFieldName('name'));
      if (ancestor.type === 'field_initializer') return readName(ancestor.childForFieldName('field'));
    }
    if (ancestor.type === 'assignment_expression' && isField(child, 'right'))
      return readName(ancestor.childForFieldName('left'));
    if (!transparentTypes.has(ancestor.type) && !isConversion(ancestor)) return undefined;
    child = ancestor;
  }
  return undefined;
}

const conversions = /^(to_string|to_owned|into|as_bytes|String::from|Some|format)$/;

function isConversion(node: Node): boolean {
  if (node.type === 'field_expression') return conversions.test(node.childForFieldName('field')?.text ?? '');
  const called = node.childForFieldName('function');
  return (
    node.type === 'call_expression' &&
    conversions.test((called?.childForFieldName('field') ?? called)?.text ?? '')
  );
}

function readName(target: Node | null): string | undefined {
  if (target?.type === 'field_expression') return target.childForFieldName('field')?.text;
  return /^(identifier|field_identifier)$/.test(target?.type ?? '') ? target?.text : undefined;
}

/** How a place can wait for a value: not at all, or by `.await` with what handles the error. */
export type Waiting = { readonly kind: 'blocking' } | { readonly kind: 'async'; readonly suffix: string };

export function findWaiting(root: Node, literal: Node): Waiting {
  for (const ancestor of ancestorsOf(literal)) {
    // What closures and blocks the arguments of a macro hold is not in the tree.
    if (ancestor.type === 'token_tree' && /\||\basync\b/.test(ancestor.text)) return { kind: 'blocking' };
    if (ancestor.type === 'closure_expression') return { kind: 'blocking' };
    if (ancestor.type === 'async_block') return { kind: 'async', suffix: expectation };
    if (ancestor.type === 'function_item')
      return hasModifier(ancestor, 'async')
        ? { kind: 'async', suffix: returnsIoErrors(root, ancestor) ? '?' : expectation }
        : { kind: 'blocking' };
  }
  return { kind: 'blocking' };
}

const expectation = '.expect("a readable secret")';

const anyError =
  /^(?:Box<dyn(?:std::error::)?Error(?:\+(?:Send|Sync|'static)){0,3}>|(?:std::)?io::Error|anyhow::Error|(?:color_)?eyre::Report)$/;

/** Whether `?` takes an I/O error to the function's own error. */
function returnsIoErrors(root: Node, fn: Node): boolean {
  const type = fn.childForFieldName('return_type')?.text.replaceAll(/\s/g, '') ?? '';
  if (/^(?:(?:std::)?io|anyhow|(?:color_)?eyre)::Result</.test(type)) return true;
  if (!type.startsWith('Result<')) return false;
  const results =
    fn.childForFieldName('return_type')?.childForFieldName('type_arguments')?.namedChildren ?? [];
  const error = results[1]?.text.replaceAll(/\s/g, '');
  const importsOf = (name: string, crates: readonly string[]): boolean =>
    root
      .descendantsOfType('use_declaration')
      .some(
        ({ text }) => crates.some((crate) => text.includes(`${crate}::`)) && text.split(/\W+/).includes(name),
      );
  if (error === undefined) return importsOf('Result', ['anyhow', 'eyre', 'std::io']);
  return (
    anyError.test(error) ||
    (error === 'Error' && importsOf('Error', ['lambda_runtime', 'lambda_http', 'anyhow', 'std::io']))
  );
}
