import type { Node } from 'web-tree-sitter';
import { ancestorsOf, hasKeyword, isField, isSameNode } from '../../../syntax/nodes';

/** Whether a literal stands where an expression may stand instead, and what to know about it. */
export type LiteralPosition =
  | { readonly kind: 'expression'; readonly notes: readonly string[] }
  | { readonly kind: 'fixed'; readonly reason: string };

export function judgePosition(literal: Node): LiteralPosition {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    const reason = explainFixed(ancestor, child);
    if (reason !== undefined) return { kind: 'fixed', reason };
    if (isBody(ancestor)) break;
    child = ancestor;
  }
  const { parent } = literal;
  const operator = parent?.childForFieldName('operator')?.type ?? '';
  const call = parent?.type === 'argument' ? parent.parent?.parent : parent?.parent;
  const method = call?.childForFieldName('function')?.childForFieldName('name')?.text ?? '';
  const isCompared =
    operator === '==' ||
    operator === '!=' ||
    (call?.type === 'invocation_expression' && /^(Equals|Compare|CompareTo|SequenceEqual)$/.test(method));
  return {
    kind: 'expression',
    notes: isCompared
      ? [
          'The value is compared, not used: CryptographicOperations.FixedTimeEquals does not give it away by timing.',
        ]
      : [],
  };
}

function isBody({ type }: Node): boolean {
  return type === 'block' || type === 'declaration_list' || type === 'global_statement';
}

function explainFixed(ancestor: Node, child: Node): string | undefined {
  switch (ancestor.type) {
    case 'attribute':
      return 'An argument of an attribute must be a constant. Give the value in code, or by configuration: IConfiguration and options in ASP.NET Core.';
    case 'constant_pattern':
    case 'case_pattern_switch_label':
    case 'goto_statement':
      return 'A case label or a pattern must be a constant: compare with the secret in an if statement.';
    case 'enum_member_declaration':
      return 'The value of an enum member must be a constant.';
    case 'parameter':
      return 'The default of a parameter must be a constant: make it null, and read the secret in the body where it is.';
    case 'parameter_list':
      return hasDefault(ancestor, child)
        ? 'The default of a parameter must be a constant: make it null, and read the secret in the body where it is.'
        : undefined;
    case 'preproc_line':
    case 'preproc_pragma':
      return 'It is part of a directive for the compiler, not a value.';
    case 'element_binding_expression':
      return isField(ancestor, 'left') && ancestor.parent?.type === 'assignment_expression'
        ? 'The key of an entry is not a value.'
        : undefined;
    case 'expression_statement':
      return isSameNode(ancestor.firstNamedChild, child) && child.type.includes('string')
        ? 'It is an unused string, not a value.'
        : undefined;
    default:
      return undefined;
  }
}

/** The grammar may put `= value` of a parameter beside it. */
function hasDefault(list: Node, child: Node): boolean {
  return child.parent?.id === list.id && child.previousSibling?.type === '=';
}

const functionTypes = new Set([
  'method_declaration',
  'local_function_statement',
  'lambda_expression',
  'anonymous_method_expression',
]);

/** Nodes of code that runs when it is called and can never wait. */
const otherCode = new Set([
  'constructor_declaration',
  'destructor_declaration',
  'operator_declaration',
  'conversion_operator_declaration',
  'accessor_declaration',
  'property_declaration',
  'indexer_declaration',
  'field_declaration',
  'declaration_list',
]);

/** Parts of asynchronous code in which `await` is an error. */
const neverAwaited = new Set([
  'lock_statement',
  'catch_filter_clause',
  'query_expression',
  'unsafe_statement',
  'fixed_statement',
]);

/** Whether `await` may stand where the node stands. */
export function mayAwait(node: Node): boolean {
  if ([...ancestorsOf(node)].some((ancestor) => hasModifier(ancestor, 'unsafe'))) return false;
  for (const ancestor of ancestorsOf(node)) {
    if (neverAwaited.has(ancestor.type) || otherCode.has(ancestor.type)) return false;
    if (functionTypes.has(ancestor.type)) return hasModifier(ancestor, 'async');
    if (ancestor.type === 'global_statement') return true;
  }
  return false;
}

/** Whether a declaration or function has the modifier. */
export function hasModifier(declaration: Node, modifier: string): boolean {
  return (
    hasKeyword(declaration, modifier) ||
    declaration.namedChildren.some(({ type, text }) => type === 'modifier' && text === modifier)
  );
}

/** Whether the place runs once in a program: in the initialiser of a static member, a static constructor, or at the top. */
export function runsOnce(node: Node): boolean {
  let child = node;
  for (const ancestor of ancestorsOf(node)) {
    if (/^(method|operator|conversion_operator|indexer|destructor)_declaration$/.test(ancestor.type))
      return false;
    if (/^(lambda_expression|anonymous_method_expression|local_function_statement)$/.test(ancestor.type))
      return false;
    if (ancestor.type === 'accessor_declaration') return false;
    if (ancestor.type === 'property_declaration')
      return child.type !== 'arrow_expression_clause' && hasModifier(ancestor, 'static');
    if (ancestor.type === 'field_declaration')
      return hasModifier(ancestor, 'static') || hasModifier(ancestor, 'const');
    if (ancestor.type === 'constructor_declaration') return hasModifier(ancestor, 'static');
    if (ancestor.type === 'global_statement') return true;
    child = ancestor;
  }
  return false;
}

const transparentTypes = new Set([
  'parenthesized_expression',
  'binary_expression',
  'conditional_expression',
  'cast_expression',
  'postfix_unary_expression',
  'initializer_expression',
  'interpolation',
  'interpolated_string_expression',
  'arrow_expression_clause',
  'argument',
  'element_binding_expression',
  'implicit_array_creation_expression',
  'array_creation_expression',
]);

/** The variable, property, parameter or key that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'variable_declarator' || ancestor.type === 'parameter')
      return ancestor.childForFieldName('name')?.text;
    if (ancestor.type === 'property_declaration') return ancestor.childForFieldName('name')?.text;
    if (ancestor.type === 'assignment_expression')
      return isField(child, 'right') ? readName(ancestor.childForFieldName('left')) : undefined;
    if (ancestor.type === 'anonymous_object_creation_expression' || ancestor.type === 'with_initializer') {
      const name = child.previousNamedSibling;
      return name?.type === 'identifier' ? name.text : undefined;
    }
    if (ancestor.type === 'initializer_expression' && ancestor.parent?.type === 'initializer_expression') {
      const [key, value] = ancestor.namedChildren;
      return ancestor.namedChildCount === 2 && isSameNode(value, child) ? readText(key) : undefined;
    }
    if (ancestor.type === 'argument') {
      const name = ancestor.childForFieldName('name');
      if (name !== null) return name.text;
    }
    if (ancestor.type === 'argument_list') return nameOfArgument(ancestor, child);
    if (!transparentTypes.has(ancestor.type)) return undefined;
    child = ancestor;
  }
  return undefined;
}

function readName(target: Node | null): string | undefined {
  if (target?.type === 'identifier') return target.text;
  if (target?.type === 'member_access_expression') return target.childForFieldName('name')?.text;
  if (target?.type === 'element_access_expression')
    return readText(target.childForFieldName('subscript')?.firstNamedChild?.firstNamedChild);
  return target?.type === 'element_binding_expression'
    ? readText(target.firstNamedChild?.firstNamedChild)
    : undefined;
}

function readText(node: Node | null | undefined): string | undefined {
  return node?.type === 'string_literal' ? node.text.slice(1, -1) : undefined;
}

/** The key that stands before it, as in `Add("password", …)`. */
function nameOfArgument(list: Node, argument: Node): string | undefined {
  const index = list.namedChildren.findIndex(({ id }) => id === argument.id);
  return index === 1 && list.namedChildCount === 2
    ? readText(list.namedChildren[0]?.firstNamedChild)
    : undefined;
}
