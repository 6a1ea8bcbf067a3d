import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, hasKeyword, isField, isSameNode } from '../../../syntax/nodes';

/** Whether a literal stands where an expression may stand instead, and what to know about it. */
export type LiteralPosition =
  | { readonly kind: 'expression'; readonly notes: readonly string[] }
  | { readonly kind: 'fixed'; readonly reason: string };

export function judgePosition(root: Node, literal: Node): LiteralPosition {
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'annotation') return { kind: 'fixed', reason: explainAnnotation(ancestor) };
    if (ancestor.type === 'annotation_type_element_declaration')
      return fixed('The default of an annotation must be a constant.');
    if (ancestor.type === 'switch_label')
      return fixed('A case label must be a constant: compare with the secret in an if statement.');
    if (isBody(ancestor)) break;
  }
  const constant = findConstant(literal);
  const name = constant?.childForFieldName('name')?.text;
  if (constant !== undefined && name !== undefined) {
    const use = findConstantUse(root, name);
    if (use !== undefined)
      return fixed(`${name} is used ${use}, which takes nothing but a compile-time constant.`);
  }
  const notes: string[] = [];
  if (name !== undefined && constant !== undefined && isVisibleOutside(constant))
    notes.push(
      `${name} is no longer a compile-time constant: compile every class that uses it again; none may use it in an annotation or a case label.`,
    );
  const call = literal.parent?.type === 'argument_list' ? literal.parent.parent : literal.parent;
  const method = call?.childForFieldName('name')?.text ?? '';
  const operator = literal.parent?.childForFieldName('operator')?.type ?? '';
  if (
    (call?.type === 'method_invocation' &&
      /^(equals|equalsIgnoreCase|contentEquals|compareTo)$/.test(method)) ||
    operator === '==' ||
    operator === '!='
  )
    notes.push('The value is compared, not used: MessageDigest.isEqual does not give it away by timing.');
  if (/^(getProperty|getOrDefault|requireNonNullElse|orElse)$/.test(method) && call !== literal.parent)
    notes.push(`The secret is read even where ${method} does not need its default.`);
  return { kind: 'expression', notes };
}

function fixed(reason: string): LiteralPosition {
  return { kind: 'fixed', reason };
}

function explainAnnotation(annotation: Node): string {
  const name = annotation.childForFieldName('name')?.text ?? '';
  const rule = 'An argument of an annotation must be a constant.';
  return /(^|\.)Value$/.test(name)
    ? `${rule} In Spring, write a placeholder, @Value("\${name}"), and give the property its value by spring.config.import=aws-secretsmanager:… (Spring Cloud AWS).`
    : `${rule} Give the value in code, or by the framework's own configuration.`;
}

const bodies = new Set([
  'class_body',
  'interface_body',
  'enum_body',
  'annotation_type_body',
  'block',
  'constructor_body',
]);

function isBody({ type }: Node): boolean {
  return bodies.has(type);
}

/** The declarator of the final variable or interface constant whose value the literal is, or is a part of. */
function findConstant(literal: Node): Node | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'variable_declarator') {
      const declaration = ancestor.parent;
      const modifiers = declaration?.namedChildren.find(({ type }) => type === 'modifiers');
      const isFinal = modifiers !== undefined && hasKeyword(modifiers, 'final');
      return isSameNode(ancestor.childForFieldName('value'), child) &&
        (declaration?.type === 'constant_declaration' || isFinal)
        ? ancestor
        : undefined;
    }
    if (
      !/^(parenthesized_expression|binary_expression|ternary_expression|cast_expression)$/.test(ancestor.type)
    )
      return undefined;
    child = ancestor;
  }
  return undefined;
}

/** Where the file uses the constant, or another one made of it, as only a compile-time constant can be used. */
function findConstantUse(root: Node, name: string): string | undefined {
  const names = new Set([name]);
  const mentions = (node: Node | null): boolean =>
    node !== null && findAll(node, 'identifier').some(({ text }) => names.has(text));
  const declarators = findAll(root, 'variable_declarator');
  for (let size = 0; size !== names.size;) {
    size = names.size;
    for (const declarator of declarators) {
      const value = declarator.childForFieldName('value');
      const other = declarator.childForFieldName('name')?.text;
      if (other !== undefined && value?.type !== 'method_invocation' && mentions(value)) names.add(other);
    }
  }
  if (findAll(root, 'annotation_argument_list').some(mentions)) return 'in an annotation';
  return findAll(root, 'switch_label').some(mentions) ? 'in a case label' : undefined;
}

function isVisibleOutside(declarator: Node): boolean {
  const declaration = declarator.parent;
  if (declaration?.type === 'constant_declaration') return true;
  const modifiers = declaration?.namedChildren.find(({ type }) => type === 'modifiers');
  return (
    declaration?.type === 'field_declaration' &&
    modifiers !== undefined &&
    hasKeyword(modifiers, 'static') &&
    !hasKeyword(modifiers, 'private')
  );
}

const methodTypes = new Set([
  'method_declaration',
  'constructor_declaration',
  'compact_constructor_declaration',
  'lambda_expression',
]);

/** Whether the place runs when a method is called, and not when a class is initialised or an object made. */
export function runsInMethod(node: Node): boolean {
  return [...ancestorsOf(node)].some(({ type }) => methodTypes.has(type));
}

const transparentTypes = new Set([
  'parenthesized_expression',
  'binary_expression',
  'ternary_expression',
  'cast_expression',
  'array_initializer',
]);

/** The variable, key, setter's property or parameter that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'variable_declarator' && isField(child, 'value'))
      return ancestor.childForFieldName('name')?.text;
    if (ancestor.type === 'assignment_expression' && isField(child, 'right')) {
      const left = ancestor.childForFieldName('left');
      return (left?.childForFieldName('field') ?? left)?.text.match(/^\w+$/)?.[0];
    }
    if (ancestor.type === 'element_value_pair') return ancestor.childForFieldName('key')?.text;
    if (ancestor.type === 'argument_list') return nameOfArgument(ancestor, child);
    if (!transparentTypes.has(ancestor.type)) return undefined;
    child = ancestor;
  }
  return undefined;
}

/** The key that stands before it, as in `put("password", …)`, or what a setter sets. */
function nameOfArgument(list: Node, argument: Node): string | undefined {
  const index = list.namedChildren.findIndex(({ id }) => id === argument.id);
  const key = index % 2 === 1 ? list.namedChildren[index - 1] : undefined;
  if (key?.type === 'string_literal') return key.text.slice(1, -1);
  const setter = /^(?:set|with)([A-Z]\w*)$/.exec(list.parent?.childForFieldName('name')?.text ?? '')?.[1];
  return index === 0 && list.namedChildCount === 1 && setter !== undefined
    ? setter.charAt(0).toLowerCase() + setter.slice(1)
    : undefined;
}
