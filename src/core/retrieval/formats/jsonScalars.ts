import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { TextEdit } from '../../text/textEdit';
import { replaceInValue, segmentBy, type DataScalar, type DataScalarPart } from './dataScalar';

/** A JSON file as its tree, or why there is none. */
export interface JsonFile {
  readonly root: Node | undefined;
  readonly scalars: readonly DataScalar[];
  readonly isSound: boolean;
}

/** Reads JSON; `comments` and a comma before a closing bracket are mistakes unless they are allowed. */
export function readJson(
  text: string,
  allow: { readonly comments: boolean } = { comments: false },
): JsonFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, {
    disallowComments: !allow.comments,
    allowTrailingComma: allow.comments,
  });
  const scalars: DataScalar[] = [];
  if (root !== undefined) collect(root, [], text, scalars);
  return { root, scalars, isSound: root !== undefined && errors.length === 0 };
}

/** Puts `replacement` in place of a part of a JSON scalar; the result is a string, with its other escapes as they were. */
export function replaceInJson(part: DataScalarPart, replacement: string): TextEdit | undefined {
  if (part.isWhole) return { range: part.scalar.range, newText: JSON.stringify(replacement) };
  if (part.scalar.notation === 'json')
    return { range: part.range, newText: JSON.stringify(replacement).slice(1, -1) };
  const value = replaceInValue(part, replacement);
  return value === undefined ? undefined : { range: part.scalar.range, newText: JSON.stringify(value) };
}

function collect(node: Node, path: readonly (string | number)[], text: string, found: DataScalar[]): void {
  const children = node.children ?? [];
  if (node.type === 'object')
    for (const { children: [key, value] = [] } of children) {
      if (key !== undefined && value !== undefined) collect(value, [...path, String(key.value)], text, found);
    }
  else if (node.type === 'array')
    for (const [index, child] of children.entries()) collect(child, [...path, index], text, found);
  else found.push(toScalar(node, path, text));
}

function toScalar({ type, offset, length }: Node, path: DataScalar['path'], text: string): DataScalar {
  const range = { start: offset, end: offset + length };
  const isString = type === 'string';
  const content = isString ? { start: range.start + 1, end: range.end - 1 } : range;
  return {
    notation: isString ? 'json' : 'plain',
    range,
    content,
    segments: segmentBy(text, content, jsonEscape, (source) => JSON.parse(`"${source}"`) as string),
    path,
    tags: new Map(),
    inFlow: true,
    document: 0,
  };
}

/** RFC 8259, section 7. */
const jsonEscape = /\\(?:u[\dA-Fa-f]{4}|["\\/bfnrt])/g;
