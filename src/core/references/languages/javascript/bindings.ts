import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor, isField } from '../../../syntax/nodes';
import { functionTypes } from '../../../retrieval/languages/javascript/scope';
import type { Binding, NamedCall, NamedFunction } from '../../program/programSyntax';

const blocks: ReadonlySet<string> = new Set([
  ...functionTypes,
  'statement_block',
  'program',
  'for_statement',
]);

/** Every variable, parameter and member of the file that gets a value. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'variable_declarator').flatMap((declarator) => readDeclarator(declarator, root)),
    ...findAll(root, ...functionTypes).flatMap((fn) =>
      parametersOf(fn).flatMap((parameter) =>
        namesIn(parameter).map((name) => ({ name: name.text, at: name, scope: fn })),
      ),
    ),
    ...findAll(root, 'required_parameter', 'optional_parameter').flatMap((parameter) =>
      readParameterProperty(parameter, root),
    ),
    ...findAll(root, 'assignment_expression').flatMap(readAssignment),
    ...findAll(root, 'for_in_statement').flatMap((loop) => {
      const left = loop.childForFieldName('kind') === null ? null : loop.childForFieldName('left');
      return (left === null ? [] : namesIn(left)).map((at) => ({ name: at.text, at, scope: loop }));
    }),
    ...findAll(root, 'pair', 'public_field_definition', 'field_definition', 'enum_assignment').flatMap(
      (member) => {
        const name =
          member.childForFieldName('key') ??
          member.childForFieldName('name') ??
          member.childForFieldName('property');
        const value = member.childForFieldName('value');
        return name === null || value === null
          ? []
          : [{ name: `.${name.text}`, at: name, scope: root, value }];
      },
    ),
  ];
}

function readDeclarator(declarator: Node, root: Node): readonly Binding[] {
  const target = declarator.childForFieldName('name');
  const value = declarator.childForFieldName('value');
  const scope = findAncestor(declarator, blocks) ?? root;
  if (target === null) return [];
  if (target.type === 'identifier')
    return [{ name: target.text, at: target, scope, ...(value === null ? { isOpen: true } : { value }) }];
  return namesIn(target).map((name) => {
    const withDefault = name.parent?.type === 'object_assignment_pattern' ? name.parent : undefined;
    return { name: name.text, at: name, scope, ...(withDefault && { value: withDefault }) };
  });
}

/** `constructor(private name: string)` gives the class a member of that name. */
function readParameterProperty(parameter: Node, root: Node): readonly Binding[] {
  const name = parameter.childForFieldName('pattern');
  const isMember = parameter.namedChildren.some(({ type }) => type === 'accessibility_modifier');
  return isMember && name?.type === 'identifier'
    ? [{ name: `.${name.text}`, at: parameter, scope: root, value: name }]
    : [];
}

function readAssignment(assignment: Node): readonly Binding[] {
  const left = assignment.childForFieldName('left');
  const value = assignment.childForFieldName('right');
  const name = left && nameOf(left);
  return left === null || value === null || name === undefined || name === null
    ? []
    : [{ name, at: left, value }];
}

/** The patterns of a function's parameters. */
function parametersOf(fn: Node): readonly Node[] {
  return listParameters(fn).map((parameter) => {
    const pattern = parameter.childForFieldName('pattern') ?? parameter;
    return pattern.type === 'assignment_pattern' ? (pattern.childForFieldName('left') ?? pattern) : pattern;
  });
}

function listParameters(fn: Node): readonly Node[] {
  const single = fn.childForFieldName('parameter');
  if (single !== null) return [single];
  return (fn.childForFieldName('parameters')?.namedChildren ?? []).filter(({ type }) => type !== 'comment');
}

/** The names that a pattern declares; defaults in it are none. */
export function namesIn(pattern: Node): readonly Node[] {
  if (/^(identifier|shorthand_property_identifier_pattern)$/.test(pattern.type)) return [pattern];
  return pattern.namedChildren
    .filter((part) => !isField(part, 'right') && !isField(part, 'key'))
    .flatMap(namesIn);
}

/** The variable or member that an expression reads; none for what the environment gives. */
export function nameOf(node: Node): string | undefined {
  if (/^(identifier|shorthand_property_identifier|shorthand_property_identifier_pattern)$/.test(node.type))
    return node.text;
  if (node.type !== 'member_expression' || /^(process|import\.meta)\.env\b/.test(node.text)) return undefined;
  const property = node.childForFieldName('property');
  return property === null ? undefined : `.${property.text}`;
}

/** Functions, methods as `.name`, and the construction of an object by the name of its class. */
export function listFunctions(root: Node): readonly NamedFunction[] {
  return findAll(root, ...functionTypes).flatMap((node) => {
    const owner = ownerOf(node);
    const own = functionName(node);
    const isConstructor = own === '.constructor' && owner !== undefined;
    const name = isConstructor ? owner : own;
    const defaults = new Map(listParameters(node).flatMap(readDefault));
    const parameters = parametersOf(node).map(({ text }) => text);
    return name === undefined
      ? []
      : [
          {
            name,
            node,
            parameters,
            defaults,
            ...(own?.startsWith('.') === true && !isConstructor && owner !== undefined && { owner }),
          },
        ];
  });
}

/** A parameter's name and what it is unless given. */
function readDefault(parameter: Node): readonly (readonly [string, Node])[] {
  const pattern = parameter.childForFieldName('pattern') ?? parameter;
  const name = pattern.childForFieldName('left') ?? pattern;
  const value = parameter.childForFieldName('value') ?? pattern.childForFieldName('right');
  return value === null ? [] : [[name.text, value]];
}

/** The class whose method, or the variable whose object's method, the function is. */
function ownerOf(fn: Node): string | undefined {
  const member = /^(pair|public_field_definition|field_definition)$/.test(fn.parent?.type ?? '')
    ? fn.parent
    : fn;
  const holder = /^(class_body|object)$/.test(member?.parent?.type ?? '')
    ? member?.parent?.parent
    : undefined;
  return /^(class_declaration|class|abstract_class_declaration|variable_declarator)$/.test(holder?.type ?? '')
    ? holder?.childForFieldName('name')?.text
    : undefined;
}

function functionName(fn: Node): string | undefined {
  const own = fn.childForFieldName('name')?.text;
  if (own !== undefined) return fn.type === 'method_definition' ? `.${own}` : own;
  const holder = fn.parent;
  if (holder?.type === 'variable_declarator') return holder.childForFieldName('name')?.text;
  const key =
    holder?.childForFieldName('key') ??
    holder?.childForFieldName('name') ??
    holder?.childForFieldName('property');
  return key ? `.${key.text}` : undefined;
}

export function listCalls(root: Node): readonly NamedCall[] {
  return findAll(root, 'call_expression', 'new_expression').flatMap((node) => {
    const callee = node.childForFieldName('function') ?? node.childForFieldName('constructor');
    const name = callee && nameOf(callee);
    const object = callee?.childForFieldName('object');
    return name ? [{ name, node, arguments: argumentsOf(node), ...(object && { object }) }] : [];
  });
}

export function argumentsOf(call: Node): readonly Node[] {
  const list = call.childForFieldName('arguments');
  return list?.type === 'arguments' ? list.namedChildren.filter(({ type }) => type !== 'comment') : [];
}
