import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { collect } from '../grouping';
import { applyTextEdits } from '../text/textEdit';
import type { TextEdit, TextRange } from '../text/textEdit';
import { editsBetween } from './planSeveral';
import { detectLineEnding, indentationAt, insert } from './sourceText';

/** The code of a notebook as one program, and the way between it and the notebook's own text. */
export interface Notebook {
  /** The cells of code, from top to bottom; commands to the kernel are left empty in it. */
  readonly text: string;
  /** Whether a cell keeps what it has printed. */
  readonly hasOutputs: boolean;
  /** The offset in {@link text} of an offset of the notebook, or of what follows it there. */
  toInner(offset: number): number;
  toOuter(range: TextRange): TextRange;
  /** Whether the program has the range as the notebook has it: a command may only seem to be one. */
  isVerbatim(range: TextRange): boolean;
  /** Edits of the notebook for edits of {@link text}; undefined where one reaches over cells. */
  rewrite(edits: readonly TextEdit[]): readonly TextEdit[] | undefined;
}

/** One character of the program, and where the notebook has it. */
interface Unit {
  readonly character: string;
  readonly range: TextRange;
}

interface Cell {
  /** The JSON value that holds the source: a string, or an array of strings. */
  readonly source: Node;
  /** Where the program has it. */
  readonly range: TextRange;
  readonly text: string;
}

/** Reads a notebook of Python (nbformat 4, https://nbformat.readthedocs.io/en/latest/format_description.html). */
export function readNotebook(text: string): Notebook | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  if (root === undefined || errors.length > 0) return undefined;
  const valueAt = (...path: string[]): unknown => findNodeAtLocation(root, path)?.value;
  const language =
    valueAt('metadata', 'language_info', 'name') ?? valueAt('metadata', 'kernelspec', 'language') ?? 'python';
  const cells = findNodeAtLocation(root, ['cells'])?.children;
  if (valueAt('nbformat') !== 4 || language !== 'python' || cells === undefined) return undefined;

  const units: Unit[] = [];
  const found: Cell[] = [];
  for (const cell of cells) {
    const source = findNodeAtLocation(cell, ['source']);
    if (findNodeAtLocation(cell, ['cell_type'])?.value !== 'code' || source === undefined) continue;
    const own = stringsOf(source).flatMap((string) => readUnits(text, string));
    const content = own.map(({ character }) => character).join('');
    if (/^%%(?!time|capture|prun)/.test(content)) continue;
    const start = units.length;
    units.push(...own);
    found.push({ source, range: { start, end: units.length }, text: content });
    const end = source.offset + source.length;
    units.push({ character: '\n', range: { start: end, end } });
  }
  const code = units.map(({ character }) => character).join('');
  const program = hideCommands(code);
  return {
    text: program,
    hasOutputs: cells.some((cell) => (findNodeAtLocation(cell, ['outputs'])?.children ?? []).length > 0),
    toInner: (offset) => findUnit(units, offset),
    toOuter: ({ start, end }) => ({
      start: units[start]?.range.start ?? text.length,
      end: units[end - 1]?.range.end ?? text.length,
    }),
    isVerbatim: ({ start, end }) => program.slice(start, end) === code.slice(start, end),
    rewrite: (edits) => rewriteCells(text, found, edits),
  };
}

function stringsOf(source: Node): readonly Node[] {
  return source.type === 'array' ? (source.children ?? []) : [source];
}

/** RFC 8259, section 7. */
const jsonCharacter = /\\u[\dA-Fa-f]{4}|\\?[^]/g;

function readUnits(text: string, { offset, length }: Node): Unit[] {
  const start = offset + 1;
  return [...text.slice(start, offset + length - 1).matchAll(jsonCharacter)].map(({ 0: code, index }) => ({
    character: code.startsWith('\\') ? (JSON.parse(`"${code}"`) as string) : code,
    range: { start: start + index, end: start + index + code.length },
  }));
}

/** The first unit that ends after the offset. */
function findUnit(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.range.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Commands of IPython to its kernel or a shell are no Python: they become empty lines, or names in a block, of the same length. */
function hideCommands(program: string): string {
  return program.replaceAll(/^([ \t]*)[%!?]([^\n]*)/gm, (_, indentation: string, rest: string) => {
    return indentation + (indentation === '' ? ' ' : '_') + ' '.repeat(rest.length);
  });
}

function rewriteCells(
  text: string,
  cells: readonly Cell[],
  edits: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  const byCell = new Map<Cell, TextEdit[]>();
  for (const { range, newText } of edits) {
    const cell = cells.find(
      (candidate) => candidate.range.start <= range.start && range.end <= candidate.range.end,
    );
    if (cell === undefined) return undefined;
    const { start } = cell.range;
    collect(byCell, cell, { range: { start: range.start - start, end: range.end - start }, newText });
  }
  return [...byCell].flatMap(([cell, own]) => {
    const after = applyTextEdits(cell.text, own);
    // Empty lines that part code from what follows part nothing at the end of a cell.
    return rewriteCell(text, cell, cell.text.endsWith('\n') ? after : after.trimEnd());
  });
}

/** Writes a cell's source anew; of an array only the lines that change, so that all others stay as they are. */
function rewriteCell(text: string, { source, text: before }: Cell, after: string): readonly TextEdit[] {
  const elements = source.children ?? [];
  const lines = splitLines(before);
  const [first, second] = elements;
  const isByLine = elements.length === lines.length && elements.every(({ value }, i) => value === lines[i]);
  const changes = editsBetween(before, after);
  if (first === undefined || !isByLine || changes.some(({ newText }) => newText === '')) {
    const code = JSON.stringify(source.type === 'array' ? splitLines(after) : after);
    return [{ range: rangeOf(source), newText: code }];
  }
  const separator =
    second === undefined
      ? `,${detectLineEnding(text)}${indentationAt(text, first.offset)}`
      : text.slice(rangeOf(first).end, second.offset);
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  return changes.map(({ range, newText }) => {
    const written = splitLines(newText)
      .map((line) => JSON.stringify(line))
      .join(separator);
    const from = elements[starts.indexOf(range.start)];
    const last = elements[starts.indexOf(range.end) - 1] ?? first;
    if (from === undefined) return insert(rangeOf(last).end, separator + written);
    if (range.start === range.end) return insert(from.offset, written + separator);
    return { range: { start: from.offset, end: rangeOf(last).end }, newText: written };
  });
}

function rangeOf({ offset, length }: Node): TextRange {
  return { start: offset, end: offset + length };
}

/** Lines with their ends, as nbformat keeps them. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
