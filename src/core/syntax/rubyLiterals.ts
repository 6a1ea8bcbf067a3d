import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { controlEscapes, segmentMatches } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** How a Ruby literal is quoted: https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html */
export interface RubyQuotes {
  /** `'`, `"`, `%q(`, `<<~'EOS'`; of a word the opening of its list, `%w[`. */
  readonly opening: string;
  readonly closing: string;
  /** Whether `#{…}` and the escapes of double quotes are read. */
  readonly isInterpolated: boolean;
}

/** How a literal's node is quoted; undefined for any other node. */
export function readRubyQuotes(node: Node): RubyQuotes | undefined {
  if (node.type === 'heredoc_body') {
    const opening = findHeredocStart(node)?.text;
    const closing = node.lastChild?.text ?? '';
    return opening === undefined ? undefined : { opening, closing, isInterpolated: !opening.includes("'") };
  }
  const delimited = node.type === 'bare_string' ? node.parent : node;
  if (delimited === null || !/^(string|string_array|delimited_symbol)$/.test(delimited.type))
    return undefined;
  const opening = delimited.firstChild?.text ?? '';
  return {
    opening,
    closing: delimited.lastChild?.text ?? '',
    isInterpolated: !/^(:?'|%[qws])/.test(opening),
  };
}

/** The `<<~EOS` that a heredoc's body belongs to: bodies stand in the order of their starts. */
export function findHeredocStart(body: Node): Node | undefined {
  let root = body;
  while (root.parent !== null) root = root.parent;
  const bodies = root.descendantsOfType('heredoc_body');
  const index = bodies.findIndex(({ id }) => id === body.id);
  return root.descendantsOfType('heredoc_beginning')[index];
}

const insideLiteral = new Set(['string_content', 'escape_sequence', 'heredoc_content', 'heredoc_end']);

/**
 * The Ruby string, word of a list, symbol or heredoc that holds the range, or all of the strings that stand side by side when it
 * reaches over several; undefined when it is in none or reaches over an interpolation's edge.
 */
export function findRubyLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && (insideLiteral.has(node.type) || !node.isNamed)) node = node.parent;
  if (node === null || node.hasError || range.end > node.endIndex || range.start < node.startIndex)
    return undefined;
  return node.type === 'chained_string' ? readPieces(node, source) : readPiece(node, source);
}

function readPieces(node: Node, source: string): StringLiteral | undefined {
  const segments: LiteralSegment[] = [];
  let content: TextRange | undefined;
  for (const child of node.namedChildren) {
    const piece = readPiece(child, source);
    if (piece === undefined) return undefined;
    if (content !== undefined)
      segments.push({ kind: 'escape', range: { start: content.end, end: piece.content.start }, value: '' });
    segments.push(...piece.segments);
    content = { start: content?.start ?? piece.content.start, end: piece.content.end };
  }
  return content && { node, content, segments };
}

function readPiece(node: Node, source: string): StringLiteral | undefined {
  if (node.type === 'simple_symbol') {
    const content = { start: node.startIndex + 1, end: node.endIndex };
    return { node, content, segments: [{ kind: 'text', range: content, value: node.text.slice(1) }] };
  }
  const quotes = readRubyQuotes(node);
  if (quotes === undefined) return undefined;
  const content = findContent(node, source, quotes);
  const expressions = node.namedChildren.filter(({ type }) => type === 'interpolation');
  const indentation = quotes.opening.startsWith('<<~')
    ? measureIndentation(source, content, expressions)
    : undefined;
  const segments: LiteralSegment[] = [];
  let position = content.start;
  const addText = (end: number): void => {
    const range = { start: position, end };
    const isFirst = position === content.start;
    segments.push(...readText(source, range, quotes, isFirst ? '(?:^|(?<=\\n))' : '(?<=\\n)', indentation));
  };
  for (const expression of expressions) {
    addText(expression.startIndex);
    const range = { start: expression.startIndex, end: expression.endIndex };
    segments.push({ kind: 'expression', range, value: undefined });
    position = expression.endIndex;
  }
  addText(content.end);
  return { node, content, segments };
}

function findContent(node: Node, source: string, { opening, closing }: RubyQuotes): TextRange {
  if (node.type === 'bare_string') return { start: node.startIndex, end: node.endIndex };
  if (node.type !== 'heredoc_body')
    return { start: node.startIndex + opening.length, end: node.endIndex - closing.length };
  const start = source.indexOf('\n', node.startIndex) + 1;
  const end = source.lastIndexOf('\n', node.endIndex - 1) + 1;
  return { start, end: Math.max(start, end) };
}

/**
 * What a squiggly heredoc loses at the start of each line; unknown where tabs make it hard to say, and where white space alone
 * stands in a line, of which versions of Ruby make different things.
 */
function measureIndentation(
  source: string,
  content: TextRange,
  expressions: readonly Node[],
): number | 'unknown' {
  const isCode = (offset: number): boolean =>
    expressions.some(({ startIndex, endIndex }) => startIndex < offset && offset < endIndex);
  const text = source.slice(content.start, content.end);
  const indentations = [...text.matchAll(/^([ \t]*)[^ \t\r\n]/gm)]
    .filter(({ index }) => !isCode(content.start + index))
    .map(([, white]) => white ?? '');
  if (/^[ \t]+\r?$/m.test(text) || indentations.some((white) => white.includes('\t'))) return 'unknown';
  return indentations.reduce((least, { length }) => Math.min(least, length), Infinity);
}

const interpolatedEscapes =
  /\\(?:(?:[MC]-|c)(?:\\[MC]-|\\c)?\\?[^]|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{1,2}|[0-7]{1,3}|\r\n|[^])/;

function readText(
  source: string,
  range: TextRange,
  quotes: RubyQuotes,
  lineStart: string,
  indentation: number | 'unknown' | undefined,
): readonly LiteralSegment[] {
  const escapes = quotes.isInterpolated ? interpolatedEscapes.source : plainEscapes(quotes);
  const dedent =
    indentation === undefined || indentation === 0
      ? undefined
      : indentation === 'unknown'
        ? `${lineStart}[ \\t]+`
        : `${lineStart} {1,${Number.isFinite(indentation) ? indentation : ''}}`;
  const pattern = [dedent, escapes].filter((part) => part !== undefined).join('|');
  // Every line end of a source file is read as LF.
  const readLines = (text: string): string => text.replaceAll('\r\n', '\n');
  if (pattern === '')
    return range.start < range.end
      ? [{ kind: 'text', range, value: readLines(source.slice(range.start, range.end)) }]
      : [];
  return segmentMatches(
    source,
    range,
    new RegExp(pattern, 'g'),
    (match) => {
      if (!match.startsWith('\\'))
        return { kind: 'escape', value: indentation === 'unknown' ? undefined : '' };
      const value = quotes.isInterpolated ? readEscape(match.slice(1)) : match.slice(1);
      const joinsLines = value === '' && indentation !== undefined;
      return { kind: 'escape', value: joinsLines ? undefined : value };
    },
    readLines,
  );
}

/** Without interpolation a backslash escapes itself and the delimiters, in a list of words white space too. */
function plainEscapes({ opening, closing }: RubyQuotes): string | undefined {
  if (opening.startsWith('<<')) return undefined;
  const delimiters = [opening.slice(-1), closing].map((character) => `\\${character}`).join('');
  return `\\\\[\\\\${delimiters}${opening.startsWith('%w') ? '\\s' : ''}]`;
}

const singleEscapes: Readonly<Record<string, string>> = {
  ...controlEscapes,
  e: '\u001B',
  s: ' ',
  '\n': '',
  '\r\n': '',
};

/** The character behind a backslash in double quotes; undefined for control and meta characters, and for bytes beyond ASCII. */
function readEscape(body: string): string | undefined {
  const single = singleEscapes[body];
  if (single !== undefined) return single;
  if (/^(?:[MC]-|c[^])/.test(body)) return undefined;
  const points = /^u(?:\{([^}]*)\}|([\dA-Fa-f]{4}))$/.exec(body);
  if (points !== null) {
    const codes = (points[1] ?? points[2] ?? '')
      .trim()
      .split(/\s+/)
      .map((code) => Number.parseInt(code, 16));
    return codes.every((code) => code <= 0x10ffff) ? String.fromCodePoint(...codes) : undefined;
  }
  const byte = /^(?:x([\dA-Fa-f]{1,2})|([0-7]{1,3}))$/.exec(body);
  if (byte !== null) {
    const code = byte[1] === undefined ? Number.parseInt(body, 8) : Number.parseInt(byte[1], 16);
    return code < 0x80 ? String.fromCharCode(code) : undefined;
  }
  return /^[ux]/.test(body) ? undefined : body;
}
