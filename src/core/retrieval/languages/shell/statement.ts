import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, findAncestor } from '../../../syntax/nodes';
import { startOfLine } from '../../sourceText';

const blockTypes = new Set([
  'program',
  'compound_statement',
  'do_group',
  'if_statement',
  'elif_clause',
  'else_clause',
  'case_item',
  'subshell',
]);

/** Whether the node is a command of a file or a block. */
export function isStatement(node: Node): boolean {
  return node.parent !== null && blockTypes.has(node.parent.type);
}

/** The nearest statement round the node that begins its line and runs when the node does, so that a line can go above it. */
export function findOwnLine(node: Node, source: string): Node | undefined {
  for (const ancestor of ancestorsOf(node)) {
    if (ancestor.type === 'function_definition') return undefined;
    const lead = source.slice(startOfLine(source, ancestor.startIndex), ancestor.startIndex);
    if (isStatement(ancestor) && lead.trim() === '') return ancestor;
  }
  return undefined;
}

/** Whether the script ends at the first command that fails. */
export function stopsAtFailure(root: Node): boolean {
  const firstLine = root.firstNamedChild?.type === 'comment' ? root.firstNamedChild.text : '';
  if (/^#!.*\s-[a-z]*e/.test(firstLine)) return true;
  return findAll(root, 'command').some((command) => {
    const [name, ...words] = command.namedChildren.map(({ text }) => text);
    return name === 'set' && words.some((word) => /^-[a-zA-Z]*e|^errexit$/.test(word));
  });
}

/** Whether the script runs a command of this name. */
export function runsCommand(root: Node, name: string): boolean {
  return findAll(root, 'command_name').some(({ text }) => text === name);
}

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ksh', 'zsh', 'ash', 'su']);

/** The command that hands the literal to another shell as code, as `ssh` and `bash -c` do. */
export function findInnerShell(literal: Node): string | undefined {
  const command = findAncestor(literal, new Set(['command']));
  const words = (command?.namedChildren ?? [])
    .filter(({ endIndex }) => endIndex <= literal.startIndex)
    .map(({ text }) => text.replace(/^.*\//, ''));
  const remote = words.find((word) => word === 'ssh' || word === 'eval');
  if (remote !== undefined) return remote;
  const takesCode = /^-[a-z]*c$/.test(words.at(-1) ?? '');
  return takesCode ? words.find((word) => shells.has(word)) : undefined;
}

/** Every variable and function of the script, so that a name outside them is free. */
export function collectNames(root: Node): Set<string> {
  const variables = findAll(root, 'variable_name').map(({ text }) => text);
  const functions = findAll(root, 'function_definition').map(
    (fn) => fn.childForFieldName('name')?.text ?? '',
  );
  return new Set([...variables, ...functions]);
}
