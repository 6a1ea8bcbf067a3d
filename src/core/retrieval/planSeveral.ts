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

/** One of the values that leave their files together. */
export interface PlannedPlace {
  readonly file: SourceFile;
  readonly secret: TextRange;
  readonly target: RetrievalTarget;
  readonly style: RetrievalStyle;
  /** The files round `file`. */
  readonly project: ProjectFiles;
}

/** One plan for all places that can be rewritten, and why the others cannot. */
export interface SeveralPlans {
  readonly plan: Pick<RetrievalPlan, 'edits' | 'notes'>;
  /** In the order of the places given; undefined for a place that is part of the plan. */
  readonly refusals: readonly (RetrievalRefusal | undefined)[];
  /** What {@link RetrievalPlan.parameterType} is at each place. */
  readonly parameterTypes: readonly RetrievalPlan['parameterType'][];
}

/**
 * Plans one place after the other, each on what the plans before it left, so that imports, clients, helpers and dependencies
 * are written once. Places of one workspace folder, in any order; they must not overlap.
 */
export async function planSeveral(
  planner: Pick<RetrievalPlanner, 'plan'>,
  places: readonly PlannedPlace[],
): Promise<SeveralPlans> {
  const texts = new LayeredTexts();
  const ranges: (TextRange | undefined)[] = places.map(({ secret }) => secret);
  const notes = new Set<string>();
  const refusals: (RetrievalRefusal | undefined)[] = [];
  const parameterTypes: RetrievalPlan['parameterType'][] = [];

  for (const [index, { file, target, style, project }] of places.entries()) {
    const secret = ranges[index];
    const text = texts.read(file);
    const result =
      secret === undefined
        ? refuse('The code round it was rewritten for another value: run the fix again for this one.')
        : await planner.plan({ ...file, text }, secret, target, style, texts.over(project));
    refusals.push(result.kind === 'refusal' ? result.refusal : undefined);
    parameterTypes.push(result.kind === 'plan' ? result.plan.parameterType : undefined);
    if (result.kind === 'refusal') continue;
    for (const note of result.plan.notes) notes.add(note);
    for (const [later, { file: other }] of places.entries()) {
      const edits = later > index ? result.plan.edits.get(other.path) : undefined;
      const range = ranges[later];
      if (edits !== undefined && range !== undefined)
        ranges[later] = moveRange(range, texts.read(other), edits);
    }
    for (const [path, edits] of result.plan.edits) texts.change(path, edits);
  }
  return { plan: { edits: texts.edits(), notes: [...notes] }, refusals, parameterTypes };
}

/** Files as they were and as the plans so far have left them, by path. */
class LayeredTexts {
  readonly #original = new Map<string, string>();
  readonly #current = new Map<string, string>();

  read({ path, text }: SourceFile): string {
    if (!this.#original.has(path)) {
      this.#original.set(path, text);
      this.#current.set(path, text);
    }
    return this.#current.get(path) ?? text;
  }

  over(project: ProjectFiles): ProjectFiles {
    return {
      findUp: async (name) => {
        const found = await project.findUp(name);
        return found && { ...found, text: this.read(found) };
      },
      listSiblings: async () =>
        (await project.listSiblings()).map((file) => ({ ...file, text: this.read(file) })),
    };
  }

  change(path: string, edits: readonly TextEdit[]): void {
    this.#current.set(path, applyTextEdits(this.#current.get(path) ?? '', edits));
  }

  edits(): ReadonlyMap<string, readonly TextEdit[]> {
    return new Map(
      [...this.#current]
        .map(([path, text]) => [path, editsBetween(this.#original.get(path) ?? '', text)] as const)
        .filter(([, edits]) => edits.length > 0),
    );
  }
}

/** Where a range stands after edits; undefined when an edit rewrote its text. */
function moveRange(range: TextRange, text: string, edits: readonly TextEdit[]): TextRange | undefined {
  let shift = 0;
  let inside: TextEdit | undefined;
  for (const edit of edits) {
    if (edit.range.end <= range.start) shift += edit.newText.length - (edit.range.end - edit.range.start);
    else if (edit.range.start < range.end) inside = edit;
  }
  const kept = inside === undefined ? range : findKept(range, text, inside);
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
