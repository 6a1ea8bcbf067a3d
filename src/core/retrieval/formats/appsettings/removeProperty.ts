import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { TextEdit, TextRange } from '../../../text/textEdit';
import { endOfLine, startOfLine } from '../../sourceText';

/** Takes a property out of its JSON object with its comma and its line; comments of others stay. */
export function removeProperty(
  text: string,
  root: Node,
  path: readonly (string | number)[],
): readonly TextEdit[] | undefined {
  const property = findNodeAtLocation(root, [...path])?.parent;
  const siblings = property?.parent?.children;
  if (property?.type !== 'property' || siblings === undefined) return undefined;
  const index = siblings.indexOf(property);
  const previous = siblings[index - 1];
  const end = property.offset + property.length;
  const own = findComma(text, end);
  if (own !== undefined) {
    if (text.slice(end, own).trim() === '') return [take(widen(text, property.offset, own + 1))];
    return [take({ start: property.offset, end }), take({ start: own, end: own + 1 })];
  }
  const range = widen(text, property.offset, end);
  const before = previous && findComma(text, previous.offset + previous.length);
  if (before === undefined) return [take(range)];
  return [
    take({ start: before, end: before + 1 }),
    take({ ...range, start: Math.max(range.start, before + 1) }),
  ];
}

function take(range: TextRange): TextEdit {
  return { range, newText: '' };
}

/** Offset of the comma that follows, behind white space and comments. */
function findComma(text: string, offset: number): number | undefined {
  const gap = /^(?:\s|\/\/.*|\/\*[^]*?\*\/)*/.exec(text.slice(offset))?.[0] ?? '';
  return text[offset + gap.length] === ',' ? offset + gap.length : undefined;
}

/** The whole line where nothing but white space or a comment is round it, else the white space behind. */
function widen(text: string, start: number, end: number): TextRange {
  const first = startOfLine(text, start);
  const last = endOfLine(text, end);
  const isAlone = text.slice(first, start).trim() === '' && /^[ \t]*(?:\/\/.*)?$/.test(text.slice(end, last));
  if (isAlone) return { start: first, end: !text.includes('\n', last) ? last : text.indexOf('\n', last) + 1 };
  const gap = /^[ \t]*/.exec(text.slice(end))?.[0] ?? '';
  return { start, end: end + gap.length };
}
