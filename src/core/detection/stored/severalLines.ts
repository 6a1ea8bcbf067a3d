/** Texts of several lines as the program that reads them has them: heredocs, block scalars, indented literals. */
import type { TextRange } from '../../text/textEdit';

/** A text of several lines, and what it may stand for. */
export interface SeveralLines {
  /** From its first to its last character that is not white space. */
  readonly range: TextRange;
  readonly values: readonly string[];
}

const heredocOpening = /<<[-~<]?[ \t]{0,4}(["']?)([A-Za-z_]\w{0,60})\1[^\n]{0,200}\n/g;
/** Texts that open more are no programs. */
const mostHeredocs = 200;

/** The heredocs of HCL, shells, Ruby, PHP and Perl. `longest` is the most of a text that is read for one. */
export function readHeredocs(text: string, longest: number): readonly SeveralLines[] {
  const found: SeveralLines[] = [];
  let end = 0;
  let count = 0;
  for (const { index, 0: opening, 2: tag = '' } of text.matchAll(heredocOpening)) {
    if (index < end) continue;
    if (++count > mostHeredocs) break;
    const start = index + opening.length;
    const body = text.slice(start, start + longest);
    const close = body.search(new RegExp(`^[ \\t]*${tag}(?!\\w)`, 'm'));
    if (close <= 0) continue;
    end = start + close;
    found.push(readLines(start, body.slice(0, close)));
  }
  return found;
}

const blockHeader = /(?<=^|\s)([|>])[-+\d]{0,2}[ \t]{0,20}(?:(?<=\s)#[^\n]{0,200})?\r?\n/gm;

/** The block scalars of YAML (1.2, section 8.1), literal and folded. `longest` is the most of a text that is read for one. */
export function readBlockScalars(text: string, longest: number): readonly SeveralLines[] {
  const found: SeveralLines[] = [];
  let end = 0;
  for (const { index, 0: header, 1: style } of text.matchAll(blockHeader)) {
    if (index < end) continue;
    const start = index + header.length;
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    const body = takeIndented(text.slice(start, start + longest), indentOfParent(line));
    end = start + body.length;
    if (body.trim() === '') continue;
    const block = readLines(start, body);
    found.push(style === '|' ? block : { ...block, values: block.values.map(fold) });
  }
  return found;
}

/** The text without the white space that all of its lines begin with, and without what is empty at both ends. */
export function dedent(text: string): string {
  const lines = text.replaceAll('\r', '').split('\n');
  let common = Infinity;
  for (const line of lines) if (line.trim() !== '') common = Math.min(common, indentOf(line));
  const cut = lines.map((line) => line.slice(common)).join('\n');
  return cut.replace(/^\s*\n/, '').trimEnd();
}

function readLines(start: number, body: string): SeveralLines {
  const leading = body.length - body.trimStart().length;
  const asWritten = body.trimEnd();
  return {
    range: { start: start + leading, end: start + asWritten.length },
    values: [dedent(body), asWritten].flatMap((each) => [each, `${each}\n`]),
  };
}

/** Of the key before a block scalar; of the dash where an item of a list is one. */
function indentOfParent(line: string): number {
  const marks = /^[ \t]*(?:-[ \t]+)*/.exec(line)?.[0] ?? '';
  return marks.length < line.length ? marks.length : indentOf(line);
}

/** The lines that are indented more than their parent, with empty ones between them. */
function takeIndented(text: string, parent: number): string {
  for (const { index, 0: start } of text.matchAll(/^[ \t]*\S/gm))
    if (start.length - 1 <= parent) return text.slice(0, index);
  return text;
}

/** Between lines of text a line feed is a space, and each empty line a line feed. */
function fold(text: string): string {
  return text.replace(/\n+/g, (run: string, at: number) => {
    if (!isVisible(text.charAt(at + run.length))) return run;
    if (run.length > 1) return run.slice(1);
    return isVisible(text.charAt(at - 1)) ? ' ' : run;
  });
}

function isVisible(character: string): boolean {
  return character.trim() !== '';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
