import type { Node } from 'web-tree-sitter';
import { findShellLiteral } from '../../../syntax/shellLiterals';
import type { LiteralSegment, StringLiteral } from '../../../syntax/stringLiteral';
import type { TextRange } from '../../../text/textEdit';

/**
 * The word of a script that the range is, put together from pieces quoted in different ways; undefined where the shell makes more
 * of a piece than its characters.
 */
export function findWord(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  const node = root.descendantForIndex(range.start, range.end - 1);
  const plain = findShellLiteral(root, source, range);
  if (plain !== undefined || node?.type !== 'concatenation') return plain;
  const content = { start: node.startIndex, end: node.endIndex };
  const segments: LiteralSegment[] = [];
  const addQuotes = (end: number): void => {
    const start = segments.at(-1)?.range.end ?? content.start;
    if (end > start) segments.push({ kind: 'escape', range: { start, end }, value: '' });
  };
  for (const piece of node.namedChildren) {
    const own = { start: piece.startIndex, end: piece.endIndex };
    const literal = findShellLiteral(root, source, own);
    if (literal === undefined && !/(expansion|substitution)$/.test(piece.type)) return undefined;
    const inner = literal?.segments ?? [{ kind: 'expression' as const, range: own, value: undefined }];
    addQuotes(inner[0]?.range.start ?? own.end);
    segments.push(...inner);
    addQuotes(own.end);
  }
  return { node, content, segments };
}
