import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';

/** A stretch of a literal's source: plain characters, one escape, or an interpolated expression. */
export interface LiteralSegment {
  readonly kind: 'text' | 'escape' | 'expression';
  readonly range: TextRange;
  /** What the source of the segment stands for at run time; undefined where that is not known. */
  readonly value: string | undefined;
}

/** A string literal in a syntax tree. */
export interface StringLiteral {
  readonly node: Node;
  /** Between the quotes. */
  readonly content: TextRange;
  /** They cover the content without a gap. */
  readonly segments: readonly LiteralSegment[];
}

/** What letters stand for behind a backslash in C, in JavaScript, and in nearly all languages that follow them. */
export const letterEscapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The same with C's alert. */
export const controlEscapes: Readonly<Record<string, string>> = { ...letterEscapes, a: '\u0007' };

/** The string that `part` of the literal stands for; undefined when it cuts an escape or holds an expression. */
export function readLiteral(literal: Pick<StringLiteral, 'segments'>, part: TextRange): string | undefined {
  let value = '';
  for (const { kind, range, value: segmentValue } of literal.segments) {
    const start = Math.max(range.start, part.start);
    const end = Math.min(range.end, part.end);
    if (start >= end) continue;
    if (segmentValue === undefined || kind === 'expression') return undefined;
    const whole = start === range.start && end === range.end;
    if (whole) value += segmentValue;
    else if (kind === 'text' && segmentValue.length === range.end - range.start)
      value += segmentValue.slice(start - range.start, end - range.start);
    else return undefined;
  }
  return value;
}

/** The literal's segments that lie in `range`, cut to it. */
export function segmentsIn(literal: StringLiteral, range: TextRange): readonly LiteralSegment[] {
  return literal.segments.flatMap((segment) => {
    const start = Math.max(segment.range.start, range.start);
    const end = Math.min(segment.range.end, range.end);
    return start < end ? [{ ...segment, range: { start, end } }] : [];
  });
}

/**
 * Segments for the children of a literal: those that `decode` knows become escapes or expressions, everything between
 * them is text, read through `readText`.
 */
export function segmentContent(
  source: string,
  content: TextRange,
  children: readonly Node[],
  decode: (child: Node) => Pick<LiteralSegment, 'kind' | 'value'> | undefined,
  readText?: (source: string) => string,
): LiteralSegment[] {
  const specials = children.flatMap((child) => {
    const decoded = decode(child);
    return decoded === undefined
      ? []
      : [{ ...decoded, range: { start: child.startIndex, end: child.endIndex } }];
  });
  return fillWithText(source, content, specials, readText);
}

/** Segments for a stretch in which whatever a global pattern matches stands for what `decode` makes of it, and the rest is text. */
export function segmentMatches(
  source: string,
  content: TextRange,
  pattern: RegExp,
  decode: (match: string) => Pick<LiteralSegment, 'kind' | 'value'>,
  readText?: (source: string) => string,
): LiteralSegment[] {
  const matches = [...source.slice(content.start, content.end).matchAll(pattern)];
  const specials = matches.map(({ 0: match, index }) => {
    const start = content.start + index;
    return { ...decode(match), range: { start, end: start + match.length } };
  });
  return fillWithText(source, content, specials, readText);
}

/** The segments given, which are no text, and between them what is. */
function fillWithText(
  source: string,
  content: TextRange,
  specials: readonly LiteralSegment[],
  readText: (source: string) => string = (text) => text,
): LiteralSegment[] {
  const segments: LiteralSegment[] = [];
  let position = content.start;
  const addText = (end: number): void => {
    if (end <= position) return;
    const range = { start: position, end };
    segments.push({ kind: 'text', range, value: readText(source.slice(position, end)) });
  };
  for (const special of specials) {
    addText(special.range.start);
    segments.push(special);
    position = special.range.end;
  }
  addText(content.end);
  return segments;
}
