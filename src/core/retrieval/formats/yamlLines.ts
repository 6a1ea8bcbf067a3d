import { isNode, isScalar, isSeq } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import type { TextEdit, TextRange } from '../../text/textEdit';
import { endOfLine, insert, startOfLine } from '../sourceText';

/** A pair's key, when it is a scalar. */
export function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The pair of that name. */
export function findPair(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => nameOf(pair) === name);
}

/** Where a node's text ends, without the white space behind it. */
export function findEnd(
  text: string,
  node: { readonly range?: readonly number[] | null | undefined },
): number {
  const [start = 0, end = text.length] = node.range ?? [];
  return start + text.slice(start, end).trimEnd().length;
}

/** Spaces up to the column of an offset, which may stand behind the `- ` of a list. */
export function indentTo(text: string, offset: number): string {
  return ' '.repeat(offset - startOfLine(text, offset));
}

/** The whole lines of a pair that begins a line. */
export function findLines(text: string, { key, value }: Pair): TextRange | undefined {
  const range = isNode(key) ? key.range : undefined;
  if (range === undefined || range === null) return undefined;
  const start = startOfLine(text, range[0]);
  if (text.slice(start, range[0]).trim() !== '') return undefined;
  const end = text.indexOf('\n', isNode(value) ? Math.max(range[1], findEnd(text, value)) : range[1]);
  return { start, end: end < 0 ? text.length : end + 1 };
}

/** The lines of a document and of the mark that ends it. */
export function findDocument(text: string, root: YAMLMap): TextRange | undefined {
  const start = root.range?.[0];
  if (start === undefined) return undefined;
  const end = findEnd(text, root);
  const rest = /^[^\n]*(?:\n(?:[ \t]*\r?\n)*(?:---[ \t]*\r?\n)?|$)/.exec(text.slice(end))?.[0] ?? '';
  return { start: startOfLine(text, start), end: end + rest.length };
}

/** Puts text in place of the scalar at a path; undefined where there is none. */
export function replaceValue(
  root: YAMLMap,
  path: readonly (string | number)[],
  newText: string,
): TextEdit | undefined {
  const value = root.getIn(path, true);
  const range = isScalar(value) ? value.range : undefined;
  return range === undefined || range === null
    ? undefined
    : { range: { start: range[0], end: range[1] }, newText };
}

/** Adds an item, whose lines begin with `- ` and then two spaces, to a list in lines; undefined for any other. */
export function appendItem(text: string, list: unknown, lines: readonly string[]): TextEdit | undefined {
  const last = isSeq(list) && list.flow !== true ? list.items.at(-1) : undefined;
  if (!isNode(last) || last.range === undefined || last.range === null) return undefined;
  const first = startOfLine(text, last.range[0]);
  const lead = /^[ \t]*(?=-[ \t]+$)/.exec(text.slice(first, last.range[0]))?.[0];
  if (lead === undefined) return undefined;
  const end = endOfLine(text, findEnd(text, last));
  return insert(end, lines.map((line) => `\n${lead}${line}`).join(''));
}

/** Adds an item to the list of that name in a map in lines, which gains the list where it has none. */
export function appendToList(
  text: string,
  map: YAMLMap,
  name: string,
  lines: readonly string[],
): TextEdit | undefined {
  const pair = findPair(map, name);
  if (pair !== undefined) return appendItem(text, pair.value, lines);
  return appendPair(text, map, [`${name}:`, ...lines.map((line) => `  ${line}`)]);
}

/** Adds the lines of a pair to the end of a map in lines; undefined for one between brackets. */
export function appendPair(text: string, map: YAMLMap, lines: readonly string[]): TextEdit | undefined {
  const key = map.items[0]?.key;
  if (map.flow === true || !isNode(key) || key.range === undefined || key.range === null) return undefined;
  const indentation = indentTo(text, key.range[0]);
  const end = endOfLine(text, findEnd(text, map));
  return insert(end, lines.map((line) => `\n${indentation}${line}`).join(''));
}

/** Adds a document behind another one. */
export function appendDocument(text: string, root: YAMLMap, lines: readonly string[]): TextEdit {
  return insert(endOfLine(text, findEnd(text, root)), ['', '---', ...lines].join('\n'));
}

/** The edits with the file's line ending in place of line feeds. */
export function withLineEnding(edits: readonly TextEdit[], lineEnding: string): TextEdit[] {
  return edits.map((edit) => ({ ...edit, newText: edit.newText.replaceAll('\n', lineEnding) }));
}
