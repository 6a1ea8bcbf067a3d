import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { controlEscapes, segmentMatches } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** The types of nodes that are string literals of C#. */
export const csharpLiteralTypes = [
  'string_literal',
  'verbatim_string_literal',
  'raw_string_literal',
  'interpolated_string_expression',
];

/** How a string literal of C# is written: The C# language reference, "String literals" and "Raw string literals". */
export interface CSharpQuotes {
  /** How many `$` make it interpolated, which is how many braces open an expression in a raw string; 0 when it is not. */
  readonly dollars: number;
  readonly isVerbatim: boolean;
  /** Three quotes or more in a raw string, else one. */
  readonly delimiter: string;
  /** What stands between the opening quotes and the content, and between it and the closing ones, in a raw string of several lines. */
  readonly opening: string;
  readonly closing: string;
  /** Whether it is UTF-8 bytes: `"…"u8`. */
  readonly isUtf8: boolean;
}

/** The string literal that holds the range; undefined when it is not in one. */
export function findCSharpLiteral(root: Node, _source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && !csharpLiteralTypes.includes(node.type) && isInsideLiteral(node))
    node = node.parent;
  if (node === null || !csharpLiteralTypes.includes(node.type) || node.hasError) return undefined;
  if (range.end > node.endIndex || range.start < node.startIndex) return undefined;
  const quotes = readCSharpQuotes(node);
  return quotes && { node, ...readContent(node, quotes) };
}

function isInsideLiteral({ type }: Node): boolean {
  return /^(string_content|escape_sequence|interpolation_(start|quote)|string_literal_.*|raw_string_.*|"+)$/.test(
    type,
  );
}

/** Reads how a literal is written; undefined for a node that is none. */
export function readCSharpQuotes({ text }: Node): CSharpQuotes | undefined {
  const [, prefix = '', delimiter = ''] = /^([$@]*)((?<!@\$*)"{3,}|")/.exec(text) ?? [];
  if (delimiter === '') return undefined;
  const isUtf8 = /"u8$/i.test(text);
  const inner = text.slice(
    prefix.length + delimiter.length,
    text.length - (isUtf8 ? 2 : 0) - delimiter.length,
  );
  const isMultiline = delimiter.length >= 3 && /^[ \t]*\r?\n/.test(inner);
  return {
    dollars: prefix.replaceAll('@', '').length,
    isVerbatim: prefix.includes('@'),
    delimiter,
    opening: isMultiline ? (/^[ \t]*\r?\n/.exec(inner)?.[0] ?? '') : '',
    closing: isMultiline ? (/\r?\n[ \t]*$/.exec(inner)?.[0] ?? '') : '',
    isUtf8,
  };
}

function readContent(node: Node, quotes: CSharpQuotes): Omit<StringLiteral, 'node'> {
  const { text, startIndex, endIndex } = node;
  const prefix = /^[$@]*/.exec(text)?.[0].length ?? 0;
  const start = startIndex + prefix + quotes.delimiter.length + quotes.opening.length;
  const end = endIndex - (quotes.isUtf8 ? 2 : 0) - quotes.delimiter.length - quotes.closing.length;
  const content = { start, end: Math.max(start, end) };
  const holes = node.namedChildren.filter(({ type }) => type === 'interpolation');
  const segments: LiteralSegment[] = [];
  let position = content.start;
  const addText = (until: number): void => {
    if (until <= position) return;
    const stretch = text.slice(position - startIndex, until - startIndex);
    const pattern = specialsOf(quotes, position === content.start);
    const found = segmentMatches(stretch, { start: 0, end: stretch.length }, pattern, (match) => ({
      kind: 'escape',
      value: readSpecial(match, quotes),
    }));
    for (const segment of found)
      segments.push({
        ...segment,
        range: { start: position + segment.range.start, end: position + segment.range.end },
      });
  };
  for (const hole of holes) {
    addText(hole.startIndex);
    const range = { start: hole.startIndex, end: hole.endIndex };
    segments.push({ kind: 'expression', range, value: undefined });
    position = hole.endIndex;
  }
  addText(content.end);
  return { content, segments };
}

/** What in the content does not stand for itself: escapes, doubled characters, and the indentation of raw strings. */
function specialsOf({ dollars, isVerbatim, delimiter, closing }: CSharpQuotes, isFirst: boolean): RegExp {
  if (delimiter.length >= 3) {
    const width = closing.replace(/^\r?\n/, '').length;
    if (width === 0) return /(?!)/g;
    return new RegExp(`${isFirst ? '(?:^|(?<=\\n))' : '(?<=\\n)'}[ \\t]{1,${width}}`, 'g');
  }
  if (isVerbatim) return dollars > 0 ? /""|\{\{|\}\}/g : /""/g;
  const escapes = /\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{1,4}|[^])/g;
  return dollars > 0 ? new RegExp(`${escapes.source}|\\{\\{|\\}\\}`, 'g') : escapes;
}

const singleEscapes: Readonly<Record<string, string>> = {
  ...controlEscapes,
  "'": "'",
  '"': '"',
  '\\': '\\',
  '0': '\0',
  e: '\u001b',
};

function readSpecial(match: string, { delimiter }: CSharpQuotes): string | undefined {
  if (delimiter.length >= 3) return '';
  if (!match.startsWith('\\')) return match.charAt(0);
  const code = /^\\[uUx]([0-9a-fA-F]+)$/.exec(match)?.[1];
  if (code === undefined) return singleEscapes[match.charAt(1)];
  const point = Number.parseInt(code, 16);
  return point <= 0x10_ff_ff ? String.fromCodePoint(point) : undefined;
}

/** The escaped content of an ordinary string of C# that stands for `value`. */
export function escapeCSharp(value: string): string {
  const names: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };
  return value.replaceAll(/[\\"\n\r\t]/g, (character) => `\\${names[character] ?? character}`);
}
