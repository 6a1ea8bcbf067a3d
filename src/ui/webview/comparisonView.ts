import type { ComparedRow, ViewState } from '../values/protocol';
import {
  announce,
  create,
  createButton,
  createIconButton,
  createTable,
  drawMask,
  drawValue,
  post,
  setIcon,
} from './dom';

type ComparisonState = Extract<ViewState, { status: 'comparison' }>;

interface Side {
  readonly cell: HTMLTableCellElement;
  readonly value: HTMLElement;
  readonly choice: HTMLInputElement | undefined;
}

interface Line {
  readonly row: ComparedRow;
  readonly sides: readonly Side[];
  readonly toggle: HTMLButtonElement;
}

/** Two values side by side, key by key; in a conflict with the choice of whose value is kept. */
export class ComparisonView {
  readonly element = create('div', {});
  readonly #lines: readonly Line[];
  readonly #names: readonly string[];
  readonly #problem = create('p', { className: 'error', role: 'alert' });

  constructor({ note, sides, rows }: ComparisonState) {
    this.#names = sides;
    const { table, body } = createTable(['Key', ...sides, 'Difference', '']);
    this.#lines = rows.map((row) => this.#drawLine(row, body.insertRow()));
    const hasChoices = rows.some(({ choice }) => choice !== undefined);
    this.element.append(
      create('p', { className: 'note', textContent: note }),
      ...(rows.some(({ change }) => change === 'same') ? [this.#drawFilter(table)] : []),
      table,
      ...(hasChoices ? [this.#drawButtons()] : []),
    );
    for (const { row } of this.#lines) this.hide(row.id);
  }

  /** Takes over what was chosen; all else stays as it is. */
  update({ rows, problem }: ComparisonState): void {
    this.#problem.textContent = problem ?? '';
    rows.forEach(({ choice }, index) => {
      this.#lines[index]?.sides.forEach((side, number) => {
        if (side.choice !== undefined) side.choice.checked = choice === number;
      });
    });
  }

  show(id: number, texts: readonly string[], hideAfter: number): void {
    const line = this.#lines[id];
    if (line === undefined) return;
    line.sides.forEach(({ value, cell }, index) => {
      if (line.row.has[index] !== true) return;
      cell.className = 'value';
      value.replaceChildren(drawValue(texts[index] ?? '', `${line.row.label}, ${this.#names[index] ?? ''}`));
    });
    setIcon(line.toggle, 'hide', `Hide ${line.row.label}`);
    line.toggle.ariaPressed = 'true';
    announce(`${line.row.label} is shown for ${hideAfter} seconds`);
  }

  hide(id: number): void {
    const line = this.#lines[id];
    if (line === undefined) return;
    line.sides.forEach(({ value, cell }, index) => {
      const has = line.row.has[index] === true;
      cell.className = has ? 'value masked' : 'value absent';
      value.replaceChildren(has ? drawMask() : 'not there');
      value.ariaLabel = has ? 'masked' : null;
    });
    setIcon(line.toggle, 'show', `Show ${line.row.label}`);
    line.toggle.ariaPressed = 'false';
  }

  #drawLine(row: ComparedRow, line: HTMLTableRowElement): Line {
    line.classList.toggle('same', row.change === 'same');
    line.append(create('th', { textContent: row.label, scope: 'row' }));
    const sides = ([0, 1] as const).map((number) => this.#drawSide(row, number, line.insertCell()));
    line.insertCell().textContent = row.change;
    const toggle = createIconButton('show', '', () => {
      post({ type: toggle.ariaPressed === 'true' ? 'hide' : 'show', row: row.id });
    });
    line.append(create('td', { className: 'acts' }, create('div', { className: 'acts' }, toggle)));
    return { row, sides, toggle };
  }

  #drawSide(row: ComparedRow, number: 0 | 1, cell: HTMLTableCellElement): Side {
    const value = create('div', {});
    cell.append(value);
    if (row.choice === undefined) return { cell, value, choice: undefined };
    const choice = create('input', { type: 'radio', name: `side-${row.id}`, checked: row.choice === number });
    choice.ariaLabel = `Keep ${row.label}: ${this.#names[number] ?? ''}`;
    choice.addEventListener('change', () => {
      post({ type: 'choose', row: row.id, side: number });
    });
    cell.append(
      create('label', { className: 'choice' }, choice, row.has[number] ? 'Keep this' : 'Leave it out'),
    );
    return { cell, value, choice };
  }

  #drawFilter(table: HTMLTableElement): HTMLElement {
    const box = create('input', { type: 'checkbox' });
    box.addEventListener('change', () => {
      table.classList.toggle('differences', box.checked);
    });
    return create('label', { className: 'choice' }, box, 'Only what differs');
  }

  #drawButtons(): HTMLElement {
    const keep = createButton('Use These Choices', () => {
      post({ type: 'keepChoices' });
    });
    keep.className = 'primary';
    const leave = createButton('Back to Editing', () => {
      post({ type: 'leaveConflict' });
    });
    return create(
      'div',
      { className: 'footer' },
      this.#problem,
      create('div', { className: 'buttons' }, keep, leave),
    );
  }
}
