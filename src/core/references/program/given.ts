import type { Node } from 'web-tree-sitter';

/** A part of a use where there is one. */
export function given<Name extends string>(
  name: Name,
  node: Node | null | undefined,
): Partial<Record<Name, Node>> {
  return node ? ({ [name]: node } as Record<Name, Node>) : {};
}
