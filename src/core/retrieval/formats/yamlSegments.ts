import type { Scalar } from 'yaml';
import type { LiteralSegment } from '../../syntax/stringLiteral';
import type { TextRange } from '../../text/textEdit';
import { segmentBy, type DataScalar, type Notation } from './dataScalar';

type Place = Pick<DataScalar, 'path' | 'tags' | 'inFlow' | 'document'>;

const notations: Readonly<Record<string, Notation>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

/** A scalar with what each stretch of its source stands for; undefined for one that has no text. */
export function segmentYaml(text: string, node: Scalar.Parsed, place: Place): DataScalar | undefined {
  const notation = notations[node.type ?? ''];
  if (notation === undefined) return undefined;
  const [start, end] = node.range;
  if (notation === 'block') {
    const content = findBlockContent(text, start, end);
    if (content.start >= content.end) return undefined;
    const segments = segmentBlock(text, content, node.type === 'BLOCK_FOLDED');
    return { ...place, notation, range: content, content, segments };
  }
  const range = { start, end };
  const content = notation === 'plain' ? range : { start: start + 1, end: end - 1 };
  if (notation === 'plain' && start >= end) return undefined;
  return { ...place, notation, range, content, segments: segmentFlow(text, content, notation) };
}

/** From the first to the last character of a block scalar's lines that is not white space. */
function findBlockContent(text: string, start: number, end: number): TextRange {
  const firstLine = text.indexOf('\n', start) + 1;
  if (firstLine === 0 || firstLine >= end) return { start: end, end };
  const body = text.slice(firstLine, end);
  const leading = body.length - body.trimStart().length;
  return { start: firstLine + leading, end: firstLine + leading + body.trim().length };
}

/** YAML 1.2.2, section 8.1: every line stands at the first one's column, and what is further in is text. */
function segmentBlock(text: string, content: TextRange, folded: boolean): LiteralSegment[] {
  const column = content.start - (text.lastIndexOf('\n', content.start - 1) + 1);
  return segmentBy(
    text,
    content,
    new RegExp(String.raw`\r?\n(?: {0,${String(column)}}(?=\r?\n)| {${String(column)}})`, 'g'),
    () => (folded ? undefined : '\n'),
  );
}

const singleQuoted = /''|[ \t]*(?:\r?\n[ \t]*)+/g;
const doubleQuoted =
  /\\(?:\r?\n[ \t]*|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^])|[ \t]*(?:\r?\n[ \t]*)+/g;
const plain = /[ \t]*(?:\r?\n[ \t]*)+/g;

function segmentFlow(text: string, content: TextRange, notation: Notation): LiteralSegment[] {
  if (notation === 'single-quoted')
    return segmentBy(text, content, singleQuoted, (source) => (source === "''" ? "'" : fold(source)));
  if (notation === 'double-quoted')
    return segmentBy(text, content, doubleQuoted, (source) =>
      source.startsWith('\\') ? decodeEscape(source.slice(1)) : fold(source),
    );
  return segmentBy(text, content, plain, fold);
}

/** YAML 1.2.2, section 6.5: one line break is a space, each further one is a line feed. */
function fold(source: string): string {
  const breaks = source.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

/** YAML 1.2.2, section 5.7. */
const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001B',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
};

function decodeEscape(escape: string): string | undefined {
  if (/^\r?\n/.test(escape)) return '';
  const hexadecimal = /^[xuU]([\dA-Fa-f]+)$/.exec(escape)?.[1];
  if (hexadecimal === undefined) return escapes[escape];
  const code = Number.parseInt(hexadecimal, 16);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
