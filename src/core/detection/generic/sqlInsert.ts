/** Passwords in the rows that an INSERT statement of SQL adds, by the place of their column in its list of columns. */
import type { TextRange } from '../../text/textEdit';
import { defineRule, type LocatedSecret, type TextRule } from '../rule';
import type { SourceText } from '../sourceText';
import { findCredentialColumns, findInRow, MOST_ROWS } from './columnValue';
import { SECRETS_MANAGEMENT } from './secretsManagement';

const INSERT =
  /\binsert\s{1,4}into\s{1,4}[\w.$"`[\]\\]{1,160}\s{0,8}\((?<columns>[^()]{1,3000})\)\s{0,40}values\s{0,40}(?=\()/gi;

/** In UTF-16 units. */
const LONGEST_ROW = 20_000;
/** Rows that have no end or other columns: after so many no more is read, so that the time stays linear. */
const MOST_BROKEN = 50;
const BETWEEN_ROWS = /\s{0,40},\s{0,40}(?=\()/y;

/** The first literal in each cell of a row, and where the row ends. */
interface Row {
  readonly cells: readonly (TextRange | undefined)[];
  readonly end: number;
}

function search(source: SourceText): LocatedSecret[] {
  const { text } = source;
  const found: LocatedSecret[] = [];
  let broken = 0;
  INSERT.lastIndex = 0;
  for (let statement = INSERT.exec(text); statement; statement = INSERT.exec(text)) {
    const titles = (statement.groups?.['columns'] ?? '').split(',');
    const columns = findCredentialColumns(titles);
    if (columns.length === 0) continue;
    let start: number | undefined = INSERT.lastIndex;
    for (let count = 0; start !== undefined && count < MOST_ROWS; count++) {
      const row = readRow(text, start);
      if (row?.cells.length !== titles.length) {
        if (++broken > MOST_BROKEN) return found;
        break;
      }
      found.push(...findInRow(source, columns, row.cells));
      INSERT.lastIndex = row.end;
      start = nextRow(text, row.end);
    }
  }
  return found;
}

function nextRow(text: string, end: number): number | undefined {
  BETWEEN_ROWS.lastIndex = end;
  return BETWEEN_ROWS.test(text) ? BETWEEN_ROWS.lastIndex : undefined;
}

/** The row whose bracket opens at `start`. */
function readRow(text: string, start: number): Row | undefined {
  const limit = Math.min(text.length, start + LONGEST_ROW);
  const cells: (TextRange | undefined)[] = [];
  let literal: TextRange | undefined;
  let depth = 0;
  for (let at = start + 1; at < limit; at++) {
    const character = text.charAt(at);
    if (character === "'" || character === '"') {
      const content = readLiteral(text, at, limit);
      if (!content) return undefined;
      literal ??= content;
      at = content.end + (text.charAt(content.end) === '\\' ? 1 : 0);
    } else if (character === '(') depth++;
    else if (character === ')' && depth > 0) depth--;
    else if (depth === 0 && (character === ',' || character === ')')) {
      cells.push(literal);
      literal = undefined;
      if (character === ')') return { cells, end: at + 1 };
    }
  }
  return undefined;
}

/** What stands in the quotes that open at `start`, which a program’s literal round the statement may escape. */
function readLiteral(text: string, start: number, limit: number): TextRange | undefined {
  const quote = text.charAt(start);
  const isEscaped = text.charAt(start - 1) === '\\';
  for (let at = start + 1; at < limit; at++) {
    const character = text.charAt(at);
    if (isEscaped ? character === '\\' && text.charAt(at + 1) === quote : character === quote) {
      if (isEscaped || text.charAt(at + 1) !== quote) return { start: start + 1, end: at };
      at++;
    } else if (character === '\\') at++;
  }
  return undefined;
}

export const sqlInsertRule: TextRule = defineRule({
  id: 'sql-insert-password',
  name: 'Password in a row of a SQL table',
  description: 'Whoever reads the statement signs in as the user whom it adds.',
  severity: 'warning',
  keywords: ['insert into'],
  search,
  revocationUrl: SECRETS_MANAGEMENT,
  sourceUrl: 'https://www.postgresql.org/docs/current/sql-insert.html',
  samples: (build) => ({
    matches: [
      `INSERT INTO users (id, name, password) VALUES (1, 'ann', '«k7${build.alnum(10)}»');`,
      `insert into \`accounts\` (\`login\`, \`passwd\`)\nvalues\n  ('it''s', 'password'),\n  ('bob', MD5('«k7${build.alnum(8)}»'));`,
    ],
    lookalikes: [
      'INSERT INTO users (name, password) VALUES (?, ?);',
      "INSERT INTO users (name, password, note) VALUES ('ann', '', 'k7-r2d2');",
      'q = "INSERT INTO users (name, password) VALUES (\'" + name + "\', \'" + password1 + "\')"',
      "INSERT INTO users (password, name) SELECT 'k7-r2d2', name FROM old;",
    ],
  }),
});
