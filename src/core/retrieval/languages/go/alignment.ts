import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { indentationAt, startOfLine } from '../../sourceText';

/** A line of code that a comment ends. */
interface CommentedLine {
  readonly row: number;
  readonly start: number;
  readonly codeEnd: number;
  readonly comment: Node;
}

/**
 * The edits that keep the comments at the ends of lines one under the other, as gofmt has them, where `edits` move them.
 * `areItems` says that the lines are items of a list, which gofmt aligns only with items of like length.
 */
export function alignComments(
  root: Node,
  source: string,
  edits: readonly TextEdit[],
  areItems: boolean,
): readonly TextEdit[] {
  const lines = new Map(
    findAll(root, 'comment')
      .map((comment) => readLine(comment, source))
      .filter((line) => line !== undefined)
      .map((line) => [line.row, line]),
  );
  const changed = [...lines.values()].filter((line) => edits.some((edit) => isInCode(edit, line)));
  const aligned = new Map<number, TextEdit>();
  for (const line of changed) {
    const run = [line];
    for (const step of [-1, 1])
      for (
        let next = lines.get(line.row + step);
        next !== undefined && isBeside(next, line, source) && !splits(edits, next, step);
        next = lines.get(next.row + step)
      )
        run.push(next);
    const widths = run
      .sort((a, b) => a.row - b.row)
      .map((member) => ({ member, width: widthOf(member, edits) }));
    for (const section of areItems ? splitByLength(widths) : [widths]) {
      const widest = Math.max(...section.map(({ width }) => width));
      for (const { member, width } of section) {
        const range = { start: member.codeEnd, end: member.comment.startIndex };
        const newText = ' '.repeat(widest - width + 1);
        if (source.slice(range.start, range.end) !== newText) aligned.set(member.row, { range, newText });
      }
    }
  }
  return [...aligned.values()];
}

function readLine(comment: Node, source: string): CommentedLine | undefined {
  const start = startOfLine(source, comment.startIndex);
  const code = source.slice(start, comment.startIndex).trimEnd();
  if (code.trim() === '' || !comment.text.startsWith('//')) return undefined;
  return { row: comment.startPosition.row, start, codeEnd: start + code.length, comment };
}

function isInCode({ range, newText }: TextEdit, { start, codeEnd }: CommentedLine): boolean {
  return range.start > start && range.end <= codeEnd && !newText.includes('\n');
}

function isBeside(line: CommentedLine, other: CommentedLine, source: string): boolean {
  return indentationAt(source, line.start) === indentationAt(source, other.start);
}

/** Whether an edit puts lines between a line and the one before it on the way. */
function splits(edits: readonly TextEdit[], { start, codeEnd }: CommentedLine, step: number): boolean {
  return edits.some(
    ({ range, newText }) =>
      newText.includes('\n') &&
      (step > 0 ? range.start === start : range.start > codeEnd && range.start <= codeEnd + 1),
  );
}

function widthOf(line: CommentedLine, edits: readonly TextEdit[]): number {
  const growth = edits
    .filter((edit) => isInCode(edit, line))
    .reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
  return line.codeEnd - line.start + growth;
}

/** Sections of lines that gofmt aligns: a new one begins where a long item follows a much shorter one, or the reverse. */
function splitByLength<T extends { readonly width: number }>(lines: readonly T[]): T[][] {
  const sections: T[][] = [];
  let previous: T | undefined;
  for (const line of lines) {
    const ratio = previous === undefined ? 1 : line.width / previous.width;
    const isLong = Math.max(line.width, previous?.width ?? 0) > 40;
    if (previous === undefined || (isLong && (ratio >= 2.5 || ratio <= 0.4))) sections.push([line]);
    else sections.at(-1)?.push(line);
    previous = line;
  }
  return sections;
}
