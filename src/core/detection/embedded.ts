import type { TextRange } from '../text/textEdit';
import { languageOfFile, languageOfName } from './languages';

/** A stretch of a text in a language of its own: a code block of Markdown, a cell of a notebook, a heredoc. */
export interface EmbeddedText {
  readonly text: string;
  readonly languageId: string;
  /** Where it stands in the outer text, its delimiters left out. */
  readonly start: number;
  readonly end: number;
  /** Where the unit at an offset of this text stands in the outer one; an escape counts from its last unit. */
  readonly toOuter: (offset: number) => number;
}

/** More parts than any document that people wrote has; the rest is read as the outer text. */
const MOST_PARTS = 2000;

/** The texts of other languages inside a text, in order; none where the format holds none or is broken. */
export function findEmbedded(text: string, languageId: string): readonly EmbeddedText[] {
  if (languageId === 'markdown') return findCodeBlocks(text).slice(0, MOST_PARTS);
  if (languageId === 'jupyter') return findNotebookCells(text).slice(0, MOST_PARTS);
  return HAS_HEREDOCS.test(languageId) ? findHeredocs(text, languageId).slice(0, MOST_PARTS) : [];
}

/** Whether the range of the outer text stands in one of its embedded texts, which are in order. */
export function isInEmbedded(embedded: readonly EmbeddedText[], range: TextRange): boolean {
  let low = 0;
  let high = embedded.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const part = embedded[middle];
    if (!part) return false;
    if (range.start < part.start) high = middle - 1;
    else if (range.start >= part.end) low = middle + 1;
    else return range.end <= part.end;
  }
  return false;
}

const FENCE = /^[ \t]{0,12}(?<fence>`{3,12}|~{3,12})[ \t]*(?<info>[\w+#.-]{0,30})[^\n]{0,200}$/gm;

/** Fenced code blocks (CommonMark 0.31, section 4.5) whose info string names a language that we know. */
function findCodeBlocks(text: string): EmbeddedText[] {
  const blocks: EmbeddedText[] = [];
  let open: { fence: string; languageId: string; start: number } | undefined;
  for (const { index, 0: line, groups } of text.matchAll(FENCE)) {
    const { fence = '', info = '' } = groups ?? {};
    if (!open) open = { fence, languageId: languageOfName(info), start: index + line.length + 1 };
    else if (fence.startsWith(open.fence) && info === '') {
      const { start, languageId } = open;
      if (languageId !== 'unknown' && index > start)
        blocks.push({
          text: text.slice(start, index),
          languageId,
          start,
          end: index,
          toOuter: (offset) => start + offset,
        });
      open = undefined;
    }
  }
  return blocks;
}

const HAS_HEREDOCS = /^(?:terraform|ruby|php|perl)$/;
const HEREDOC = /<<[-~<]?["']?(?<mark>[A-Z][A-Z\d_]{1,30})(?!\w)[^\n]{0,80}\n/g;

/** What the first line of a document says of its language. */
const FIRST_LINES: readonly (readonly [line: RegExp, languageId: string])[] = [
  [/^(?:#cloud-config|---|- \w)/, 'yaml'],
  [/^(?:<powershell>|\$\w{1,40} ?=)/, 'powershell'],
  [/^[[{]/, 'json'],
  [/^</, 'xml'],
  [/^\[\w.-]{1,40}\]/, 'ini'],
];

const LONGEST_HEREDOC = 1 << 16;
/** After so many marks that nothing ends, they are operators or the text is no program. */
const MOST_UNENDED = 20;

/**
 * The heredocs whose language their mark or their first line tells; those of Terraform that nothing tells are files of
 * configuration.
 */
function findHeredocs(text: string, outer: string): EmbeddedText[] {
  const found: EmbeddedText[] = [];
  if (!text.includes('<<')) return found;
  let read = 0;
  let unended = 0;
  for (const { index, 0: opening, groups } of text.matchAll(HEREDOC)) {
    if (index < read || unended > MOST_UNENDED) continue;
    const { mark = '' } = groups ?? {};
    const start = index + opening.length;
    const rest = text.slice(start, start + LONGEST_HEREDOC);
    const length = rest.search(new RegExp(`^[ \\t]{0,80}${mark}\\b`, 'm'));
    if (length < 0) {
      unended++;
      continue;
    }
    const end = (read = start + length);
    const body = rest.slice(0, length);
    const first = body.trimStart();
    const script = languageOfFile('', first);
    const document = FIRST_LINES.find(([line]) => line.test(first))?.[1] ?? languageOfName(mark);
    const told = script === 'unknown' ? document : script;
    const languageId = told === 'unknown' && outer === 'terraform' ? 'ini' : told;
    if (languageId !== 'unknown')
      found.push({ text: body, languageId, start, end, toOuter: (offset) => start + offset });
  }
  return found;
}

const SOURCE = /"source"\s{0,4}:\s{0,4}(?<open>\[|")/g;
const KERNEL =
  /"language(?:_info)?"\s{0,4}:\s{0,4}(?:\{[^{}]{0,600}?"name"\s{0,4}:\s{0,4})?"(?<name>[\w+#-]{1,30})"/;

/**
 * The sources of a notebook's cells (nbformat 4): a JSON string or an array of them, each with its line end. All are
 * read in the language of the kernel; prose in Markdown cells holds few literals. Ranges are exact through escapes.
 */
function findNotebookCells(text: string): EmbeddedText[] {
  const languageId = languageOfName(KERNEL.exec(text)?.groups?.['name'] ?? 'python');
  const cells: EmbeddedText[] = [];
  SOURCE.lastIndex = 0;
  for (let found = SOURCE.exec(text); found; found = SOURCE.exec(text)) {
    const isArray = found.groups?.['open'] === '[';
    const start = SOURCE.lastIndex - (isArray ? 0 : 1);
    const cell = readJsonStrings(text, start, isArray);
    SOURCE.lastIndex = Math.max(SOURCE.lastIndex, cell.end);
    const { offsets, end } = cell;
    if (cell.text !== '')
      cells.push({ text: cell.text, languageId, start, end, toOuter: (offset) => offsets[offset] ?? end });
  }
  return cells;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The strings from `start` on as one text, where each unit stands, and where the last string ends. */
function readJsonStrings(
  text: string,
  start: number,
  isArray: boolean,
): { text: string; offsets: readonly number[]; end: number } {
  const units: string[] = [];
  const offsets: number[] = [];
  let position = start;
  let end = start;
  while (position < text.length) {
    const between = text.charAt(position);
    if (between !== '"') {
      if (!isArray || !/[\s,]/.test(between)) break;
      position++;
      continue;
    }
    for (position++; position < text.length && text.charAt(position) !== '"'; position++) {
      const unit = text.charAt(position);
      const escape = unit === '\\' ? text.charAt(++position) : undefined;
      if (escape === undefined) units.push(unit);
      else if (escape === 'u') {
        units.push(String.fromCharCode(Number.parseInt(text.slice(position + 1, position + 5), 16) || 0));
        position += 4;
      } else units.push(escapes[escape] ?? escape);
      offsets.push(Math.min(position, text.length - 1));
    }
    end = position++;
    if (!isArray) break;
  }
  offsets.push(end);
  return { text: units.join(''), offsets, end };
}
