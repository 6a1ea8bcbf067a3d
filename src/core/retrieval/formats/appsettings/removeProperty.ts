import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { TextEdit } from '../../../text/textEdit';
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
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  const end = property.offset + property.length;
  const ownComma = /^\s*,/.exec(text.slice(end))?.[0] ?? '';
  const own = widen(text, property.offset, end + ownComma.length);
  if (next !== undefined || previous === undefined) return [{ range: own, newText: '' }];
  const comma = text.indexOf(',', previous.offset + previous.length);
  return [
    ...(ownComma === '' ? [{ range: { start: comma, end: comma + 1 }, newText: '' }] : []),
    { range: { ...own, start: Math.max(own.start, comma + 1) }, newText: '' },
  ];
}

/** The whole line where nothing but white space or a comment is round it, else the white space behind. */
function widen(text: string, start: number, end: number): { start: number; end: number } {
  const first = startOfLine(text, start);
  const last = endOfLine(text, end);
  const isAlone = text.slice(first, start).trim() === '' && /^[ \t]*(?:\/\/.*)?$/.test(text.slice(end, last));
  if (isAlone) return { start: first, end: !text.includes('\n', last) ? last : text.indexOf('\n', last) + 1 };
  const gap = /^[ \t]*/.exec(text.slice(end))?.[0] ?? '';
  return { start, end: end + gap.length };
}
