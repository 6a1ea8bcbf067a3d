import type { LexicalSpan } from '../../syntax/lexer';
import type { TextRange } from '../../text/textEdit';

/** How far a window reaches before and after what it is for, in UTF-16 units; strings that it cuts widen it. */
const BEFORE = 900;
const AFTER = 400;
const WIDEST = 6000;
/** Indentation beyond this is no deeper. */
const DEEPEST = 200;

/**
 * Whole lines round a range of which neither end stands inside a string or comment: from the least indented line close
 * before it, so that what encloses the range is in the window, to a line's end after it. Undefined when there are none.
 */
export function chooseWindow(
  text: string,
  range: TextRange,
  spanAt: (offset: number) => LexicalSpan | undefined,
): TextRange | undefined {
  const start = chooseStart(text, range.start, spanAt);
  if (start === undefined) return undefined;
  const limit = Math.min(text.length, start + WIDEST);
  let end = Math.max(range.end, Math.min(text.length, range.end + AFTER));
  for (;;) {
    const next = text.slice(end, limit).indexOf('\n');
    if (next < 0) return text.length <= limit ? { start, end: text.length } : undefined;
    const line = end + next;
    const span = spanAt(line);
    if (span === undefined || (span.kind === 'comment' && span.end <= line + 1))
      return { start, end: line + 1 };
    end = Math.max(span.end, line + 1);
  }
}

/** The start of the least indented line, and of those the nearest, from which the range can be read. */
function chooseStart(
  text: string,
  offset: number,
  spanAt: (offset: number) => LexicalSpan | undefined,
): number | undefined {
  const lowest = Math.max(0, offset - BEFORE);
  let best: number | undefined;
  let least = Infinity;
  for (let line = lineStart(text, offset); line !== undefined; line = lineStart(text, line - 1)) {
    const indent = indentOf(text, line);
    if (indent !== undefined && indent < least && !isInside(spanAt(line), line)) {
      best = line;
      least = indent;
    }
    if (line <= lowest || least === 0) break;
  }
  return best;
}

/** Where the line of the offset starts; undefined when that is too far to be in one window. */
function lineStart(text: string, offset: number): number | undefined {
  if (offset <= 0) return 0;
  const lowest = Math.max(0, offset - WIDEST);
  const found = text.slice(lowest, offset).lastIndexOf('\n');
  return found >= 0 ? lowest + found + 1 : lowest === 0 ? 0 : undefined;
}

/** White space before the line's first character; undefined for an empty line and for one that only closes a bracket. */
function indentOf(text: string, line: number): number | undefined {
  let at = line;
  while (at - line < DEEPEST && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09)) at++;
  const first = text.charAt(at);
  return first === '' || '\r\n)]}'.includes(first) ? undefined : at - line;
}

function isInside(span: LexicalSpan | undefined, offset: number): boolean {
  return span !== undefined && span.start < offset;
}
