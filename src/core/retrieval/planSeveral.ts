import { diffChars, diffLines } from 'diff';
import { applyTextEdits, type TextEdit, type TextRange } from '../text/textEdit';
import { refuse } from './language';
import type { RetrievalPlanner } from './planner';
import type {
  ProjectFiles,
  RetrievalPlan,
  RetrievalRefusal,
  RetrievalStyle,
  RetrievalTarget,
  SourceFile,
} from './retrieval';

/** One of the values that leave a file together. */
export interface PlannedPlace {
  readonly secret: TextRange;
  readonly target: RetrievalTarget;
  readonly style: RetrievalStyle;
}

/** One plan for all places that can be rewritten, and why the others cannot. */
export interface SeveralPlans {
  readonly plan: Omit<RetrievalPlan, 'style'>;
  /** In the order of the places given; undefined for a place that is part of the plan. */
  readonly refusals: readonly (RetrievalRefusal | undefined)[];
}

/**
 * Plans one place after the other, each on what the plans before it left, so that imports, clients and helpers are written
 * once. The places may stand in any order and must not overlap.
 */
export async function planSeveral(
  planner: Pick<RetrievalPlanner, 'plan'>,
  file: SourceFile,
  places: readonly PlannedPlace[],
  project: ProjectFiles,
): Promise<SeveralPlans> {
  const original = new Map([[file.path, file.text]]);
  const current = new Map(original);
  const layered: ProjectFiles = {
    findUp: async (name) => {
      const found = await project.findUp(name);
      if (found === undefined) return undefined;
      if (!original.has(found.path)) {
        original.set(found.path, found.text);
        current.set(found.path, found.text);
      }
      return { ...found, text: current.get(found.path) ?? found.text };
    },
  };
  const ranges: (TextRange | undefined)[] = places.map(({ secret }) => secret);
  const notes = new Set<string>();
  const refusals: (RetrievalRefusal | undefined)[] = [];

  for (const [index, { target, style }] of places.entries()) {
    const range = ranges[index];
    const text = current.get(file.path) ?? file.text;
    const result =
      range === undefined
        ? refuse('The code round it was rewritten for another value: run the fix again for this one.')
        : await planner.plan({ ...file, text }, range, target, style, layered);
    refusals.push(result.kind === 'refusal' ? result.refusal : undefined);
    if (result.kind === 'refusal') continue;
    for (const note of result.plan.notes) notes.add(note);
    for (const [path, edits] of result.plan.edits) {
      const before = current.get(path) ?? '';
      current.set(path, applyTextEdits(before, edits));
      if (path !== file.path) continue;
      for (let later = index + 1; later < ranges.length; later++) {
        const other = ranges[later];
        ranges[later] = other && moveRange(other, before, edits);
      }
    }
  }

  const edits = new Map(
    [...current]
      .map(([path, text]) => [path, editsBetween(original.get(path) ?? '', text)] as const)
      .filter(([, changes]) => changes.length > 0),
  );
  return { plan: { edits, notes: [...notes] }, refusals };
}

/** Where a range stands after edits; undefined when an edit rewrote its text. */
function moveRange(range: TextRange, text: string, edits: readonly TextEdit[]): TextRange | undefined {
  let shift = 0;
  let inside: TextEdit | undefined;
  for (const edit of edits) {
    if (edit.range.end <= range.start) shift += edit.newText.length - (edit.range.end - edit.range.start);
    else if (edit.range.start < range.end) inside = edit;
  }
  if (inside === undefined) return { start: range.start + shift, end: range.end + shift };
  const kept = findKept(range, text, inside);
  return kept && { start: kept.start + shift, end: kept.end + shift };
}

/** Where the characters of a range stand in the text that an edit puts in place of them and what is round them. */
function findKept(
  range: TextRange,
  text: string,
  { range: replaced, newText }: TextEdit,
): TextRange | undefined {
  let before = replaced.start;
  let after = replaced.start;
  for (const { value, added, removed } of diffChars(text.slice(replaced.start, replaced.end), newText)) {
    if (!added && !removed && before <= range.start && range.end <= before + value.length)
      return { start: after + range.start - before, end: after + range.end - before };
    if (!added) before += value.length;
    if (!removed) after += value.length;
  }
  return undefined;
}

/** The edits, by whole lines, that turn one text into another. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  for (const { value, added, removed } of diffLines(before, after)) {
    const last = edits.at(-1);
    if (added) {
      if (last?.range.end === position) edits[edits.length - 1] = { ...last, newText: last.newText + value };
      else edits.push({ range: { start: position, end: position }, newText: value });
    } else if (removed) {
      const range = { start: position, end: position + value.length };
      if (last?.range.end === position)
        edits[edits.length - 1] = { ...last, range: { start: last.range.start, end: range.end } };
      else edits.push({ range, newText: '' });
      position = range.end;
    } else {
      position += value.length;
    }
  }
  return edits;
}
