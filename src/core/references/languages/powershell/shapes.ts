import type { Node } from 'web-tree-sitter';
import { readCommandName } from '../../../retrieval/languages/powershell/position';

/** What gives the value of its only part; an expression stands in a dozen of these. */
const wrappers =
  /^((logical|bitwise|comparison|additive|multiplicative|format|range|array_literal|unary|parenthesized|sub)_expression|pipeline|pipeline_chain|statement_list|string_literal|script_parameter_default)$/;

/** The parent that gives the node's value as its own. */
export function wrapperOf(node: Node): Node | undefined {
  const { parent } = node;
  return parent !== null && wrappers.test(parent.type) && parent.namedChildCount === 1 ? parent : undefined;
}

/** The expression inside wrappers, casts of type and brackets. */
export function unwrap(node: Node): Node {
  const isCast = node.type === 'cast_expression';
  const inner =
    (wrappers.test(node.type) && node.namedChildCount === 1) || isCast ? node.lastNamedChild : null;
  return inner === null ? node : unwrap(inner);
}

/** A call of a cmdlet, a function or a program. Names are in lower case, as PowerShell does not tell them apart. */
export interface Command {
  readonly node: Node;
  readonly name: string;
  readonly positional: readonly Node[];
  readonly named: ReadonlyMap<string, Node>;
  /** Name and arguments in order. */
  readonly words: readonly Node[];
}

export function readCommand(node: Node): Command {
  const elements = node.namedChildren.find(({ type }) => type === 'command_elements')?.namedChildren ?? [];
  const own = node.childForFieldName('command_name');
  const given = elements.filter(({ type }) => !/^(command_argument_sep|redirection)/.test(type));
  const positional: Node[] = [];
  const named = new Map<string, Node>();
  let parameter: string | undefined;
  for (const element of given) {
    if (element.type === 'command_parameter') parameter = element.text.replace(/^-+/, '').toLowerCase();
    else if (parameter === undefined) positional.push(element);
    else {
      named.set(parameter, element);
      parameter = undefined;
    }
  }
  const words = [...(own === null ? [] : [own]), ...given];
  return { node, name: readCommandName(node).toLowerCase(), positional, named, words };
}

/** What a hashtable has under a key. */
export function memberOf(table: Node, key: string): Node | undefined {
  const entries =
    table.type === 'hash_literal_expression' ? (table.firstNamedChild?.namedChildren ?? []) : [];
  const entry = entries.find((candidate) => keyOf(candidate)?.text.toLowerCase() === key);
  return entry && valueOf(entry);
}

/** The name of an entry of a hashtable, where it is plain. */
export function keyOf(entry: Node): { readonly text: string; readonly node: Node } | undefined {
  const node = entry.type === 'hash_entry' ? entry.firstNamedChild : null;
  const text = node && /^(["']?)([\w-]+)\1$/.exec(node.text)?.[2];
  return node && text ? { text, node } : undefined;
}

export function valueOf(entry: Node): Node | undefined {
  return entry.lastNamedChild?.type === 'key_expression' ? undefined : (entry.lastNamedChild ?? undefined);
}
