import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll } from '../../../syntax/nodes';
import type { NamedCall, NamedFunction } from '../../program/programSyntax';
import type { Call, Shapes } from './shapes';

/** What a language's functions are members of. */
export interface Owners {
  /** The name of the class, module or other type that the node is. */
  ownerName(node: Node): string | undefined;
  /** What means the object or class itself: `this`, `self`, `Self`. */
  readonly selves: RegExp;
  /** Variables, parameters and members with the name of their type, where the file says it. */
  listTypes(root: Node): readonly (readonly [name: string, type: string])[];
  /** A call without arguments of a node that is no call in the language's grammar. */
  readBareCall?(identifier: Node): Call | undefined;
}

/** The name of a function with that of its owner before it: `Secrets.get`. */
export function qualify(name: string, node: Node, owners: Owners): string {
  for (const ancestor of ancestorsOf(node)) {
    const owner = owners.ownerName(ancestor);
    if (owner !== undefined) return `${owner}.${name}`;
  }
  return name;
}

/** The calls of the file's functions, under the qualified names of these. */
export function listOwnedCalls(
  root: Node,
  functions: readonly NamedFunction[],
  shapes: Shapes,
  owners: Owners,
): readonly NamedCall[] {
  const names = new Set(functions.map(({ name }) => name));
  const bare = new Set([...names].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  const types = readTypes(root, owners);
  const callTypes = [...shapes.callTypes, ...(owners.readBareCall === undefined ? [] : ['identifier'])];
  return findAll(root, ...callTypes).flatMap((node) => {
    if (node.type === 'identifier' && !bare.has(node.text)) return [];
    const call = node.type === 'identifier' ? owners.readBareCall?.(node) : shapes.readCall(node);
    if (call === undefined || !(bare.has(call.name) || call.isNew === true)) return [];
    const name = candidatesOf(call, owners, types).find((candidate) => names.has(candidate));
    return name === undefined
      ? []
      : [
          {
            name,
            node,
            arguments: call.arguments,
            ...(call.named && { named: call.named }),
            ...(call.receiver && { object: call.receiver }),
          },
        ];
  });
}

function candidatesOf(call: Call, owners: Owners, types: ReadonlyMap<string, string>): readonly string[] {
  if (call.isNew === true) return [`${call.name}.${CONSTRUCTOR}`];
  const { receiver, name } = call;
  if (receiver === undefined)
    return [
      ...ownersRound(call.node, owners).map((owner) => `${owner}.${name}`),
      name,
      `${name}.${CONSTRUCTOR}`,
    ];
  if (owners.selves.test(receiver.text))
    return ownersRound(call.node, owners).map((owner) => `${owner}.${name}`);
  const last = /(\w+)$/.exec(receiver.text)?.[1] ?? '';
  const made = /^\(?(?:new\s+)?(\w+)(?:\.new\b|\()/.exec(receiver.text)?.[1];
  const type = types.get(last) ?? made;
  return [`${last}.${name}`, ...(type === undefined ? [] : [`${type}.${name}`])];
}

/** What a constructor is called in the qualified name of a function. */
export const CONSTRUCTOR = 'new';

function ownersRound(node: Node, owners: Owners): readonly string[] {
  return [...ancestorsOf(node)].flatMap((ancestor) => owners.ownerName(ancestor) ?? []);
}

/** Names that have one type wherever the file declares them. */
function readTypes(root: Node, owners: Owners): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  const several = new Set<string>();
  for (const [name, type] of owners.listTypes(root)) {
    if (types.has(name) && types.get(name) !== type) several.add(name);
    types.set(name, type);
  }
  for (const name of several) types.delete(name);
  return types;
}
