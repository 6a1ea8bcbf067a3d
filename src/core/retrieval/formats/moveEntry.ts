import { findNodeAtLocation, type Node as JsonNode } from 'jsonc-parser';
import { isMap, isNode, isScalar, isSeq, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyTextEdits, type TextEdit, type TextRange } from '../../text/textEdit';
import { detectLineEnding, endOfLine, indentationAt, insert, startOfLine } from '../sourceText';
import type { DataFile } from './dataFile';
import type { DataScalarPart } from './dataScalar';

/** An entry that leaves one collection of an object for another one beside it, changed on the way. */
export interface EntryMove {
  /** Of the object that holds both collections. */
  readonly parent: readonly (string | number)[];
  readonly from: string;
  readonly to: string;
  /** Index or key of the entry in its collection. */
  readonly entry: string | number;
  /** What changes in the entry's own text. */
  readonly changes: readonly TextEdit[];
}

/** Where the text of an entry and of its collections stands. */
interface Layout {
  readonly entry: TextRange;
  readonly isOnly: boolean;
  /** The collection's key, with its quotes. */
  readonly key: TextRange;
  readonly remove: TextEdit;
  /** Takes the collection away with its only entry. */
  readonly removeAll: TextEdit;
  /** Puts the entry's new text behind the last entry of the other collection; undefined when that is not there. */
  readonly append: ((entry: string) => TextEdit) | undefined;
  /** Puts the other collection with that entry behind this one. */
  readonly create: (entry: string) => TextEdit;
}

/**
 * The edits of a move. A collection whose last entry leaves goes with it, or becomes the other one where that is not there
 * yet. Undefined when the layout is not one in which entries can be taken out as text: YAML between brackets.
 */
export function moveEntry(
  text: string,
  file: DataFile,
  part: DataScalarPart,
  move: EntryMove,
): readonly TextEdit[] | undefined {
  const layout =
    file.kind === 'json'
      ? file.root && layOutJson(text, file.root, move)
      : layOutYaml(text, file.documents[part.scalar.document], move);
  if (layout === undefined) return undefined;
  const { entry, isOnly, key, append, create } = layout;
  if (isOnly && append === undefined)
    return [
      { range: key, newText: text.slice(key.start, key.end).replace(move.from, move.to) },
      ...move.changes,
    ];
  const moved = applyTextEdits(
    text.slice(entry.start, entry.end),
    move.changes.map(({ range, newText }) => ({
      range: { start: range.start - entry.start, end: range.end - entry.start },
      newText,
    })),
  );
  return [append?.(moved) ?? create(moved), isOnly ? layout.removeAll : layout.remove];
}

function layOutJson(
  text: string,
  root: JsonNode,
  { parent, from, to, entry }: EntryMove,
): Layout | undefined {
  const list = findNodeAtLocation(root, [...parent, from]);
  const item = findNodeAtLocation(root, [...parent, from, entry]);
  const other = findNodeAtLocation(root, [...parent, to]);
  const property = list?.parent;
  const [key] = property?.children ?? [];
  const node = typeof entry === 'string' ? item?.parent : item;
  const items = list?.children ?? [];
  const [first] = items;
  if (
    list === undefined ||
    node === undefined ||
    property === undefined ||
    key === undefined ||
    first === undefined
  )
    return undefined;
  const last = other?.children?.at(-1);
  const range = rangeOf(node);
  const siblings = property.parent?.children ?? [];
  return {
    entry: range,
    isOnly: items.length === 1,
    key: rangeOf(key),
    remove: removeFrom(items, node),
    removeAll: removeFrom(siblings, property),
    append:
      last === undefined ? undefined : (moved) => insert(endOf(last), `,${gapBefore(text, last)}${moved}`),
    create: (moved) => {
      const opening = text.slice(property.offset, first.offset).replace(from, to);
      const closing = text.slice(endOf(items.at(-1) ?? first), endOf(list));
      return insert(endOf(property), `,${gapBefore(text, property)}${opening}${moved}${closing}`);
    },
  };
}

/** Takes one of several members away with the comma and the white space that part it from the next, or else from the one before. */
function removeFrom(members: readonly JsonNode[], member: JsonNode): TextEdit {
  const index = members.indexOf(member);
  const next = members[index + 1];
  const previous = members[index - 1];
  const range =
    next !== undefined
      ? { start: member.offset, end: next.offset }
      : { start: previous === undefined ? member.offset : endOf(previous), end: endOf(member) };
  return { range, newText: '' };
}

function rangeOf({ offset, length }: JsonNode): TextRange {
  return { start: offset, end: offset + length };
}

function endOf({ offset, length }: JsonNode): number {
  return offset + length;
}

/** The white space before a member. */
function gapBefore(text: string, { offset }: JsonNode): string {
  return /\s*$/.exec(text.slice(0, offset))?.[0] ?? '';
}

function layOutYaml(
  text: string,
  document: Document.Parsed | undefined,
  { parent, from, to, entry }: EntryMove,
): Layout | undefined {
  const map = parent.length === 0 ? document?.contents : document?.getIn(parent, true);
  if (!isMap(map) || map.flow === true) return undefined;
  const own = findPair(map, from);
  const list = own?.value;
  const lines = own && findPairLines(text, own);
  const item =
    (isMap(list) || isSeq(list)) && list.flow !== true ? findItemLines(text, list, entry) : undefined;
  if (own === undefined || lines === undefined || item === undefined || !(isMap(list) || isSeq(list)))
    return undefined;
  const other = findPair(map, to)?.value;
  const lastLines =
    (isMap(other) || isSeq(other)) && other.flow !== true && other.items.length > 0
      ? findItemLines(text, other, isSeq(other) ? other.items.length - 1 : keyOf(other.items.at(-1)))
      : undefined;
  if (findPair(map, to) !== undefined && lastLines === undefined) return undefined;
  const lineEnding = detectLineEnding(text);
  const indentation = indentationAt(text, item.start);
  const insertLines = (offset: number, code: string): TextEdit =>
    insert(
      offset,
      offset > 0 && text[offset - 1] !== '\n' ? `${lineEnding}${code.replace(/\r?\n$/, '')}` : code,
    );
  const withEnd = (code: string): string => (code.endsWith('\n') ? code : `${code}${lineEnding}`);
  return {
    entry: item,
    isOnly: list.items.length === 1,
    key: own.key,
    remove: { range: item, newText: '' },
    removeAll: { range: lines, newText: '' },
    append:
      lastLines === undefined
        ? undefined
        : (moved) => {
            const there = indentationAt(text, lastLines.start);
            return insertLines(
              lastLines.end,
              withEnd(moved.replaceAll(new RegExp(`^${indentation}`, 'gm'), there)),
            );
          },
    create: (moved) =>
      insertLines(lines.end, `${text.slice(lines.start, own.key.start)}${to}:${lineEnding}${withEnd(moved)}`),
  };
}

interface YamlPair {
  readonly key: TextRange;
  readonly value: unknown;
}

function findPair(map: YAMLMap, name: string): YamlPair | undefined {
  const pair = map.items.find((candidate) => keyOf(candidate) === name);
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return pair === undefined || range === undefined || range === null
    ? undefined
    : { key: { start: range[0], end: range[1] }, value: pair.value };
}

function keyOf(pair: { readonly key: unknown } | undefined): string {
  return isScalar(pair?.key) ? String(pair.key.value) : '';
}

/** The whole lines of a pair that begins a line. */
function findPairLines(text: string, { key, value }: YamlPair): TextRange | undefined {
  const end = isNode(value) ? value.range?.[1] : undefined;
  return wholeLines(text, key.start, end ?? key.end, /^[ \t]*$/);
}

function findItemLines(
  text: string,
  collection: YAMLMap | YAMLSeq,
  entry: string | number,
): TextRange | undefined {
  if (isMap(collection)) {
    const pair = findPair(collection, String(entry));
    return pair && findPairLines(text, pair);
  }
  const item = typeof entry === 'number' ? collection.items[entry] : undefined;
  const range = isNode(item) ? item.range : undefined;
  return range === undefined || range === null
    ? undefined
    : wholeLines(text, range[0], range[1], /^[ \t]*-[ \t]+$/);
}

function wholeLines(text: string, start: number, end: number, lead: RegExp): TextRange | undefined {
  const first = startOfLine(text, start);
  if (!lead.test(text.slice(first, start))) return undefined;
  const last = text.slice(start, end).trimEnd().length + start;
  const lineEnd = text.indexOf('\n', endOfLine(text, last));
  return { start: first, end: lineEnd === -1 ? text.length : lineEnd + 1 };
}
