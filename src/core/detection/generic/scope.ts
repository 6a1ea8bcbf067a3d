import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';
import { isConnectionString } from './connectionString';

const LONGEST_KEY = 80;
const WHOLE_KEY = /^[\w$.:-]{1,80}$/;

/** The stretch in which name and value are looked for, and how freely. */
export interface Scope {
  readonly bounds: TextRange;
  /** Values need no quotes. */
  readonly bare: boolean;
  /** A space may separate name and value: prose, command lines, strings and comments. */
  readonly loose: boolean;
  /** The name stands in code or as a whole string, so that the value is the next literal of the program. */
  readonly literal: boolean;
  /** Name and value stand in a literal of several lines, which often tells how a program is used. */
  readonly inText: boolean;
}

/** Where the value of a name is looked for. */
export function readScope(source: SourceText, name: TextRange): Scope {
  const { kind, text } = source;
  const all = { start: 0, end: text.length };
  const open = { bounds: all, bare: true, literal: false, inText: false };
  if (kind === 'data' || kind === 'markup') return { ...open, loose: false };
  if (kind === 'prose' || kind === 'shell') return { ...open, loose: true };
  const span = source.spanAt(name.start);
  const key =
    span?.kind === 'string' &&
    span.content.end - span.content.start <= LONGEST_KEY &&
    WHOLE_KEY.test(text.slice(span.content.start, span.content.end));
  if (!span || key) return { bounds: all, bare: false, loose: false, literal: true, inText: false };
  const isComment = span.kind === 'comment';
  return {
    bounds: span.content,
    bare: true,
    loose: isComment,
    literal: false,
    inText: !isComment && spansLines(text, span.content) && !isConnectionString(text, name, span.content),
  };
}

const FEWEST_LINE_ENDS = 2;
/** A text of several lines shows that within so many characters. */
const LINES_REACH = 4096;

function spansLines(text: string, { start, end }: TextRange): boolean {
  const head = text.slice(start, Math.min(end, start + LINES_REACH));
  let lineEnd = 0;
  for (let count = 0; count < FEWEST_LINE_ENDS; count++) {
    lineEnd = head.indexOf('\n', lineEnd) + 1;
    if (lineEnd === 0) return false;
  }
  return true;
}
