import type { Node } from 'web-tree-sitter';

/**
 * The texts and expressions that a format joins, one expression for each match of `hole`; undefined where the format has
 * escapes, or holes without an expression.
 * @param expressionFor what stands in a hole, by its match and its place among the holes
 */
export function splitFormat(
  format: Node,
  hole: RegExp,
  expressionFor: (match: RegExpMatchArray, index: number) => Node | undefined,
): readonly (Node | string)[] | undefined {
  const text = /^(["'])([^"'\\]*)\1$/.exec(format.text)?.[2];
  if (text === undefined) return undefined;
  const parts: (Node | string)[] = [];
  let position = 0;
  for (const [index, match] of [...text.matchAll(hole)].entries()) {
    const expression = expressionFor(match, index);
    if (expression === undefined) return undefined;
    parts.push(text.slice(position, match.index), expression);
    position = match.index + match[0].length;
  }
  return [...parts, text.slice(position)];
}
