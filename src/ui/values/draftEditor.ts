import { reveal } from '../../core/secrets/redacted';
import { checkDraft, type DraftProblems } from './checkDraft';
import { describeChanges } from './compare';
import { isSameContent, type ValueContent } from './content';
import { contentOf, startDraft, type Draft, type DraftRow } from './draft';

/** How a row differs from the version that is stored. */
export type RowMark = 'new' | 'renamed' | 'changed';

/** What is edited, what it was before, and the way back. */
export class DraftEditor {
  /** What is stored. */
  readonly base: ValueContent;
  readonly stored: Draft;
  #draft: Draft;
  #past: readonly Draft[] = [];
  #future: readonly Draft[] = [];
  #field: string | undefined;

  constructor(base: ValueContent) {
    this.base = base;
    this.#draft = this.stored = startDraft(base);
  }

  get draft(): Draft {
    return this.#draft;
  }

  get content(): ValueContent {
    return contentOf(this.#draft);
  }

  get isDirty(): boolean {
    return this.#draft !== this.stored && !isSameContent(this.base, this.content);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  get problems(): DraftProblems {
    return checkDraft(this.#draft);
  }

  /** What storing the draft would do, in words. */
  get changes(): string {
    return describeChanges(this.base, this.content);
  }

  row(id: number): DraftRow | undefined {
    return this.#draft.rows.find((row) => row.id === id);
  }

  /**
   * Goes on to another draft.
   * @param field what is being typed in: going back undoes all that was typed in it in one go
   */
  change(draft: Draft, field?: string): void {
    if (draft === this.#draft) return;
    if (field === undefined || field !== this.#field) this.#past = [...this.#past, this.#draft];
    this.#field = field;
    this.#future = [];
    this.#draft = draft;
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#future = [...this.#future, this.#draft];
    this.#past = this.#past.slice(0, -1);
    this.#enter(before);
  }

  redo(): void {
    const after = this.#future.at(-1);
    if (after === undefined) return;
    this.#past = [...this.#past, this.#draft];
    this.#future = this.#future.slice(0, -1);
    this.#enter(after);
  }

  #enter(draft: Draft): void {
    this.#field = undefined;
    this.#draft = draft;
  }

  /** How a row differs from what is stored; `undefined` when it does not. */
  markOf(row: DraftRow): RowMark | undefined {
    if (this.#draft.form !== this.stored.form) return undefined;
    const before = this.stored.rows.find(({ id }) => id === row.id);
    if (before === undefined) return 'new';
    if (before.kind !== row.kind || reveal(before.value) !== reveal(row.value)) return 'changed';
    return before.key === row.key ? undefined : 'renamed';
  }
}
