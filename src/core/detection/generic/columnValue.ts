/** Values that the title of their column names: in the rows of a statement, a table or a file of separated values. */
import type { TextRange } from '../../text/textEdit';
import type { LocatedSecret } from '../rule';
import type { SourceText } from '../sourceText';
import type { CredentialKind } from './credentialName';
import { isCommonPassword, judgeValue } from './credentialValue';
import { readCredentialName } from './tellingName';

/** More rows than people write; a table that a program wrote says the same in its first ones. */
export const MOST_ROWS = 1000;

/** A column that holds passwords or secrets. */
export interface CredentialColumn {
  readonly index: number;
  readonly name: string;
  readonly kind: Exclude<CredentialKind, 'key'>;
}

/** Those of the columns whose titles are a credential's name. */
export function findCredentialColumns(titles: readonly string[]): readonly CredentialColumn[] {
  return titles.flatMap((title, index) => {
    const name = title.replace(/\W+/g, '_').replace(/^_|_$/g, '');
    const { kind } = readCredentialName(name);
    return kind === 'none' || kind === 'key' ? [] : [{ index, name, kind }];
  });
}

const DIGEST = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i;

/** The credentials in the cells of a row, which may be empty, that stand in the columns. */
export function findInRow(
  source: SourceText,
  columns: readonly CredentialColumn[],
  cells: readonly (TextRange | undefined)[],
): readonly LocatedSecret[] {
  return columns.flatMap((column) => {
    const cell = cells[column.index];
    return (cell && judgeCell(source, column, cell)) ?? [];
  });
}

/** What a cell of the column holds; `undefined` unless it looks like a credential of its kind. */
function judgeCell(
  source: SourceText,
  { name, kind }: CredentialColumn,
  range: TextRange,
): LocatedSecret | undefined {
  const value = source.text.slice(range.start, range.end);
  if (/["'`\s]/.test(value)) return undefined;
  const { verdict, evidence } = judgeValue(value, { kind, name, quoted: true, inTestOrDocs: false });
  if (verdict === 'no' || (verdict === 'doubtful' && !isCommonPassword(value))) return undefined;
  const isDigest = kind === 'password' && DIGEST.test(value);
  return {
    range,
    severity:
      verdict === 'doubtful' || isDigest || source.isExplanation(range.start) ? 'information' : 'warning',
    evidence: [
      `the column’s title says ${kind}`,
      `the value ${evidence.join(', ')}`,
      ...(isDigest ? ['as long as a digest'] : []),
    ],
  };
}
