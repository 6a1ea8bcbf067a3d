import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../text/textEdit';
import { endOfLine, indentationAt, insert, startOfLine } from './sourceText';

/** What a list, an object, a dictionary or the arguments of a call hold between their commas. */
export function membersOf(list: Node | null): Node[] {
  return (list?.namedChildren ?? []).filter(({ type }) => type !== 'comment');
}

/** Adds a member behind the last one of a list, in its way of lines; undefined where the list has none. */
export function addMember(
  source: string,
  list: Node,
  member: string,
  lineEnding: string,
): TextEdit | undefined {
  const last = membersOf(list).at(-1);
  if (last === undefined) return undefined;
  const isOnOwnLine = last.startPosition.row !== list.startPosition.row;
  const gap = isOnOwnLine ? lineEnding + indentationAt(source, last.startIndex) : ' ';
  return insert(last.endIndex, `,${gap}${member}`);
}

/** Removes a member of a list that has others, with its comma and, where it stands alone there, its line. */
export function removeMember(source: string, member: Node): TextEdit {
  const { startIndex, endIndex, nextSibling, previousSibling } = member;
  if (nextSibling?.type !== ',') {
    const start = previousSibling?.type === ',' ? previousSibling.startIndex : startIndex;
    return { range: { start, end: endIndex }, newText: '' };
  }
  const lineStart = startOfLine(source, startIndex);
  const lineEnd = endOfLine(source, nextSibling.endIndex);
  const isAlone =
    source.slice(lineStart, startIndex).trim() === '' &&
    source.slice(nextSibling.endIndex, lineEnd).trim() === '';
  if (isAlone) return { range: { start: lineStart, end: source.indexOf('\n', lineEnd) + 1 }, newText: '' };
  const gap = /^[ \t]*/.exec(source.slice(nextSibling.endIndex))?.[0].length ?? 0;
  return { range: { start: startIndex, end: nextSibling.endIndex + gap }, newText: '' };
}
