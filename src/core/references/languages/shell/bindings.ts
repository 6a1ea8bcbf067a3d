import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor, hasKeyword } from '../../../syntax/nodes';
import type { Binding, NamedCall, NamedFunction } from '../../program/programSyntax';

const functionTypes: ReadonlySet<string> = new Set(['function_definition']);
const positions = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Variables, and the arguments of functions by their positions. */
export function listBindings(root: Node): readonly Binding[] {
  return [
    ...findAll(root, 'variable_assignment').flatMap((assignment): Binding[] => {
      const name = assignment.childForFieldName('name');
      const value = assignment.childForFieldName('value');
      const { parent } = assignment;
      // In front of a command, it is for that command alone.
      if (name?.type !== 'variable_name' || parent?.type === 'command') return [];
      const isLocal =
        parent?.type === 'declaration_command' &&
        /^(local|declare|typeset)$/.test(parent.firstChild?.text ?? '');
      const fn = isLocal ? findAncestor(assignment, functionTypes) : undefined;
      const given = value === null || hasKeyword(assignment, '+=') ? {} : { value };
      return [{ name: name.text, at: name, scope: fn ?? root, ...given }];
    }),
    ...findAll(root, 'for_statement').flatMap((loop) => {
      const at = loop.childForFieldName('variable');
      return at === null ? [] : [{ name: at.text, at, scope: root }];
    }),
    ...commandsNamed(root, /^read$/).flatMap((command) =>
      argumentsOf(command)
        .filter(({ type, text }) => type === 'word' && /^\w+$/.test(text))
        .map((at) => ({ name: at.text, at, scope: root })),
    ),
    ...findAll(root, 'function_definition').flatMap((fn) => {
      const at = fn.childForFieldName('name');
      return at === null || shifts(fn) ? [] : positions.map((name) => ({ name, at, scope: fn }));
    }),
  ];
}

/** The variable, or position, that an expansion reads. */
export function nameOf(node: Node): string | undefined {
  if (node.type === 'simple_expansion' || (node.type === 'expansion' && /^\$\{\w+\}$/.test(node.text)))
    return node.namedChildren.find(({ type }) => type === 'variable_name')?.text;
  return isPositional(node) &&
    defaultIn(node) !== undefined &&
    findAncestor(node, functionTypes) !== undefined
    ? node.firstNamedChild?.text
    : undefined;
}

/** Whether an expansion reads an argument. */
export function isPositional(node: Node): boolean {
  return node.type === 'expansion' && /^\d$/.test(node.firstNamedChild?.text ?? '');
}

/** What an expansion gives where its variable is not set: `${NAME:-…}`, `${NAME-…}`, and with `=`. */
export function defaultIn(node: Node): Node | undefined {
  const [name, value, ...others] = node.type === 'expansion' ? node.namedChildren : [];
  return name?.type === 'variable_name' && value && others.length === 0 && /^\$\{\w+:?[-=]/.test(node.text)
    ? value
    : undefined;
}

/** Functions, with their positional arguments as parameters. */
export function listFunctions(root: Node): readonly NamedFunction[] {
  return findAll(root, 'function_definition').flatMap((node) => {
    const name = node.childForFieldName('name')?.text;
    if (name === undefined) return [];
    const defaults = findAll(node, 'expansion').flatMap((expansion) => {
      const value = isPositional(expansion) ? defaultIn(expansion) : undefined;
      return value === undefined ? [] : [[expansion.firstNamedChild?.text ?? '', value] as const];
    });
    return [{ name, node, parameters: shifts(node) ? [] : positions, defaults: new Map(defaults) }];
  });
}

/** Whether the positions of a function's arguments change in it. */
function shifts(fn: Node): boolean {
  return commandsNamed(fn, /^(shift|set)$/).length > 0;
}

export function listCalls(root: Node, functions: readonly NamedFunction[]): readonly NamedCall[] {
  const names = new Set(functions.map(({ name }) => name));
  return findAll(root, 'command').flatMap((node) => {
    const name = commandName(node);
    return names.has(name) ? [{ name, node, arguments: argumentsOf(node) }] : [];
  });
}

function commandsNamed(root: Node, name: RegExp): readonly Node[] {
  return findAll(root, 'command').filter((command) => name.test(commandName(command)));
}

/** The name of a command, without its folder. */
export function commandName(command: Node): string {
  return command.childForFieldName('name')?.text.replace(/^.*\//, '') ?? '';
}

export function argumentsOf(command: Node): readonly Node[] {
  return command.childrenForFieldName('argument');
}
