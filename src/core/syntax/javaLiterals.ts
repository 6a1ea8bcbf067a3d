import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { segmentContent } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** The string literal or text block of Java that holds the range; undefined when it is not in one. */
export function findJavaLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && node.type !== 'string_literal' && isInsideLiteral(node)) node = node.parent;
  if (node?.type !== 'string_literal' || node.hasError) return undefined;
  if (range.end > node.endIndex || range.start < node.startIndex) return undefined;
  if (isTextBlock(node)) return readTextBlock(node, source);
  const content = { start: node.startIndex + 1, end: node.endIndex - 1 };
  const decode = (child: Node): Pick<LiteralSegment, 'kind' | 'value'> | undefined =>
    child.type === 'escape_sequence' ? { kind: 'escape', value: readEscape(child.text) } : undefined;
  return { node, content, segments: segmentContent(source, content, node.children, decode) };
}

function isInsideLiteral({ type }: Node): boolean {
  return type.endsWith('string_fragment') || type === 'escape_sequence' || type.startsWith('"');
}

/** Whether a `string_literal` is a text block: The Java Language Specification, 3.10.6. */
export function isTextBlock(literal: Node): boolean {
  return literal.text.startsWith('"""');
}

function readTextBlock(node: Node, source: string): StringLiteral | undefined {
  const opening = /^"""[ \t\f]*(?:\r\n|\n|\r)/.exec(node.text)?.[0];
  if (opening === undefined) return undefined;
  const content = { start: node.startIndex + opening.length, end: node.endIndex - 3 };
  const segments: LiteralSegment[] = [];
  const add = (
    kind: LiteralSegment['kind'],
    start: number,
    text: string,
    value: string | undefined,
  ): void => {
    if (text !== '') segments.push({ kind, range: { start, end: start + text.length }, value });
  };
  const text = source.slice(content.start, content.end);
  const width = countIncidentalIndentation(text);
  for (const line of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const [whole, body = '', end = ''] = line;
    if (whole === '') continue;
    const margin = Math.min(width, /^[ \t\f]*/.exec(body)?.[0].length ?? 0);
    const kept = body.slice(margin, Math.max(margin, endOfText(body)));
    const start = content.start + line.index;
    const joins = end !== '' && /(?:^|[^\\])(?:\\\\)*\\$/.test(kept);
    add('escape', start, body.slice(0, margin), '');
    let position = start + margin;
    for (const [piece] of (joins ? kept.slice(0, -1) : kept).matchAll(
      /\\(?:u+[0-9a-f]{4}|[0-7]{1,3}|.)|[^\\]+/gi,
    )) {
      const isEscape = piece.startsWith('\\');
      add(isEscape ? 'escape' : 'text', position, piece, isEscape ? readEscape(piece) : piece);
      position += piece.length;
    }
    const rest = source.slice(position, start + whole.length);
    if (joins) add('escape', position, rest, '');
    else {
      add('escape', position, rest.slice(0, rest.length - end.length), '');
      add(end === '\n' ? 'text' : 'escape', start + whole.length - end.length, end, '\n');
    }
  }
  return { node, content, segments };
}

/** How much white space leaves the start of each line of a text block: of the lines with text and the last one, the least. */
export function countIncidentalIndentation(content: string): number {
  const lines = content.split(/\r\n|\n|\r/);
  const widths = lines
    .filter((line, index) => line.trim() !== '' || index === lines.length - 1)
    .map((line) => /^[ \t\f]*/.exec(line)?.[0].length ?? 0);
  return Math.min(...widths);
}

const singleEscapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  s: ' ',
  t: '\t',
};

/**
 * The Java Language Specification, 3.3 and 3.10.7. Undefined for a Unicode escape that stands for a quote, a backslash or a
 * line end, which are read before anything else is.
 */
function readEscape(escape: string): string | undefined {
  const body = escape.slice(1);
  const unicode = /^u+([0-9a-f]{4})$/i.exec(body)?.[1];
  if (unicode !== undefined) {
    const character = String.fromCharCode(Number.parseInt(unicode, 16));
    return /["\\\r\n]/.test(character) ? undefined : character;
  }
  if (/^[0-7]{1,3}$/.test(body)) return String.fromCharCode(Number.parseInt(body, 8));
  return singleEscapes[body];
}

/** Where the white space at the end of a line begins, as text blocks take it off. */
function endOfText(line: string): number {
  let end = line.length;
  while (end > 0 && ' \t\f'.includes(line.charAt(end - 1))) end--;
  return end;
}
