import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/**
 * The string of Kotlin that holds the range, escaped or raw; undefined when it is not in one, reaches over a template
 * expression's edge, or when the grammar has read its template expressions in another way than Kotlin does.
 */
export function findKotlinLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && (node.type === 'string_content' || !node.isNamed)) node = node.parent;
  if (node?.type !== 'string_literal' || node.hasError) return undefined;
  if (range.end > node.endIndex || range.start < node.startIndex) return undefined;
  const isRaw = isRawString(node);
  const width = isRaw ? 3 : 1;
  const content = { start: node.startIndex + width, end: node.endIndex - width };
  const expressions = node.namedChildren.filter(({ type }) => type === 'interpolated_expression');
  const segments = readSegments(source, content, expressions, isRaw);
  return segments && { node, content, segments };
}

/** Whether a `string_literal` stands in three quotes, where nothing is escaped. */
function isRawString(literal: Node): boolean {
  return literal.text.startsWith('"""');
}

/** The grammar takes a dollar behind an escaped one for text, so that the content is read anew here. */
function readSegments(
  source: string,
  content: TextRange,
  expressions: readonly Node[],
  isRaw: boolean,
): LiteralSegment[] | undefined {
  const token = isRaw
    ? /\$\{|\$[\p{L}_][\p{L}\p{Nd}_]*|\$`[^`]*`|\r\n?|[^$\r]+|\$/uy
    : /\\(?:u[0-9a-fA-F]{4}|[^])|\$\{|\$[\p{L}_][\p{L}\p{Nd}_]*|\$`[^`]*`|[^\\$]+|\$/uy;
  const segments: LiteralSegment[] = [];
  let position = content.start;
  while (position < content.end) {
    token.lastIndex = position;
    const text = token.exec(source.slice(0, content.end))?.[0];
    if (text === undefined) return undefined;
    let end = position + text.length;
    if (text === '${') {
      const expression = expressions.find(({ startIndex }) => startIndex === end);
      if (expression === undefined) return undefined;
      end = source.indexOf('}', expression.endIndex) + 1;
      if (end === 0) return undefined;
    }
    segments.push({ range: { start: position, end }, ...readToken(text) });
    position = end;
  }
  return segments;
}

function readToken(text: string): Pick<LiteralSegment, 'kind' | 'value'> {
  if (text.startsWith('\\')) return { kind: 'escape', value: readEscape(text) };
  if (text.startsWith('\r')) return { kind: 'escape', value: '\n' };
  if (text.startsWith('$') && text.length > 1) return { kind: 'expression', value: undefined };
  return { kind: 'text', value: text };
}

const singleEscapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  $: '$',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Kotlin language specification, Syntax and grammar, EscapedIdentifier and UniCharacterLiteral. */
function readEscape(escape: string): string | undefined {
  const body = escape.slice(1);
  return body.startsWith('u') ? String.fromCharCode(Number.parseInt(body.slice(1), 16)) : singleEscapes[body];
}
