import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, isField, isSameNode } from '../../../syntax/nodes';

/**
 * Whether a call may stand where a literal stands, and what to know about it. A top-level `const` becomes `define()`, and the
 * default of a property moves into the constructor.
 */
export type LiteralPosition =
  | { readonly kind: 'expression'; readonly note?: string }
  | { readonly kind: 'constant'; readonly declaration: Node }
  | { readonly kind: 'property'; readonly element: Node }
  | { readonly kind: 'fixed'; readonly reason: string };

export function judgePosition(literal: Node, source: string): LiteralPosition {
  const { parent } = literal;
  if (parent?.type === 'expression_statement' && !/<\?=\s*$/.test(source.slice(0, literal.startIndex)))
    return fixed('It is an unused string, not a value.');
  if (parent?.type === 'array_element_initializer' && literal.nextSibling?.type === '=>')
    return fixed('The key of an array is not a value.');
  if (parent?.type === 'subscript_expression' && !isSameNode(parent.firstNamedChild, literal))
    return fixed('The key of an array is not a value.');
  if (isConstantName(literal)) return fixed('It is the name of a constant, not a value.');
  const reason = findCompileTime(literal);
  if (reason !== undefined) return fixed(reason);
  for (const ancestor of expressionAncestors(literal)) {
    if (ancestor.type === 'const_declaration') return judgeConstant(ancestor);
    if (ancestor.type === 'property_element')
      return hasStaticModifier(ancestor)
        ? fixed('The first value of a static property must be known when PHP compiles the file.')
        : { kind: 'property', element: ancestor };
  }
  const operator = parent?.type === 'binary_expression' ? parent.childForFieldName('operator')?.type : '';
  const isCompared =
    /^([=!]==?|<>)$/.test(operator ?? '') ||
    parent?.type === 'match_condition_list' ||
    (parent?.type === 'case_statement' && isField(literal, 'value'));
  return isCompared
    ? {
        kind: 'expression',
        note: 'The value is compared, not used: hash_equals does not give it away by timing.',
      }
    : { kind: 'expression' };
}

function fixed(reason: string): LiteralPosition {
  return { kind: 'fixed', reason };
}

const boundaries =
  /^(compound_statement|arrow_function|anonymous_function|anonymous_function_creation_expression|program)$/;

/** The ancestors up to the body of the nearest function. */
function* expressionAncestors(node: Node): Generator<Node> {
  for (const ancestor of ancestorsOf(node)) {
    if (boundaries.test(ancestor.type)) return;
    yield ancestor;
  }
}

const compileTime: Readonly<Record<string, string>> = {
  attribute: 'The argument of an attribute must be known when PHP compiles the file.',
  enum_case: 'The value of a case of an enumeration must be known when PHP compiles the file.',
  static_variable_declaration:
    'The first value of a static variable must be known when PHP compiles the file: assign it in a statement of its own.',
  simple_parameter:
    'The default of a parameter must be known when PHP compiles the file: make it null, and read the secret in the body.',
  property_promotion_parameter:
    'The default of a parameter must be known when PHP compiles the file: make it null, and read the secret in the body.',
  declare_directive: 'A directive must be literal text.',
  include_expression: 'It is the name of a file, not a value.',
  include_once_expression: 'It is the name of a file, not a value.',
  require_expression: 'It is the name of a file, not a value.',
  require_once_expression: 'It is the name of a file, not a value.',
};

function findCompileTime(literal: Node): string | undefined {
  for (const { type } of ancestorsOf(literal)) {
    if (compileTime[type] !== undefined) return compileTime[type];
    if (boundaries.test(type)) return undefined;
  }
  return undefined;
}

function isConstantName(literal: Node): boolean {
  const argument = literal.parent;
  const call = argument?.parent?.parent;
  return (
    argument?.type === 'argument' &&
    /^\\?(define|defined|constant)$/.test(call?.childForFieldName('function')?.text ?? '') &&
    isSameNode(argument.parent?.firstNamedChild, argument)
  );
}

function judgeConstant(declaration: Node): LiteralPosition {
  const { parent } = declaration;
  if (parent?.type !== 'program' && parent?.type !== 'compound_statement')
    return fixed(
      'A constant of a class must be known when PHP compiles the file: make it a method, or a property that the constructor sets.',
    );
  const elements = findAll(declaration, 'const_element');
  const name = elements[0]?.firstNamedChild?.text;
  if (elements.length !== 1) return fixed('The statement declares several constants: give each its own.');
  let root = declaration;
  while (root.parent !== null) root = root.parent;
  const isCase = findAll(root, 'enum_case').some((node) =>
    findAll(node, 'name').some(({ text }) => text === name),
  );
  return isCase
    ? fixed('An enumeration needs the constant when PHP compiles the file.')
    : { kind: 'constant', declaration };
}

function hasStaticModifier(element: Node): boolean {
  return element.parent?.namedChildren.some(({ type }) => type === 'static_modifier') === true;
}

const classTypes = /^(class_declaration|anonymous_class|trait_declaration|enum_declaration)$/;

/** The class, trait or enumeration whose private methods the place can call by `self::`. */
export function enclosingClass(node: Node): Node | undefined {
  let child = node;
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor.type === 'function_definition' && isField(child, 'body')) return undefined;
    if (classTypes.test(ancestor.type) && isField(child, 'body')) return ancestor;
    child = ancestor;
  }
  return undefined;
}

/** Whether the place runs when a function is called, and not when the file is. */
export function runsInFunction(node: Node): boolean {
  return [...ancestorsOf(node)].some(({ type }) =>
    /^(function_definition|method_declaration|arrow_function|anonymous_function)/.test(type),
  );
}

/** Whether the node is a statement of a file, a block or a class. */
export function isStatement({ parent }: Node): boolean {
  return (
    parent !== null &&
    /^(program|compound_statement|declaration_list|enum_declaration_list|case_statement|default_statement|colon_block)$/.test(
      parent.type,
    )
  );
}

const transparentTypes =
  /^(parenthesized_expression|binary_expression|conditional_expression|array_creation_expression|cast_expression)$/;

/** Keys that say what a value is, and leave it to the array that they stand in to say whose. */
const generalName = /^(?:secret|key|token|(?:api|secret)_?key|client_?secret)$/i;

/** The variable, property, constant, key or parameter that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    const name = nameOfValue(ancestor, child);
    if (name !== undefined) {
      const own = readName(name);
      const list = ancestor.type === 'array_element_initializer' ? ancestor.parent?.parent : undefined;
      const owner = generalName.test(own ?? '') && list && nameOfValue(list, ancestor.parent ?? list);
      const named = owner ? readName(owner) : undefined;
      return named === undefined || own === undefined ? own : `${named}_${own}`;
    }
    const isItem = ancestor.type === 'array_element_initializer' && ancestor.namedChildCount === 1;
    if (!transparentTypes.test(ancestor.type) && !isItem) return undefined;
    child = ancestor;
  }
  return undefined;
}

/** What the value is given to, where `owner` gives it to something. */
function nameOfValue(owner: Node, value: Node): Node | null | undefined {
  switch (owner.type) {
    case 'assignment_expression':
    case 'augmented_assignment_expression':
      return isField(value, 'right') ? owner.childForFieldName('left') : undefined;
    case 'property_element':
    case 'simple_parameter':
    case 'property_promotion_parameter':
    case 'static_variable_declaration':
      return owner.childForFieldName('name');
    case 'const_element':
    case 'enum_case':
      return owner.firstNamedChild;
    case 'array_element_initializer':
      return owner.namedChildCount > 1 && isSameNode(owner.lastNamedChild, value)
        ? owner.firstNamedChild
        : undefined;
    case 'argument': {
      const name = owner.childForFieldName('name');
      if (name !== null) return name;
      const call = owner.parent?.parent;
      const isDefine = /^\\?define$/.test(call?.childForFieldName('function')?.text ?? '');
      const isSecond = isSameNode(owner.parent?.namedChildren[1], owner);
      return isDefine && isSecond ? owner.parent?.firstNamedChild?.firstNamedChild : undefined;
    }
    default:
      return undefined;
  }
}

function readName(target: Node | null): string | undefined {
  if (target === null) return undefined;
  switch (target.type) {
    case 'member_access_expression':
      return target.childForFieldName('name')?.text;
    case 'scoped_property_access_expression':
      return target.childForFieldName('name')?.text.replace('$', '');
    case 'subscript_expression':
      return readName(target.lastNamedChild);
    case 'string':
    case 'encapsed_string':
      return target.namedChildren.find(({ type }) => type === 'string_content')?.text;
    case 'name':
      return target.text;
    case 'variable_name':
      return target.text.replace('$', '');
    default:
      return undefined;
  }
}
