import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { controlEscapes, segmentContent } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** The prefix and quotes of a Python string literal; letters of the prefix in lower case. */
export interface PythonQuotes {
  readonly prefix: string;
  /** One of `'`, `"`, `'''`, `"""`. */
  readonly delimiter: string;
  readonly isBytes: boolean;
  readonly isFormatted: boolean;
  readonly isRaw: boolean;
}

/** How a `string` node is quoted; undefined for a template string (PEP 750), which is no string. */
export function readPythonQuotes(node: Node): PythonQuotes | undefined {
  const match = /^([a-z]*)('''|"""|'|")$/i.exec(node.firstChild?.text ?? '');
  const prefix = match?.[1]?.toLowerCase();
  const delimiter = match?.[2];
  if (prefix === undefined || delimiter === undefined || prefix.includes('t')) return undefined;
  return {
    prefix,
    delimiter,
    isBytes: prefix.includes('b'),
    isFormatted: prefix.includes('f'),
    isRaw: prefix.includes('r'),
  };
}

const insideLiteral = new Set([
  'string_start',
  'string_content',
  'string_end',
  'escape_sequence',
  'escape_interpolation',
]);

/**
 * The Python string literal that holds the range: one piece, or, when the range reaches over several, all of the pieces that
 * are concatenated by standing side by side. Undefined when the range is not in one or reaches over a replacement field's edge.
 */
export function findPythonLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && insideLiteral.has(node.type)) node = node.parent;
  if (node === null || node.hasError || range.end > node.endIndex || range.start < node.startIndex)
    return undefined;
  if (node.type === 'string') return readPiece(node, source);
  return node.type === 'concatenated_string' ? readPieces(node, source) : undefined;
}

function readPiece(node: Node, source: string): StringLiteral | undefined {
  const quotes = readPythonQuotes(node);
  const end = node.lastChild;
  if (quotes === undefined || end?.type !== 'string_end') return undefined;
  const content = { start: node.startIndex + (node.firstChild?.text.length ?? 0), end: end.startIndex };
  const children = node.namedChildren.flatMap((child) =>
    child.type === 'string_content' ? child.namedChildren : [child],
  );
  const decode = (child: Node): Pick<LiteralSegment, 'kind' | 'value'> | undefined => {
    if (child.type === 'interpolation') return { kind: 'expression', value: undefined };
    if (child.type === 'escape_interpolation') return { kind: 'escape', value: child.text.slice(1) };
    if (child.type === 'escape_sequence' && !quotes.isRaw)
      return { kind: 'escape', value: readEscape(child.text, quotes.isBytes) };
    return undefined;
  };
  // Every line end of a source file is read as LF: The Python Language Reference, 2.1.2 Physical lines.
  const readText = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
  return { node, content, segments: segmentContent(source, content, children, decode, readText) };
}

function readPieces(node: Node, source: string): StringLiteral | undefined {
  const segments: LiteralSegment[] = [];
  let start: number | undefined;
  let position = 0;
  for (const child of node.namedChildren) {
    if (child.type === 'comment') continue;
    const piece = child.type === 'string' ? readPiece(child, source) : undefined;
    if (piece === undefined) return undefined;
    if (start === undefined) start = piece.content.start;
    else segments.push({ kind: 'escape', range: { start: position, end: piece.content.start }, value: '' });
    segments.push(...piece.segments);
    position = piece.content.end;
  }
  return start === undefined ? undefined : { node, content: { start, end: position }, segments };
}

const singleEscapes: Readonly<Record<string, string>> = {
  ...controlEscapes,
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/**
 * The Python Language Reference, 2.4.1.1 Escape sequences: an unknown one stays as it is, backslash and all. Undefined for
 * `\N{…}`, which needs a table of names, and for bytes beyond ASCII, which are no text.
 */
function readEscape(escape: string, isBytes: boolean): string | undefined {
  const body = escape.slice(1);
  if (/^\r?\n$|^\r$/.test(body)) return '';
  const single = singleEscapes[body];
  if (single !== undefined) return single;
  const numeric = /^(?:([0-7]{1,3})|x([0-9a-f]{2}))$/i.exec(body);
  if (numeric !== null) {
    const code =
      numeric[1] === undefined ? Number.parseInt(numeric[2] ?? '', 16) : Number.parseInt(numeric[1], 8);
    return isBytes && code > 0x7f ? undefined : String.fromCharCode(code);
  }
  if (isBytes) return escape;
  const unicode = /^(?:u([0-9a-f]{4})|U([0-9a-f]{8}))$/i.exec(body);
  if (unicode !== null) {
    const code = Number.parseInt(unicode[1] ?? unicode[2] ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  return /^[NuUx]/.test(body) ? undefined : escape;
}
