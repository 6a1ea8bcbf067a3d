import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** Types of the nodes that are HCL's string literals. */
export const hclLiteralTypes = ['string_lit', 'quoted_template', 'heredoc_template'] as const;

const literalTypes: ReadonlySet<string> = new Set(hclLiteralTypes);
const templateTypes: ReadonlySet<string> = new Set(['template_interpolation', 'template_directive']);

/** The HCL literal that holds the range; the content of a heredoc is its lines without white space at their ends. */
export function findHclLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && !literalTypes.has(node.type)) {
    if (templateTypes.has(node.type)) return undefined;
    node = node.parent;
  }
  if (node === null || node.hasError || range.start < node.startIndex || range.end > node.endIndex)
    return undefined;
  return node.type === 'heredoc_template' ? readHeredoc(node, source) : readQuoted(node, source);
}

function readQuoted(node: Node, source: string): StringLiteral | undefined {
  const content = { start: node.startIndex + 1, end: node.endIndex - 1 };
  if (source[node.startIndex] !== '"' || source[content.end] !== '"' || content.end < content.start)
    return undefined;
  return { node, content, segments: segment(node, source, content, quotedEscape, decodeQuoted) };
}

function readHeredoc(node: Node, source: string): StringLiteral | undefined {
  const firstLine = source.indexOf('\n', node.startIndex) + 1;
  const lastLine = source.lastIndexOf('\n', node.endIndex - 1);
  if (firstLine === 0 || firstLine > lastLine) return undefined;
  const lines = source.slice(firstLine, lastLine);
  const start = firstLine + lines.length - lines.trimStart().length;
  const content = { start, end: start + lines.trim().length };
  if (content.start >= content.end) return undefined;
  const margin = source.startsWith('<<-', node.startIndex) ? findMargin(lines) : 0;
  const special = new RegExp(String.raw`\r?\n[ \t]{0,${String(margin)}}|\$\$\{|%%\{`, 'g');
  const decode = (text: string): string => (/^[\r\n]/.test(text) ? '\n' : text.slice(1));
  return { node, content, segments: segment(node, source, content, special, decode) };
}

/** The white space that all lines that have text begin with: what `<<-` takes away. */
function findMargin(lines: string): number {
  const margins = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  return margins.length === 0 ? 0 : Math.min(...margins);
}

/** https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences-1 */
const quotedEscape = /\\(?:u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^])|\$\$\{|%%\{/g;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function decodeQuoted(text: string): string | undefined {
  if (!text.startsWith('\\')) return text.slice(1);
  const hexadecimal = /^\\[uU]([\dA-Fa-f]+)$/.exec(text)?.[1];
  if (hexadecimal === undefined) return escapes[text.charAt(1)];
  const code = Number.parseInt(hexadecimal, 16);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

/** The grammar leaves white space beside an interpolation out of its nodes, so that text is what lies between those. */
function segment(
  node: Node,
  source: string,
  content: TextRange,
  special: RegExp,
  decode: (text: string) => string | undefined,
): LiteralSegment[] {
  const segments: LiteralSegment[] = [];
  let position = content.start;
  const add = (kind: LiteralSegment['kind'], end: number, value: string | undefined): void => {
    if (end <= position) return;
    segments.push({ kind, range: { start: position, end }, value });
    position = end;
  };
  const addText = (end: number): void => {
    const offset = position;
    for (const match of source.slice(offset, end).matchAll(special)) {
      add('text', offset + match.index, source.slice(position, offset + match.index));
      add('escape', offset + match.index + match[0].length, decode(match[0]));
    }
    add('text', end, source.slice(position, end));
  };
  for (const child of node.namedChildren) {
    if (!templateTypes.has(child.type)) continue;
    addText(child.startIndex);
    add('expression', child.endIndex, undefined);
  }
  addText(content.end);
  return segments;
}
