import type { Node } from 'web-tree-sitter';
import type { TextRange } from '../text/textEdit';
import { controlEscapes, segmentContent, segmentMatches } from './stringLiteral';
import type { LiteralSegment, StringLiteral } from './stringLiteral';

/** How a string of PowerShell is quoted: PowerShell documentation, about_Quoting_Rules. */
export type PowerShellQuoting =
  'expandable' | 'verbatim' | 'expandable here-string' | 'verbatim here-string' | 'bare';

const quotingOfType: Readonly<Record<string, PowerShellQuoting>> = {
  expandable_string_literal: 'expandable',
  verbatim_string_characters: 'verbatim',
  expandable_here_string_literal: 'expandable here-string',
  verbatim_here_string_characters: 'verbatim here-string',
  generic_token: 'bare',
};

/** The types of nodes that are strings, among them words that are arguments. */
export const powershellLiteralTypes = Object.keys(quotingOfType);

/** How a literal is quoted; undefined for a node that is none. */
export function readPowerShellQuoting({ type }: Node): PowerShellQuoting | undefined {
  return quotingOfType[type];
}

/** The string that holds the range; undefined when it is not in one. */
export function findPowerShellLiteral(
  root: Node,
  source: string,
  range: TextRange,
): StringLiteral | undefined {
  const node = root.descendantForIndex(range.start, Math.max(range.start, range.end - 1));
  const quoting = node === null ? undefined : readPowerShellQuoting(node);
  if (node === null || quoting === undefined || node.hasError) return undefined;
  if (range.end > node.endIndex || range.start < node.startIndex) return undefined;
  const content = findContent(node, quoting);
  const segments = content && readSegments(node, source, content, quoting);
  return content && segments && { node, content, segments };
}

function findContent(
  { startIndex, endIndex, text, parent }: Node,
  quoting: PowerShellQuoting,
): TextRange | undefined {
  if (quoting === 'bare')
    return parent?.type === 'command_elements' &&
      /^[^\s$`'"“”„‘’‚‛(){};,|&<>@#-][^\s$`'"“”„‘’‚‛(){};,|&<>]*$/.test(text)
      ? { start: startIndex, end: endIndex }
      : undefined;
  if (quoting === 'expandable' || quoting === 'verbatim') return { start: startIndex + 1, end: endIndex - 1 };
  const opening = /^@["'][ \t]*\r?\n/.exec(text)?.[0];
  const closing = /\r?\n["']@$/.exec(text)?.[0];
  if (opening === undefined || closing === undefined) return undefined;
  const start = startIndex + opening.length;
  return { start, end: Math.max(start, endIndex - closing.length) };
}

function readSegments(
  node: Node,
  source: string,
  content: TextRange,
  quoting: PowerShellQuoting,
): readonly LiteralSegment[] {
  if (quoting === 'bare' || quoting === 'verbatim here-string')
    return segmentContent(source, content, [], () => undefined);
  if (quoting === 'verbatim')
    return segmentMatches(source, content, /''/g, () => ({ kind: 'escape', value: "'" }));
  const pattern = quoting === 'expandable' ? /`u\{[^}]*\}|`[^]|""/g : /`u\{[^}]*\}|`[^]/g;
  const segments: LiteralSegment[] = [];
  const addText = (start: number, end: number): void => {
    if (start < end)
      segments.push(
        ...segmentMatches(source, { start, end }, pattern, (match) => ({
          kind: 'escape',
          value: readEscape(match),
        })),
      );
  };
  let position = content.start;
  for (const child of node.namedChildren.filter(({ startIndex }) => startIndex >= content.start)) {
    addText(position, child.startIndex);
    const range = { start: child.startIndex, end: child.endIndex };
    segments.push({ kind: 'expression', range, value: undefined });
    position = child.endIndex;
  }
  addText(position, content.end);
  return segments;
}

const controls: Readonly<Record<string, string>> = {
  ...controlEscapes,
  '0': '\0',
};

/** about_Special_Characters. Undefined for what means one thing in PowerShell 5 and another since, and for continued lines. */
function readEscape(match: string): string | undefined {
  if (match === '""') return '"';
  const escaped = match.slice(1);
  if (escaped.length > 1 || /[eu\r\n]/.test(escaped)) return undefined;
  return controls[escaped] ?? escaped;
}

/** The content of an expandable string that stands for plain text; typographic quotes end a string as plain ones do. */
export function escapeExpandable(text: string): string {
  return text.replaceAll(/[`$"“”„]/g, '`$&');
}

/** A verbatim string for `value`. */
export function quotePowerShell(value: string): string {
  return `'${value.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
}
