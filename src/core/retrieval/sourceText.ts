import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../text/textEdit';

/** The line ending that the text uses. */
export function detectLineEnding(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** One level of indentation, as most blocks of the tree have it. */
export function detectIndentation(root: Node, text: string, blockTypes: string[], fallback: string): string {
  const votes = new Map<string, number>();
  for (const block of root.descendantsOfType(blockTypes)) {
    const child = block.firstNamedChild;
    const owner = block.parent;
    if (child === null || owner === null || child.startPosition.row === owner.startPosition.row) continue;
    const outer = indentationAt(text, owner.startIndex);
    const inner = indentationAt(text, child.startIndex);
    if (!inner.startsWith(outer) || inner === outer) continue;
    const step = inner.slice(outer.length);
    votes.set(step, (votes.get(step) ?? 0) + 1);
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  return ranked[0]?.[0] ?? fallback;
}

/** The white space at the start of the line that holds `offset`. */
export function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(startOfLine(text, offset)))?.[0] ?? '';
}

/** Offset of the first character of the line that holds `offset`. */
export function startOfLine(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Offset of the ending of the line that holds `offset`, or of the text's end. Some grammars end a node inside `\r\n`. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** Where code is put after a statement: at the end of its line, or right behind it when more code follows there. */
export interface PlaceAfter {
  readonly offset: number;
  readonly sharesLine: boolean;
}

/** The place after a top-level statement; a comment that ends its line stays with it. */
export function placeAfter(statement: Node, text: string): PlaceAfter {
  const lineEnd = endOfLine(text, statement.endIndex);
  let next = statement.nextSibling;
  while (next !== null && next.type === 'comment' && next.endIndex <= lineEnd) next = next.nextSibling;
  const sharesLine = next !== null && next.startIndex < lineEnd;
  return { offset: sharesLine ? statement.endIndex : lineEnd, sharesLine };
}

/** An insertion. */
export function insert(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

/** Joins insertions at one place into one, in their order, so that no editor can reorder them. */
export function joinInsertions(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = joined.at(-1);
    if (
      last?.range.start === edit.range.start &&
      last.range.end === edit.range.start &&
      edit.range.end === edit.range.start
    )
      joined[joined.length - 1] = { range: last.range, newText: last.newText + edit.newText };
    else joined.push(edit);
  }
  return joined;
}
