import type { EditState, ValueForm, ViewState } from '../values/protocol';
import { announce, create, createButton, createTable, post } from './dom';
import { RowView } from './rowView';

type ReadyState = Extract<ViewState, { status: 'ready' }>;

const formNames: Readonly<Record<ValueForm, string>> = {
  keys: 'Keys',
  json: 'JSON',
  text: 'Text',
  binary: 'Binary',
};

/** The page of one value. It is changed in place, so that what somebody types in is never taken from under their hands. */
export class EditView {
  readonly element = create('div', {});
  readonly #facts = create('dl', { className: 'facts' });
  readonly #note = create('p', { className: 'note' });
  readonly #tools = create('div', { className: 'tools' });
  readonly #empty = create('p', {
    className: 'note',
    textContent: 'The secret is a JSON object without keys.',
  });
  readonly #body: HTMLTableSectionElement;
  readonly #table: HTMLTableElement;
  readonly #add = createButton('Add Key', () => {
    post({ type: 'add' });
  });
  readonly #footer = create('div', { className: 'footer' });
  readonly #problem = create('p', { className: 'error', role: 'alert' });
  readonly #changes = create('p', { className: 'changes' });
  readonly #save = createButton('Save', () => {
    post({ type: 'save' });
  });
  readonly #discard = createButton('Discard Changes', () => {
    post({ type: 'discard' });
  });
  readonly #undo = createButton('Undo', () => {
    post({ type: 'undo' });
  });
  readonly #redo = createButton('Redo', () => {
    post({ type: 'redo' });
  });
  readonly #rows = new Map<number, RowView>();
  #form: ValueForm | undefined;
  #toolsDrawn = '';

  constructor() {
    const { table, body } = createTable(['Key', 'Value', '']);
    this.#table = table;
    this.#body = body;
    this.#save.className = 'primary';
    this.#save.title = 'Store a new version (Ctrl+S, ⌘S)';
    this.#undo.title = 'Undo (Ctrl+Z, ⌘Z)';
    this.#redo.title = 'Redo (Ctrl+Shift+Z, ⇧⌘Z)';
    this.#footer.append(
      this.#problem,
      this.#changes,
      create('div', { className: 'buttons' }, this.#save, this.#discard, this.#undo, this.#redo),
    );
    this.element.append(
      this.#facts,
      this.#note,
      this.#tools,
      this.#empty,
      this.#table,
      this.#add,
      this.#footer,
    );
  }

  row(id: number): RowView | undefined {
    return this.#rows.get(id);
  }

  /** @param focus the row to go to */
  update(state: ReadyState, focus: number | undefined): void {
    const { edit } = state;
    this.#drawFacts(state.facts);
    this.#note.textContent = state.note ?? '';
    this.#drawTools(edit);
    this.#drawRows(state);
    this.#empty.hidden = state.rows.length > 0;
    this.#table.hidden = state.rows.length === 0;
    this.#add.hidden = edit?.form !== 'keys';
    this.#footer.hidden = edit === undefined;
    if (edit !== undefined) this.#drawFooter(edit);
    if (focus !== undefined) this.#rows.get(focus)?.focus();
  }

  #drawFacts(facts: ReadyState['facts']): void {
    this.#facts.replaceChildren(
      ...facts.flatMap(([name, value]) => [
        create('dt', { textContent: name }),
        create('dd', { textContent: value }),
      ]),
    );
  }

  #drawTools(edit: EditState | undefined): void {
    const drawn = edit === undefined ? 'read' : `${edit.form} ${edit.forms.join()}`;
    if (drawn === this.#toolsDrawn) return;
    this.#toolsDrawn = drawn;
    const hadFocus = this.#tools.contains(document.activeElement);
    const act = (text: string, type: 'pasteClipboard' | 'openFile' | 'saveFile' | 'compare') =>
      createButton(text, () => {
        post({ type });
      });
    const tools: HTMLElement[] = [];
    if (edit !== undefined && edit.forms.length > 1) tools.push(this.#drawForms(edit));
    if (edit !== undefined && edit.form !== 'binary') tools.push(act('Paste JSON', 'pasteClipboard'));
    if (edit !== undefined) tools.push(act('Open from File…', 'openFile'));
    if (edit?.form === 'binary') tools.push(act('Save to File…', 'saveFile'));
    this.#tools.replaceChildren(...tools, act('Compare with…', 'compare'));
    if (hadFocus) this.#tools.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }

  #drawForms({ form, forms }: EditState): HTMLElement {
    const group = create('div', { className: 'forms', role: 'group', ariaLabel: 'Edit as' });
    for (const candidate of forms) {
      const button = createButton(formNames[candidate], () => {
        post({ type: 'form', form: candidate });
      });
      button.ariaPressed = String(candidate === form);
      group.append(button);
    }
    return group;
  }

  #drawRows(state: ReadyState): void {
    const form = state.edit?.form;
    if (form !== this.#form) this.#removeRows([...this.#rows.keys()]);
    this.#form = form;
    const active = document.activeElement;
    const activeIndex = [...this.#body.children].findIndex((line) => line.contains(active));
    const ids = new Set(state.rows.map(({ id }) => id));
    this.#removeRows([...this.#rows.keys()].filter((id) => !ids.has(id)));
    state.rows.forEach((row, index) => {
      const known = this.#rows.get(row.id) ?? new RowView(row.id);
      this.#rows.set(row.id, known);
      known.update(row, state.canCopy, form);
      const there = this.#body.children.item(index);
      if (there !== known.element) this.#body.insertBefore(known.element, there);
    });
    if (active instanceof HTMLElement && active !== document.activeElement && active.isConnected)
      active.focus();
    else if (activeIndex >= 0 && active?.isConnected !== true) this.#focusNear(activeIndex, state);
  }

  #removeRows(ids: readonly number[]): void {
    for (const id of ids) {
      this.#rows.get(id)?.element.remove();
      this.#rows.delete(id);
    }
  }

  /** Where a row with the focus is gone, the one in its place has it. */
  #focusNear(index: number, { rows }: ReadyState): void {
    const near = rows[Math.min(index, rows.length - 1)];
    if (near === undefined) this.#add.focus();
    else this.#rows.get(near.id)?.focus();
  }

  #drawFooter(edit: EditState): void {
    const problem = edit.problem ?? '';
    if (this.#problem.textContent !== problem) this.#problem.textContent = problem;
    const changes = edit.isSaving
      ? 'Storing…'
      : edit.changes === ''
        ? 'No changes'
        : `Saving ${edit.changes}. What is not saved is lost when the window is closed or reloaded.`;
    if (this.#changes.textContent !== changes) this.#changes.textContent = changes;
    this.#save.disabled = !edit.isDirty || edit.isSaving;
    this.#discard.disabled = this.#save.disabled;
    this.#undo.disabled = !edit.canUndo || edit.isSaving;
    this.#redo.disabled = !edit.canRedo || edit.isSaving;
    if (edit.isSaving && !this.element.inert) announce('Storing');
    this.element.inert = edit.isSaving;
  }
}
