import type { EditState, RowState } from '../values/protocol';
import { announce, create, createIconButton, drawMask, drawValue, post, setIcon } from './dom';

/** One row of the value view's table: a key, its value masked, shown or being typed in, and what can be done to it. */
export class RowView {
  readonly element = create('tr', {});
  readonly #id: number;
  readonly #keyCell = create('th', { scope: 'row' });
  readonly #key = create('input', { type: 'text', className: 'key', spellcheck: false, autocomplete: 'off' });
  readonly #mark = create('span', { className: 'mark' });
  readonly #problem = create('span', { className: 'problem' });
  readonly #valueCell = create('td', {});
  readonly #acts = create('div', { className: 'acts' });
  readonly #toggle: HTMLButtonElement;
  readonly #edit: HTMLButtonElement;
  readonly #kind = create('select', {});
  #label = '';
  #text: HTMLTextAreaElement | undefined;
  #form: EditState['form'] | undefined;
  #drawn = '';

  constructor(id: number) {
    this.#id = id;
    this.#toggle = createIconButton('show', '', () => {
      this.#toggleClear();
    });
    this.#edit = createIconButton('edit', '', () => {
      post({ type: this.#text === undefined ? 'edit' : 'hide', row: id });
    });
    this.#kind.append(
      create('option', { value: 'text' }, 'Text'),
      create('option', { value: 'json' }, 'JSON'),
    );
    this.#kind.addEventListener('change', () => {
      post({ type: this.#kind.value === 'json' ? 'asJson' : 'asText', row: id });
    });
    this.#key.addEventListener('input', () => {
      post({ type: 'rename', row: id, text: this.#key.value });
    });
    this.#key.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') post({ type: 'edit', row: id });
    });
    this.#valueCell.addEventListener('click', () => {
      if (this.#form !== undefined && this.#valueCell.classList.contains('masked'))
        post({ type: 'edit', row: id });
    });
    this.#problem.id = `problem-${id}`;
    this.element.append(this.#keyCell, this.#valueCell, create('td', { className: 'acts' }, this.#acts));
    this.element.addEventListener('keydown', (event) => {
      if (!event.altKey || this.#form !== 'keys') return;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      post({ type: event.key === 'ArrowUp' ? 'up' : 'down', row: id });
    });
  }

  /** @param form how the value is edited; `undefined` where it can only be read */
  update(row: RowState, canCopy: boolean, form: EditState['form'] | undefined): void {
    this.#label = row.label === '' ? 'the new key' : row.label;
    this.#form = form;
    this.element.classList.toggle('editable', form !== undefined);
    if (this.#key !== document.activeElement) this.#key.value = row.label;
    this.#key.ariaLabel = row.label === '' ? 'Name of the new key' : `Key ${row.label}`;
    this.#key.ariaInvalid = String(row.problem !== undefined);
    this.#kind.value = row.kind;
    this.#kind.title = this.#kind.ariaLabel = `Type of ${this.#label}`;
    this.#mark.textContent = row.mark ?? '';
    this.#problem.textContent = row.problem ?? '';
    this.#drawCells(`${form ?? ''} ${canCopy} ${row.kind} ${form === 'keys' ? '' : row.label}`, row, canCopy);
    if (this.#valueCell.childElementCount === 0) this.hide();
    this.#nameButtons();
  }

  /** Draws what seldom changes, only when it does, so that what is being used stays where it is. */
  #drawCells(what: string, row: RowState, canCopy: boolean): void {
    if (what === this.#drawn) return;
    const isDrawn = this.#drawn !== '';
    this.#drawn = what;
    const form = this.#form;
    const name = form === 'keys' ? this.#key : row.label;
    if (!isDrawn || form !== 'keys') this.#keyCell.replaceChildren(name, this.#mark, this.#problem);
    const id = this.#id;
    const label = this.#label;
    const act = (
      icon: Parameters<typeof createIconButton>[0],
      text: string,
      type: 'copy' | 'generate' | 'up' | 'down' | 'remove',
    ): HTMLButtonElement => {
      const button = createIconButton(icon, `${text} ${label}`, () => {
        post({ type, row: id });
      });
      button.dataset['act'] = text;
      return button;
    };
    this.#acts.replaceChildren(
      this.#toggle,
      ...(form === undefined ? [] : [this.#edit]),
      ...(canCopy ? [act('copy', 'Copy', 'copy')] : []),
      ...(form === 'keys' || form === 'text' ? [act('generate', 'Generate', 'generate')] : []),
      ...(form === 'keys'
        ? [
            act('up', 'Move up', 'up'),
            act('down', 'Move down', 'down'),
            act('remove', 'Remove', 'remove'),
            this.#kind,
          ]
        : []),
    );
  }

  #nameButtons(): void {
    for (const button of this.#acts.querySelectorAll('button')) {
      const { act } = button.dataset;
      if (act !== undefined) button.title = button.ariaLabel = `${act} ${this.#label}`;
    }
    const isClear = this.#isClear;
    setIcon(this.#toggle, isClear ? 'hide' : 'show', `${isClear ? 'Hide' : 'Show'} ${this.#label}`);
    this.#toggle.ariaPressed = String(isClear);
    const isEditing = this.#text !== undefined;
    setIcon(
      this.#edit,
      isEditing ? 'done' : 'edit',
      `${isEditing ? 'Finish editing' : 'Edit'} ${this.#label}`,
    );
  }

  get #isClear(): boolean {
    return this.#text === undefined
      ? this.#valueCell.querySelector('pre') !== null
      : !this.#text.classList.contains('masked');
  }

  #toggleClear(): void {
    if (this.#text !== undefined) {
      this.#text.classList.toggle('masked');
      this.#nameButtons();
    } else post({ type: this.#isClear ? 'hide' : 'show', row: this.#id });
  }

  /** Shows the value to be read, or to be typed in: masked, unless it stood there in the clear or nobody could edit it blind. */
  show(text: string, isEditing: boolean, hideAfter: number): void {
    if (this.#text !== undefined && isEditing) {
      if (this.#text.value !== text) this.#text.value = text;
      return;
    }
    const isClear = this.#isClear || this.#form === 'json' || this.#form === 'binary';
    const wasEditing = this.#text !== undefined;
    this.#text = isEditing ? this.#createField(text) : undefined;
    this.#valueCell.className = 'value';
    this.#valueCell.ariaLabel = null;
    this.#valueCell.replaceChildren(this.#text ?? drawValue(text, this.#label));
    this.#text?.classList.toggle('masked', !isClear);
    this.#nameButtons();
    if (this.#text === undefined) {
      announce(`${this.#label} is shown for ${hideAfter} seconds`);
      if (wasEditing) this.#toggle.focus();
    } else {
      this.#text.focus();
      this.#text.select();
    }
  }

  #createField(value: string): HTMLTextAreaElement {
    const field = create('textarea', { value, rows: 1, spellcheck: false, autocomplete: 'off' });
    field.ariaLabel = `Value of ${this.#label}`;
    field.setAttribute('aria-describedby', this.#problem.id);
    field.addEventListener('input', () => {
      post({ type: 'type', row: this.#id, text: field.value });
    });
    field.addEventListener('keydown', (event) => {
      const isEnd = event.key === 'Enter' && this.#form === 'keys' && !event.shiftKey && !event.isComposing;
      if (event.key !== 'Escape' && !isEnd) return;
      event.preventDefault();
      post({ type: 'hide', row: this.#id });
    });
    return field;
  }

  /** Masks the value. */
  hide(): void {
    const hadFocus = this.#valueCell.contains(document.activeElement);
    const isHidden = this.#text !== undefined || this.#isClear;
    this.#text = undefined;
    this.#valueCell.className = 'value masked';
    this.#valueCell.ariaLabel = 'masked';
    this.#valueCell.replaceChildren(drawMask());
    this.#nameButtons();
    if (hadFocus) (this.#form === undefined ? this.#toggle : this.#edit).focus();
    if (isHidden) announce(`${this.#label} is hidden`);
  }

  announceCopied(): void {
    announce(`${this.#label} copied`);
  }

  /** Puts the focus where a person begins with this row. */
  focus(): void {
    if (this.#form === 'keys' && this.#key.value === '') this.#key.focus();
    else (this.#form === undefined ? this.#toggle : this.#edit).focus();
  }
}
