import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { segmentMatches } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

const literalTypes: ReadonlySet<string> = new Set(['string', 'encapsed_string', 'heredoc', 'nowdoc']);
const insideLiteral = new Set([
  'string_content',
  'escape_sequence',
  'heredoc_body',
  'nowdoc_body',
  'nowdoc_string',
  'heredoc_start',
  'heredoc_end',
]);

/**
 * The PHP string, heredoc or nowdoc that holds the range; undefined when it is in none or reaches over a variable's edge:
 * https://www.php.net/manual/en/language.types.string.php
 */
export function findPhpLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && (insideLiteral.has(node.type) || !node.isNamed)) node = node.parent;
  if (node === null || node.hasError || !literalTypes.has(node.type)) return undefined;
  if (range.end > node.endIndex || range.start < node.startIndex) return undefined;
  const content = findContent(node, source);
  const indentation = isHeredoc(node) ? closingIndentation(node, source) : '';
  const escapes = escapePattern(node);
  const dedent = indentation === '' ? undefined : `(?<=\\n)[ \\t]{1,${indentation.length}}`;
  const segments: LiteralSegment[] = [];
  let position = content.start;
  const addText = (end: number): void => {
    const isFirst = position === content.start && dedent !== undefined;
    const pattern = [escapes, ...(dedent === undefined ? [] : [dedent, ...(isFirst ? ['^[ \\t]+'] : [])])]
      .filter((part) => part !== '')
      .join('|');
    const range = { start: position, end };
    if (pattern === '' && position < end)
      segments.push({ kind: 'text', range, value: source.slice(position, end) });
    if (pattern !== '')
      segments.push(
        ...segmentMatches(source, range, new RegExp(pattern, 'g'), (match) => ({
          kind: 'escape',
          value: match.startsWith('\\') ? readEscape(match, node.type) : match.slice(indentation.length),
        })),
      );
  };
  for (const expression of findExpressions(node)) {
    addText(expression.start);
    segments.push({ kind: 'expression', range: expression, value: undefined });
    position = expression.end;
  }
  addText(content.end);
  return { node, content, segments };
}

export function isHeredoc({ type }: Node): boolean {
  return type === 'heredoc' || type === 'nowdoc';
}

/** The opening of a quoted string, with the `b` that PHP allows before it. */
export function readPhpOpening(node: Node): string {
  return /^[bB]?['"]/.exec(node.text)?.[0] ?? '';
}

/** Variables and `{$…}` in the text, braces included. */
function findExpressions(node: Node): readonly TextRange[] {
  const parent = node.type === 'heredoc' ? node.childForFieldName('value') : node;
  if (parent === null || node.type === 'string' || node.type === 'nowdoc') return [];
  return parent.namedChildren
    .filter(({ type }) => !insideLiteral.has(type))
    .map((child) => {
      const isBraced = child.previousSibling?.type === '{' && child.nextSibling?.type === '}';
      const margin = isBraced ? 1 : 0;
      return { start: child.startIndex - margin, end: child.endIndex + margin };
    });
}

function findContent(node: Node, source: string): TextRange {
  if (!isHeredoc(node))
    return { start: node.startIndex + readPhpOpening(node).length, end: node.endIndex - 1 };
  const start = source.indexOf('\n', node.startIndex) + 1;
  const closing = source.lastIndexOf('\n', node.endIndex - 1);
  const end = source[closing - 1] === '\r' ? closing - 1 : closing;
  return { start, end: Math.max(start, end) };
}

/** What stands before the closing word of a heredoc, and is taken from the start of every line. */
function closingIndentation(node: Node, source: string): string {
  const start = source.lastIndexOf('\n', node.endIndex - 1) + 1;
  return /^[ \t]*/.exec(source.slice(start, node.endIndex))?.[0] ?? '';
}

function escapePattern({ type }: Node): string {
  if (type === 'nowdoc') return '';
  return type === 'string' ? "\\\\[\\\\']" : '\\\\(?:[0-7]{1,3}|x[\\dA-Fa-f]{1,2}|u\\{[\\dA-Fa-f]+\\}|[^])';
}

const singleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  v: '\v',
  e: '\u001B',
  f: '\f',
  '\\': '\\',
  $: '$',
};

/** An unknown escape stays as it is, backslash and all; undefined for bytes beyond ASCII, which are no text. */
function readEscape(escape: string, type: string): string | undefined {
  const body = escape.slice(1);
  if (type === 'string') return body;
  const single = singleEscapes[body];
  if (single !== undefined) return single;
  if (body === '"' && type === 'encapsed_string') return body;
  const [, hex, point] = /^(?:x([\dA-Fa-f]+)|u\{([\dA-Fa-f]+)\})$/.exec(body) ?? [];
  if (point !== undefined) {
    const code = Number.parseInt(point, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  if (hex === undefined && !/^[0-7]+$/.test(body)) return escape;
  const byte = hex === undefined ? Number.parseInt(body, 8) : Number.parseInt(hex, 16);
  return byte < 0x80 ? String.fromCharCode(byte) : undefined;
}
