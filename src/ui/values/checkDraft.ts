import { findJsonProblem } from '../../core/secrets/jsonProblem';
import { reveal } from '../../core/secrets/redacted';
import { checkBytes, checkValue } from '../prompts/checkValue';
import { parseHex } from './content';
import { contentOf, findRepeatedKey, wholeRow, type Draft, type DraftRow } from './draft';

/** What keeps a draft from being stored, in sentences that hold no part of any value. */
export interface DraftProblems {
  /** By the id of the row that they are about. */
  readonly rows: ReadonlyMap<number, string>;
  /** About the whole. */
  readonly whole?: string;
}

export function checkDraft(draft: Draft): DraftProblems {
  const rows = draft.form === 'keys' ? checkRows(draft) : checkWhole(draft);
  const content = contentOf(draft);
  const size =
    content.kind === 'text'
      ? checkValue('text', reveal(content.text))
      : checkBytes(reveal(content.bytes).length);
  return size === undefined || rows.size > 0 ? { rows } : { rows, whole: size.message };
}

function checkRows({ rows }: Draft): ReadonlyMap<number, string> {
  const problems = new Map<number, string>();
  const seen = new Set<string>();
  for (const row of rows) {
    const problem = seen.has(row.key) ? `The key “${row.key}” stands twice.` : checkRow(row);
    if (problem !== undefined) problems.set(row.id, problem);
    seen.add(row.key);
  }
  return problems;
}

function checkRow({ key, kind, value, origin }: DraftRow): string | undefined {
  if (key === '' && origin?.key !== '') return 'The key needs a name.';
  if (kind === 'text') return undefined;
  const problem = describeJsonProblem(reveal(value));
  return problem && `${problem} Make it text to store it as it stands.`;
}

function checkWhole({ form, rows }: Draft): ReadonlyMap<number, string> {
  const [row] = rows;
  const problem = row && checkWholeRow(form, row);
  return new Map(problem === undefined ? [] : [[wholeRow, problem]]);
}

function checkWholeRow(form: Draft['form'], { value }: DraftRow): string | undefined {
  if (form === 'binary')
    return parseHex(value) === undefined
      ? 'These are not pairs of hexadecimal digits, as in 0a ff 41.'
      : undefined;
  if (form !== 'json') return undefined;
  const problem = describeJsonProblem(reveal(value));
  if (problem !== undefined) return problem;
  const repeated = findRepeatedKey(value);
  return repeated === undefined ? undefined : `The key “${repeated}” stands twice.`;
}

function describeJsonProblem(text: string): string | undefined {
  const problem = findJsonProblem(text);
  return problem && `Not JSON: line ${problem.line}, column ${problem.column}: ${problem.message}.`;
}
