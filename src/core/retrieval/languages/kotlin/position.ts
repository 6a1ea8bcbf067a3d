import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll } from '../../../syntax/nodes';
import { findModifier, nameOfProperty } from './declarations';

/** Whether a literal stands where an expression may stand instead, and what goes with it. */
export type LiteralPosition =
  | {
      readonly kind: 'expression';
      readonly notes: readonly string[];
      /** The `const` of the property whose value it is, which must go. */
      readonly constant?: Node;
    }
  | { readonly kind: 'fixed'; readonly reason: string };

export function judgePosition(root: Node, literal: Node): LiteralPosition {
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'annotation' || ancestor.type === 'file_annotation')
      return { kind: 'fixed', reason: explainAnnotation(ancestor) };
    if (ancestor.type === 'class_declaration' && findModifier(ancestor, 'annotation') !== undefined)
      return { kind: 'fixed', reason: 'The default of an annotation must be a constant.' };
  }
  const notes: string[] = [];
  const property = [...ancestorsOf(literal)].find(({ type }) => type === 'property_declaration');
  const constant = property === undefined ? undefined : findModifier(property, 'const');
  const name = property === undefined ? undefined : nameOfProperty(property);
  if (constant !== undefined && name !== undefined) {
    const use = findConstantUse(root, property, name);
    if (use !== undefined)
      return {
        kind: 'fixed',
        reason: `${name} is used ${use}, which takes nothing but a compile-time constant.`,
      };
    notes.push(
      `${name} is no longer a compile-time constant: compile every file that uses it again; none may use it in an annotation or a const val, and Java code reads it by its getter.`,
    );
  }
  if (isCompared(literal))
    notes.push('The value is compared, not used: MessageDigest.isEqual does not give it away by timing.');
  return { kind: 'expression', notes, ...(constant === undefined ? {} : { constant }) };
}

function explainAnnotation(annotation: Node): string {
  const rule = 'An argument of an annotation must be a constant.';
  return /^@(?:\w+:)?(?:[\w.]+\.)?Value\b/.test(annotation.text)
    ? `${rule} In Spring, write a placeholder, @Value("\\\${name}"), and give the property its value by spring.config.import=aws-secretsmanager:… (Spring Cloud AWS).`
    : `${rule} Give the value in code, or by the framework's own configuration.`;
}

/** Where the file uses the constant as only a compile-time constant can be used. */
function findConstantUse(root: Node, own: Node | undefined, name: string): string | undefined {
  const mentions = (node: Node): boolean =>
    findAll(node, 'simple_identifier', 'interpolated_identifier').some(({ text }) => text === name);
  if (findAll(root, 'annotation', 'file_annotation').some(mentions)) return 'in an annotation';
  const dependent = findAll(root, 'property_declaration').find(
    (property) =>
      property.id !== own?.id && findModifier(property, 'const') !== undefined && mentions(property),
  );
  return dependent === undefined ? undefined : 'in a const val';
}

function isCompared({ parent }: Node): boolean {
  if (parent?.type === 'equality_expression' || parent?.type === 'when_condition') return true;
  const call = parent?.type === 'value_argument' ? parent.parent?.parent?.parent : parent?.parent;
  return (
    call?.type === 'call_expression' &&
    /\.(equals|contentEquals|compareTo)$/.test(call.firstNamedChild?.text ?? '')
  );
}

const callTypes = new Set([
  'function_declaration',
  'lambda_literal',
  'getter',
  'setter',
  'anonymous_function',
]);

/** Whether the place runs when a function is called, and not when a file, class or object is initialised. */
export function runsInFunction(node: Node): boolean {
  return [...ancestorsOf(node)].some(({ type }) => callTypes.has(type));
}

/** Lambdas of these run as coroutines, or as part of the function round them. */
const coroutineBuilders =
  /(^|\.)(runBlocking|launch|async|withContext|coroutineScope|supervisorScope|withTimeout|flow|let|run|also|apply|with|use|map|forEach|filter)\b/;

/** Whether the place may call a suspending function. */
export function runsInCoroutine(node: Node): boolean {
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor.type === 'function_declaration') return findModifier(ancestor, 'suspend') !== undefined;
    if (ancestor.type === 'lambda_literal') {
      const call = [...ancestorsOf(ancestor)].find(({ type }) => type === 'call_expression');
      const callee = call?.firstNamedChild?.text ?? '';
      if (!coroutineBuilders.test(callee)) return false;
      if (/(^|\.)(runBlocking|launch|async|flow)\b/.test(callee)) return true;
    }
    if (/^(class_body|getter|setter|anonymous_function|parameter|class_parameter)$/.test(ancestor.type))
      return false;
  }
  return false;
}

const transparentTypes = new Set([
  'parenthesized_expression',
  'additive_expression',
  'elvis_expression',
  'if_expression',
  'control_structure_body',
]);

/** The variable, property, key or parameter that the literal's value goes to. */
export function findAssignedName(literal: Node): string | undefined {
  let child = literal;
  for (const ancestor of ancestorsOf(literal)) {
    if (ancestor.type === 'property_declaration') return nameOfProperty(ancestor);
    if (ancestor.type === 'class_parameter' || ancestor.type === 'value_argument') {
      const name = ancestor.namedChildren.find(({ type }) => type === 'simple_identifier');
      return name !== undefined && name.id !== child.id ? name.text : nameOfArgument(ancestor);
    }
    if (ancestor.type === 'function_value_parameters') {
      const parameter = child.previousNamedSibling;
      return parameter?.type === 'parameter' ? parameter.firstNamedChild?.text : undefined;
    }
    if (ancestor.type === 'assignment') return nameOfTarget(ancestor.firstNamedChild);
    if (ancestor.type === 'infix_expression') {
      const [key, word] = ancestor.namedChildren;
      return word?.text === 'to' && key?.type === 'string_literal' && key.id !== child.id
        ? key.text.slice(1, -1)
        : undefined;
    }
    if (!transparentTypes.has(ancestor.type)) return undefined;
    child = ancestor;
  }
  return undefined;
}

/** The key that stands before it: `put("password", …)`. */
function nameOfArgument(argument: Node): string | undefined {
  const list = argument.parent?.namedChildren ?? [];
  const index = list.findIndex(({ id }) => id === argument.id);
  const key = index % 2 === 1 ? list[index - 1]?.firstNamedChild : undefined;
  return key?.type === 'string_literal' ? key.text.slice(1, -1) : undefined;
}

function nameOfTarget(target: Node | null): string | undefined {
  const last = target?.lastNamedChild;
  const name =
    last?.type === 'indexing_suffix' || last?.type === 'navigation_suffix' ? last.firstNamedChild : last;
  if (name?.type === 'string_literal') return name.text.slice(1, -1);
  return name?.type === 'simple_identifier' ? name.text : undefined;
}
