import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { letterEscapes, segmentContent } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** Where the climb from a place in a text to the literal round it may pass. */
const insideLiteral = new Set([
  'string_fragment',
  'escape_sequence',
  'html_character_reference',
  '"',
  "'",
  '`',
]);

/**
 * The string or template literal of JavaScript, TypeScript, JSX or TSX that holds the range; undefined when it is not in one,
 * or reaches over an interpolated expression's edge.
 */
export function findJavaScriptLiteral(
  root: Node,
  source: string,
  range: TextRange,
): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && insideLiteral.has(node.type)) node = node.parent;
  if (node === null || (node.type !== 'string' && node.type !== 'template_string')) return undefined;
  if (node.hasError || range.end > node.endIndex || range.start < node.startIndex) return undefined;

  const content = { start: node.startIndex + 1, end: node.endIndex - 1 };
  const isTemplate = node.type === 'template_string';
  const isJsx = node.parent?.type === 'jsx_attribute';
  const decode = (child: Node): Pick<LiteralSegment, 'kind' | 'value'> | undefined => {
    if (child.type === 'template_substitution') return { kind: 'expression', value: undefined };
    if (child.type === 'html_character_reference')
      return { kind: 'escape', value: readReference(child.text) };
    if (child.type === 'escape_sequence' && !isJsx) return { kind: 'escape', value: readEscape(child.text) };
    return undefined;
  };
  // The cooked value of a template has LF for every line end: ECMA-262, TemplateCharacters, TV.
  const readText = (text: string): string => (isTemplate ? text.replaceAll(/\r\n?/g, '\n') : text);
  return { node, content, segments: segmentContent(source, content, node.children, decode, readText) };
}

/** ECMA-262, static semantics SV of EscapeSequence, LineContinuation and (Annex B.1.2) LegacyOctalEscapeSequence. */
function readEscape(escape: string): string | undefined {
  const body = escape.slice(1);
  const hex = /^(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]+)\})$/i.exec(body);
  if (hex !== null) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  if (/^[0-7]{1,3}$/.test(body)) return String.fromCharCode(Number.parseInt(body, 8));
  if (/^(?:\r\n|[\n\r\u2028\u2029])$/.test(body)) return '';
  if (/^[xu]/.test(body)) return undefined;
  return letterEscapes[body] ?? body;
}

const references: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

/** The character references of JSX that need no table of names: the numeric ones, and those of XML. */
function readReference(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  const numeric = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(name);
  if (numeric === null) return references[name];
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
