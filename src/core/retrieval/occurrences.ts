import { reveal, type Redacted } from '../secrets/redacted';
import type { TextRange } from '../text/textEdit';
import type { RetrievalPlanner } from './planner';
import type { SourceFile } from './retrieval';

/** Every literal of a file that is the value or holds it; comments and other text that is no literal are left out. */
export async function findOccurrencesIn(
  planner: Pick<RetrievalPlanner, 'locate'>,
  file: SourceFile,
  value: Redacted<string>,
): Promise<readonly TextRange[]> {
  const text = reveal(value);
  const ranges: TextRange[] = [];
  for (
    let start = file.text.indexOf(text);
    start >= 0;
    start = file.text.indexOf(text, start + text.length)
  ) {
    const literal = await planner.locate(file, { start, end: start + text.length });
    if (literal !== undefined && reveal(literal.value) === text) ranges.push(literal.range);
  }
  return ranges;
}
