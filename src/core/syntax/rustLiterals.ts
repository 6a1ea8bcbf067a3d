import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { ancestorsOf } from './nodes';
import { segmentContent, segmentMatches } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** Types of the nodes that are string literals in Rust. */
export const rustLiteralTypes = ['string_literal', 'raw_string_literal'];

/** The prefix and quotes round a Rust string's content: `b"` and `"`, `r#"` and `"#`. */
export interface RustQuotes {
  readonly open: string;
  readonly close: string;
  readonly isBytes: boolean;
  readonly isRaw: boolean;
}

/** How a literal is quoted; undefined for a C string, which no string can stand for. */
export function readRustQuotes(node: Node): RustQuotes | undefined {
  const open = /^(b?)(r?)(#*)"/.exec(node.text);
  if (open === null) return undefined;
  return {
    open: open[0],
    close: `"${open[3] ?? ''}`,
    isBytes: open[1] === 'b',
    isRaw: open[2] === 'r',
  };
}

/**
 * The Rust string literal that holds the range; undefined when it is not in one. In the format of a macro such as `format!`,
 * placeholders are expressions, and a doubled brace stands for one.
 */
export function findRustLiteral(root: Node, source: string, range: TextRange): StringLiteral | undefined {
  let node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  while (node !== null && !rustLiteralTypes.includes(node.type)) {
    if (node.isNamed && node.type !== 'string_content' && node.type !== 'escape_sequence') return undefined;
    node = node.parent;
  }
  if (node === null || node.hasError || range.end > node.endIndex || range.start < node.startIndex)
    return undefined;
  const quotes = readRustQuotes(node);
  if (quotes === undefined) return undefined;
  const content = {
    start: node.startIndex + quotes.open.length,
    end: node.endIndex - quotes.close.length,
  };
  const decode = (child: Node): Pick<LiteralSegment, 'kind' | 'value'> | undefined =>
    child.type === 'escape_sequence' ? { kind: 'escape', value: readEscape(child.text) } : undefined;
  // A line end of a source file is read as LF: The Rust Reference, CRLF normalization.
  const readText = (text: string): string => text.replaceAll('\r\n', '\n');
  const segments = joinContinuations(
    segmentContent(source, content, node.namedChildren, decode, readText),
    source,
  );
  return {
    node,
    content,
    segments: isRustFormat(node)
      ? segments.flatMap((segment) => splitPlaceholders(segment, source))
      : segments,
  };
}

/** A backslash at the end of a line takes the line end and all white space that follows out of the value. */
function joinContinuations(segments: readonly LiteralSegment[], source: string): LiteralSegment[] {
  const joined: LiteralSegment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const text = source.slice(segment.range.start, segment.range.end);
    const skipped = /^\s*/.exec(text)?.[0].length ?? 0;
    const continues = last !== undefined && /^\\\r?\n/.test(source.slice(last.range.start, last.range.end));
    if (segment.kind !== 'text' || !continues || skipped === 0) {
      joined.push(segment);
      continue;
    }
    const middle = segment.range.start + skipped;
    joined[joined.length - 1] = { ...last, range: { start: last.range.start, end: middle } };
    if (middle < segment.range.end)
      joined.push({
        kind: 'text',
        range: { start: middle, end: segment.range.end },
        value: text.slice(skipped).replaceAll('\r\n', '\n'),
      });
  }
  return joined;
}

/** How many arguments stand before the format in each macro of the standard library, and of the usual ones for logs and errors. */
const formatArgument: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'anyhow bail debug eprint eprintln error eyre format format_args info panic print println todo trace unimplemented unreachable warn'
      .split(' ')
      .map((name) => [name, 0] as const),
  ),
  ...Object.fromEntries(
    'assert debug_assert ensure write writeln'.split(' ').map((name) => [name, 1] as const),
  ),
  ...Object.fromEntries(
    'assert_eq assert_ne debug_assert_eq debug_assert_ne'.split(' ').map((name) => [name, 2] as const),
  ),
};

const valueMacros = new Set(['vec', 'dbg', 'json', 'lazy_static', 'thread_local']);

/** The macro whose arguments hold the node, without the path that leads to it. */
export function enclosingMacro(node: Node): string | undefined {
  const invocation = [...ancestorsOf(node)].find(({ type }) => type === 'macro_invocation');
  return invocation?.childForFieldName('macro')?.text.replace(/^.*::/, '');
}

/** Whether expressions may stand among the macro's arguments, as far as its name is known. */
export function takesExpressions(macro: string): boolean {
  return formatArgument[macro] !== undefined || valueMacros.has(macro);
}

/** Whether the literal is the format of a macro, which must be literal text. */
export function isRustFormat(literal: Node): boolean {
  const tree = literal.parent;
  if (tree?.type !== 'token_tree' || tree.parent?.type !== 'macro_invocation') return false;
  const macro = enclosingMacro(literal) ?? '';
  const position = formatArgument[macro];
  if (position === undefined) return false;
  const starts = tree.children.filter((_, index) => index === 0 || tree.children[index]?.type === ',');
  const before = tree.children.filter(({ type, endIndex }) => type === ',' && endIndex <= literal.startIndex);
  const opener = before.at(-1) ?? starts[0];
  return before.length === position && opener?.nextSibling?.id === literal.id;
}

function splitPlaceholders(segment: LiteralSegment, source: string): LiteralSegment[] {
  const { kind, range } = segment;
  if (kind !== 'text') return [segment];
  return segmentMatches(
    source,
    range,
    /\{\{|\}\}|\{[^{}]*\}/g,
    (found) =>
      found === '{{' || found === '}}'
        ? { kind: 'escape', value: found.charAt(0) }
        : { kind: 'expression', value: undefined },
    (text) => text.replaceAll('\r\n', '\n'),
  );
}

const singleEscapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  0: '\0',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The Rust Reference, Tokens: character, byte and unicode escapes. Undefined for a byte beyond ASCII, which is no text. */
function readEscape(escape: string): string | undefined {
  const body = escape.slice(1);
  if (/^\r?\n/.test(body)) return '';
  const coded = /^(?:x([0-7][0-9a-f])|u\{([0-9a-f_]+)\})$/i.exec(body);
  if (coded === null) return singleEscapes[body];
  const code = Number.parseInt((coded[1] ?? coded[2] ?? '').replaceAll('_', ''), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
