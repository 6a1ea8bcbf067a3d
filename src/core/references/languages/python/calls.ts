import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { TextReader } from '../../program/textReader';

/** A call, or what makes another function call one: `asyncio.to_thread(function, …)`. */
export interface PythonCall {
  /** What stands for the result. */
  readonly node: Node;
  readonly callee: Node;
  /** The last name of the callee. */
  readonly name: string;
  readonly positional: readonly Node[];
  readonly named: ReadonlyMap<string, Node>;
}

/** Functions that call the one that they are given, and its position. */
const callers: Readonly<Record<string, number>> = {
  to_thread: 0,
  run_sync: 0,
  partial: 0,
  run_in_executor: 1,
};

export function listPythonCalls(root: Node): readonly PythonCall[] {
  return findAll(root, 'call').flatMap((node) => readCall(node) ?? []);
}

export function readCall(node: Node): PythonCall | undefined {
  const callee = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  if (callee === null || list?.type !== 'argument_list') return undefined;
  const positional: Node[] = [];
  const named = new Map<string, Node>();
  for (const argument of list.namedChildren) {
    const value = argument.type === 'keyword_argument' ? argument.childForFieldName('value') : undefined;
    if (value) named.set(argument.childForFieldName('name')?.text ?? '', value);
    else if (!/^(comment|list_splat|dictionary_splat)$/.test(argument.type)) positional.push(argument);
  }
  const index = callers[lastName(callee)];
  const called = index === undefined ? undefined : positional[index];
  return called !== undefined && /^(identifier|attribute)$/.test(called.type)
    ? {
        node,
        callee: called,
        name: lastName(called),
        positional: positional.slice((index ?? 0) + 1),
        named,
      }
    : { node, callee, name: lastName(callee), positional, named };
}

/** `c` of `a.b.c` */
export function lastName(callee: Node): string {
  return callee.childForFieldName('attribute')?.text ?? (callee.type === 'identifier' ? callee.text : '');
}

/** What a call gets under a name, `**` of a dictionary in the file included. */
export function argumentNamed(call: PythonCall, name: string, reader: TextReader): Node | undefined {
  const own = call.named.get(name);
  if (own !== undefined) return own;
  const list = call.node.childForFieldName('arguments')?.namedChildren ?? [];
  for (const splat of list.filter(({ type }) => type === 'dictionary_splat')) {
    const value = splat.firstNamedChild && memberOf(reader.resolve(splat.firstNamedChild), name);
    if (value) return value;
  }
  return undefined;
}

/** What a dictionary has under a key, written as `{…}` or as `dict(…)`. */
export function memberOf(dictionary: Node, key: string): Node | undefined {
  const call = dictionary.type === 'call' ? readCall(dictionary) : undefined;
  if (call?.name === 'dict') return call.named.get(key);
  if (dictionary.type !== 'dictionary') return undefined;
  const pair = dictionary.namedChildren.find((child) => {
    const name = child.type === 'pair' ? child.childForFieldName('key') : undefined;
    return name && plainText(name) === key;
  });
  return pair?.childForFieldName('value') ?? undefined;
}

/** The text of a string without prefix, escapes and holes. */
export function plainText(node: Node): string | undefined {
  return node.type === 'string' ? /^(["'])([^"'\\{}]*)\1$/.exec(node.text)?.[2] : undefined;
}
