import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { hasKeyword, isField } from './nodes';
import { controlEscapes } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** How a stretch of a shell script is quoted: POSIX.1-2024, Shell Command Language, 2.2 Quoting and 2.7.4 Here-Document. */
export type ShellQuoting = 'none' | 'single' | 'double' | 'ansi-c' | 'here-document' | 'quoted here-document';

const quotings: Readonly<Record<string, ShellQuoting>> = {
  word: 'none',
  number: 'none',
  raw_string: 'single',
  string: 'double',
  ansi_c_string: 'ansi-c',
};

/** How a literal's node is quoted; undefined for any other node. */
export function readShellQuoting(node: Node): ShellQuoting | undefined {
  if (isPlainDefault(node)) return 'none';
  if (node.type !== 'heredoc_body') return quotings[node.type];
  return /['"\\]/.test(readDelimiter(node)?.text ?? '') ? 'quoted here-document' : 'here-document';
}

/** Whether the node is what stands behind `:-` and its like in an expansion, in pieces that the shell expands no further. */
function isPlainDefault(node: Node): boolean {
  return (
    node.type === 'concatenation' &&
    node.parent?.type === 'expansion' &&
    !node.text.includes('\\') &&
    node.namedChildren.every(({ type }) => type === 'word' || type === 'variable_name' || type === 'number')
  );
}

/** The word behind `<<` of a here-document's body. */
export function readDelimiter(body: Node): Node | undefined {
  return body.parent?.namedChildren.find(({ type }) => type === 'heredoc_start');
}

const insideLiteral = new Set(['string_content', 'heredoc_content', '"']);

/** The shell word, or the piece of one, or the here-document that holds the range; undefined where the shell expands it. */
export function findShellLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && insideLiteral.has(node.type)) node = node.parent;
  if (node?.parent && isPlainDefault(node.parent)) node = node.parent;
  const quoting = node === null ? undefined : readShellQuoting(node);
  if (node === null || quoting === undefined || node.hasError) return undefined;
  if (range.start < node.startIndex || range.end > node.endIndex) return undefined;
  if (quoting === 'none' && isExpanded(node)) return undefined;
  const opening = quoting === 'ansi-c' ? 2 : quoting === 'single' || quoting === 'double' ? 1 : 0;
  const closing = opening === 0 ? 0 : 1;
  const content = { start: node.startIndex + opening, end: node.endIndex - closing };
  const expressions = node.namedChildren.filter(
    ({ type }) => type.includes('expansion') || type.includes('substitution'),
  );
  const escape = escapes[quoting];
  const stripsTabs = node.parent !== null && hasKeyword(node.parent, '<<-');
  const segments: LiteralSegment[] = [];
  let position = content.start;
  for (const expression of expressions) {
    addText(segments, source, { start: position, end: expression.startIndex }, escape, stripsTabs);
    const place = { start: expression.startIndex, end: expression.endIndex };
    segments.push({ kind: 'expression', range: place, value: undefined });
    position = expression.endIndex;
  }
  addText(segments, source, { start: position, end: content.end }, escape, stripsTabs);
  return { node, content, segments };
}

/** Whether an unquoted word means more than its characters: a pattern of files, a list in braces, a home folder. */
function isExpanded({ text, parent }: Node): boolean {
  const isAssigned = parent?.type === 'variable_assignment';
  return text.startsWith('~') || (!isAssigned && /(^|[^\\])[*?[\]{}]/.test(text));
}

interface Escapes {
  readonly pattern: RegExp;
  readonly read: (escape: string) => string | undefined;
}

const dropBackslash = (escape: string): string => (escape === '\\\n' ? '' : escape.slice(1));

const singleEscapes: Readonly<Record<string, string>> = {
  ...controlEscapes,
  e: '\u001b',
  E: '\u001b',
};

/** Bash Reference Manual, 3.1.2.4 ANSI-C Quoting; undefined for bytes beyond ASCII and for control characters by `\c`. */
function readAnsiEscape(escape: string): string | undefined {
  const code = /^\\(?:x([0-9a-f]+)|u([0-9a-f]+)|U([0-9a-f]+))$/i.exec(escape);
  const octal = /^\\([0-7]+)$/.exec(escape)?.[1];
  const byte =
    octal === undefined
      ? code?.[1] === undefined
        ? undefined
        : Number.parseInt(code[1], 16)
      : Number.parseInt(octal, 8);
  if (byte !== undefined) return byte > 0 && byte < 0x80 ? String.fromCharCode(byte) : undefined;
  const point = Number.parseInt(code?.[2] ?? code?.[3] ?? '', 16);
  if (!Number.isNaN(point)) return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
  const letter = escape.slice(1);
  if (/^[\\'"?]$/.test(letter)) return letter;
  return letter.startsWith('c') ? undefined : (singleEscapes[letter] ?? escape);
}

const escapes: Readonly<Record<ShellQuoting, Escapes | undefined>> = {
  none: { pattern: /\\[^]/g, read: dropBackslash },
  single: undefined,
  double: { pattern: /\\[$`"\\\n]/g, read: dropBackslash },
  'ansi-c': {
    pattern: /\\(?:x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[0-7]{1,3}|c[^]|[^])/g,
    read: readAnsiEscape,
  },
  'here-document': { pattern: /\\[$`\\\n]/g, read: dropBackslash },
  'quoted here-document': undefined,
};

function addText(
  segments: LiteralSegment[],
  source: string,
  { start, end }: TextRange,
  escape: Escapes | undefined,
  stripsTabs: boolean,
): void {
  const text = source.slice(start, end);
  let position = 0;
  const push = (kind: LiteralSegment['kind'], to: number, value: string | undefined): void => {
    if (to > position) segments.push({ kind, range: { start: start + position, end: start + to }, value });
    position = to;
  };
  const special = [
    ...(escape === undefined ? [] : text.matchAll(escape.pattern)),
    ...(stripsTabs ? text.matchAll(/(?<=^|\n)\t+/g) : []),
  ].sort((a, b) => a.index - b.index);
  for (const { index, 0: found } of special) {
    push('text', index, text.slice(position, index));
    push('escape', index + found.length, found.startsWith('\t') ? '' : escape?.read(found));
  }
  push('text', text.length, text.slice(position));
}

/** Whether the node is one of the patterns of a `case`. */
export function isCasePattern(node: Node): boolean {
  return node.parent?.type === 'case_item' && isField(node, 'value');
}
