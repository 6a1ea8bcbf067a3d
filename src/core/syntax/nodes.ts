import type { Node } from 'web-tree-sitter';

/** Whether both name the same place in one tree; the binding makes a new object at every access. */
export function isSameNode(a: Node | null | undefined, b: Node | null | undefined): boolean {
  return a?.id !== undefined && a.id === b?.id;
}

/** Whether `node` stands in that field of its parent. */
export function isField(node: Node, field: string): boolean {
  return node.parent?.childrenForFieldName(field).some((child) => child.id === node.id) ?? false;
}

/** The node's ancestors, the nearest first. */
export function* ancestorsOf(node: Node): Generator<Node> {
  for (let current = node.parent; current !== null; current = current.parent) yield current;
}

/** The nearest ancestor of one of these types. */
export function findAncestor(node: Node, types: ReadonlySet<string>): Node | undefined {
  for (const ancestor of ancestorsOf(node)) if (types.has(ancestor.type)) return ancestor;
  return undefined;
}

/** Every named node of one of these types inside `root`, in the order of the text. */
export function findAll(root: Node, ...types: string[]): Node[] {
  return root.descendantsOfType(types);
}

/** Whether one of the node's own tokens is this keyword, as `async` of a function. */
export function hasKeyword(node: Node, keyword: string): boolean {
  return node.children.some((child) => !child.isNamed && child.type === keyword);
}
