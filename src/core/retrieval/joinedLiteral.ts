import type { Node } from 'web-tree-sitter';
import type { LiteralSegment, StringLiteral } from '../syntax/stringLiteral';
import type { TextRange } from '../text/textEdit';
import type { RetrievalLanguage } from './language';

/** What joins texts, and what may stand round it. */
const joining = new Set(['+', '.', '(', ')']);

/**
 * Literals that an expression joins, and nothing else, as one literal: undefined unless the range reaches from the content of the first
 * to that of the last. What stands between them counts as an escape for nothing.
 */
export function findJoinedLiteral(
  language: Pick<RetrievalLanguage, 'findLiteral' | 'literalTypes'>,
  root: Node,
  source: string,
  { start, end }: TextRange,
): StringLiteral | undefined {
  const node = root.descendantForIndex(start, Math.max(start, end - 1));
  const parts = node === null ? undefined : readParts(language, root, source, node);
  const [first, last] = [parts?.[0], parts?.at(-1)];
  if (node === null || parts === undefined || first === undefined || last === undefined) return undefined;
  if (parts.length === 1 || start !== first.content.start || end !== last.content.end) return undefined;
  const segments: LiteralSegment[] = [];
  let position = start;
  for (const part of parts) {
    if (part !== first)
      segments.push({ kind: 'escape', range: { start: position, end: part.content.start }, value: '' });
    segments.push(...part.segments);
    position = part.content.end;
  }
  return { node, content: { start, end }, segments };
}

/** The literals of an expression, in order; undefined where it holds anything else. */
function readParts(
  language: Pick<RetrievalLanguage, 'findLiteral' | 'literalTypes'>,
  root: Node,
  source: string,
  node: Node,
): readonly StringLiteral[] | undefined {
  if (language.literalTypes.includes(node.type)) {
    const literal = language.findLiteral(root, source, { start: node.startIndex, end: node.endIndex });
    return literal && [literal];
  }
  const parts: StringLiteral[] = [];
  for (const child of node.children) {
    if (!child.isNamed && joining.has(child.type)) continue;
    const read = child.isNamed ? readParts(language, root, source, child) : undefined;
    if (read === undefined) return undefined;
    parts.push(...read);
  }
  return parts.length === 0 ? undefined : parts;
}
