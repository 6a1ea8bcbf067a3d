import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { controlEscapes, segmentContent, segmentMatches } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** Types of the nodes that are string literals in Go. */
export const goLiteralTypes = ['interpreted_string_literal', 'raw_string_literal'];

/**
 * The Go string literal that holds the range; undefined when it is not in one. In the format of a function such as
 * `fmt.Sprintf`, verbs are expressions and `%%` stands for a percent sign.
 */
export function findGoLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && !goLiteralTypes.includes(node.type)) {
    if (!/_content$|^escape_sequence$|^["`]$/.test(node.type)) return undefined;
    node = node.parent;
  }
  if (node === null || node.hasError || range.end > node.endIndex || range.start < node.startIndex)
    return undefined;
  const content = { start: node.startIndex + 1, end: node.endIndex - 1 };
  const isRaw = node.type === 'raw_string_literal';
  const decode = (child: Node): Pick<LiteralSegment, 'kind' | 'value'> | undefined =>
    child.type === 'escape_sequence' ? { kind: 'escape', value: readEscape(child.text) } : undefined;
  // Carriage returns in a raw string are no part of its value: The Go Programming Language Specification, String literals.
  const readText = (text: string): string => (isRaw ? text.replaceAll('\r', '') : text);
  const segments = segmentContent(source, content, node.namedChildren, decode, readText);
  return {
    node,
    content,
    segments: isGoFormat(node) ? segments.flatMap((segment) => splitVerbs(segment, source)) : segments,
  };
}

/** Whether the literal is the format of a call: the first text among the arguments of a function whose name ends in `f`. */
export function isGoFormat(literal: Node): boolean {
  const list = literal.parent;
  const call = list?.parent;
  if (list?.type !== 'argument_list' || call?.type !== 'call_expression') return false;
  const called = call.childForFieldName('function');
  const name = called?.childForFieldName('field') ?? called;
  const first = list.namedChildren.find(({ type }) => goLiteralTypes.includes(type));
  return /^[A-Za-z]+f$/.test(name?.text ?? '') && first?.id === literal.id;
}

const verb = /%[-+# 0]*(?:\[\d+\](?:\d+|\*)?|[1-9]\d*|\*)?(?:\.(?:\d+|\*)?)?(?:\[\d+\])?[A-Za-z]|%%/g;

function splitVerbs(segment: LiteralSegment, source: string): LiteralSegment[] {
  const { kind, range } = segment;
  if (kind !== 'text') return [segment];
  return segmentMatches(source, range, verb, (found) =>
    found === '%%' ? { kind: 'escape', value: '%' } : { kind: 'expression', value: undefined },
  );
}

const singleEscapes: Readonly<Record<string, string>> = {
  ...controlEscapes,
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** The Go Programming Language Specification, Rune literals. Undefined for a byte beyond ASCII, which alone is no text. */
function readEscape(escape: string): string | undefined {
  const body = escape.slice(1);
  const byte = /^(?:([0-7]{3})|x([0-9a-f]{2}))$/i.exec(body);
  if (byte !== null) {
    const code = byte[1] === undefined ? Number.parseInt(byte[2] ?? '', 16) : Number.parseInt(byte[1], 8);
    return code > 0x7f ? undefined : String.fromCharCode(code);
  }
  const unicode = /^(?:u([0-9a-f]{4})|U([0-9a-f]{8}))$/i.exec(body);
  if (unicode === null) return singleEscapes[body];
  const code = Number.parseInt(unicode[1] ?? unicode[2] ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
