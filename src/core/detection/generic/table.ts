/** Passwords in tables, by the title of their column: tables drawn with bars, as in Markdown, and files of separated values. */
import type { TextRange } from '../../text/textEdit';
import { defineRule, type LocatedSecret, type TextRule } from '../rule';
import type { SourceText } from '../sourceText';
import { findCredentialColumns, findInRow, MOST_ROWS } from './columnValue';
import { SECRETS_MANAGEMENT } from './secretsManagement';

/** A line of dashes under a table's titles. */
const RULE_LINE = /\n(?=[ \t:|]{0,200}-)[ \t:|-]{3,400}(?=\r?\n)/g;
const SEPARATED_VALUES = /\.(?:csv|tsv)$/i;
const SEPARATORS = [',', ';', '\t'];
const LONGEST_LINE = 20_000;

/** A title of what a password opens, without which a table of bars is about passwords and holds none. */
const OPENED = /user|login|account|name|mail|host|server|environment|url|role/i;

function search(source: SourceText): LocatedSecret[] {
  const { text, path } = source;
  const found: LocatedSecret[] = [];
  if (SEPARATED_VALUES.test(path)) {
    const titles = lineAt(text, 0);
    const header = text.slice(titles.start, titles.end);
    const separator = SEPARATORS.find((character) => header.includes(character));
    if (separator !== undefined) readRows(source, titles, titles.end + 1, separator, found);
    return found;
  }
  let read = 0;
  for (const { index, 0: line } of text.matchAll(RULE_LINE)) {
    if (index < read || !line.includes('|')) continue;
    const titles = lineAt(text, text.lastIndexOf('\n', index - 1) + 1);
    if (OPENED.test(text.slice(titles.start, titles.end)))
      read = readRows(source, titles, index + line.length + 1, '|', found);
  }
  return found;
}

/** The line that starts at `start`, without its end. */
function lineAt(text: string, start: number): TextRange {
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/**
 * Adds to `found` what stands under the titles, in the lines from `start` on that have as many cells, and gives where
 * they end.
 */
function readRows(
  source: SourceText,
  titles: TextRange,
  start: number,
  separator: string,
  found: LocatedSecret[],
): number {
  const { text } = source;
  const header = splitCells(text, titles, separator);
  const columns = findCredentialColumns(header.map((cell) => text.slice(cell.start, cell.end)));
  if (columns.length === 0) return start;
  let at = start;
  for (let count = 0; count < MOST_ROWS && at < text.length; count++) {
    const line = lineAt(text, at);
    const cells = splitCells(text, line, separator);
    if (cells.length !== header.length) break;
    found.push(...findInRow(source, columns, cells));
    at = line.end + 1;
  }
  return at;
}

/** The cells of a line, without space, quotes and marks round them; none of a line that is too long. */
function splitCells(text: string, { start, end }: TextRange, separator: string): TextRange[] {
  if (end - start > LONGEST_LINE) return [];
  const cells: TextRange[] = [];
  let from = start;
  let isQuoted = false;
  for (let at = start; at <= end; at++) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = !isQuoted && separator !== '|';
    if (at !== end && (character !== separator || isQuoted)) continue;
    cells.push(trim(text, { start: from, end: at }));
    from = at + 1;
  }
  return cells;
}

function trim(text: string, { start, end }: TextRange): TextRange {
  const cell = text.slice(start, end);
  const lead = /^[\s"*`]*/.exec(cell)?.[0].length ?? 0;
  let last = end;
  while (last > start + lead && /[\s"*`]/.test(text.charAt(last - 1))) last--;
  return { start: start + lead, end: last };
}

export const tableRule: TextRule = defineRule({
  id: 'table-password',
  name: 'Password in a table',
  description: 'Whoever reads the table signs in to what the row names.',
  severity: 'warning',
  keywords: [
    ...['|--', '| --', '|:-', '| :-'],
    ...[
      ',passw',
      ';passw',
      ',"passw',
      'password,',
      'password\t',
      '\tpassword\n',
      '\tpassword\r',
      ',secret',
      ',pass\n',
      ',pass\r',
      ',pass,',
      ',pwd',
    ],
  ],
  search,
  revocationUrl: SECRETS_MANAGEMENT,
  sourceUrl: 'https://github.github.com/gfm/#tables-extension-',
  samples: (build) => ({
    matches: [
      `| Host | User | Password |\n| --- | :-- | --- |\n| db1 | root | \`«k7${build.alnum(10)}»\` |\n`,
    ],
    lookalikes: [
      '| Name | Type | Password |\n| --- | --- | --- |\n| admin | string | your-password |\n',
      `| Field | Password |\n|---|---|\n| length | k7${build.alnum(10)} |\n`,
      '| User | Password |\n|---|---|\n| admin | ${DB_PASSWORD} |\n',
    ],
  }),
});
