import { readToPage, type FromPage, type ViewState } from '../values/protocol';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** As many for every value, so that they do not tell how long it is. */
const mask = '••••••••••••';

interface Row {
  readonly cell: HTMLTableCellElement;
  readonly toggle: HTMLButtonElement;
  readonly label: string;
}

const editor = acquireVsCodeApi();
const view = requireElement('view');
const announcement = requireElement('announcement');
let rows: readonly Row[] = [];

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = readToPage(event.data);
  switch (message?.type) {
    case undefined:
      return;
    case 'state':
      draw(message.state);
      return;
    case 'show':
      showValue(message.row, message.text, message.hideAfter);
      return;
    case 'hide':
      hideValue(message.row);
      return;
    case 'copied':
      announce(`${rows[message.row]?.label ?? 'Value'} copied`);
      return;
  }
});
editor.postMessage({ type: 'ready' });

function draw(state: ViewState): void {
  rows = [];
  view.replaceChildren(create('h1', { textContent: state.name }));
  view.ariaBusy = String(state.status === 'loading');
  switch (state.status) {
    case 'loading':
      view.append(create('p', { className: 'loading', textContent: 'Reading the value…' }));
      return;
    case 'error': {
      const message = create('p', { className: 'error', textContent: state.message });
      message.role = 'alert';
      view.append(message, createButton('Try Again', 'Read the value again', { type: 'reload' }));
      return;
    }
    case 'ready':
      drawFacts(state.facts);
      drawRows(state.rows, state.canCopy);
      announce(`${state.name} was read. Values are masked.`);
      return;
  }
}

function drawFacts(facts: readonly (readonly [string, string])[]): void {
  const list = create('dl', { className: 'facts' });
  for (const [name, value] of facts)
    list.append(create('dt', { textContent: name }), create('dd', { textContent: value }));
  view.append(list);
}

function drawRows(labels: readonly string[], canCopy: boolean): void {
  if (labels.length === 0) {
    view.append(create('p', { className: 'note', textContent: 'The secret is a JSON object without keys.' }));
    return;
  }
  const table = create('table', {});
  const head = table.createTHead().insertRow();
  for (const textContent of ['Key', 'Value', '']) {
    const heading = create('th', { textContent, scope: 'col' });
    if (textContent === '') heading.ariaLabel = 'Actions';
    head.append(heading);
  }
  const body = table.createTBody();
  rows = labels.map((label, index) => {
    const line = body.insertRow();
    line.append(create('th', { textContent: label, scope: 'row' }));
    const cell = line.insertCell();
    const acts = line.insertCell();
    acts.className = 'acts';
    const toggle = create('button', { type: 'button' });
    toggle.addEventListener('click', () => {
      editor.postMessage({ type: toggle.ariaPressed === 'true' ? 'hide' : 'show', row: index });
    });
    acts.append(toggle);
    if (canCopy) acts.append(createButton('Copy', `Copy ${label}`, { type: 'copy', row: index }));
    return { cell, toggle, label };
  });
  rows.forEach(maskRow);
  view.append(table);
}

function showValue(index: number, text: string, hideAfter: number): void {
  const row = rows[index];
  if (row === undefined) return;
  const value = create('pre', { textContent: text, tabIndex: 0 });
  value.ariaLabel = `Value of ${row.label}`;
  row.cell.className = 'value';
  row.cell.replaceChildren(value);
  setToggle(row, true);
  announce(`${row.label} is shown for ${hideAfter} seconds`);
}

function hideValue(index: number): void {
  const row = rows[index];
  if (row === undefined) return;
  maskRow(row);
  announce(`${row.label} is hidden`);
}

function maskRow(row: Row): void {
  const dots = create('span', { textContent: mask });
  dots.ariaHidden = 'true';
  row.cell.className = 'value masked';
  row.cell.replaceChildren(dots);
  row.cell.ariaLabel = 'masked';
  setToggle(row, false);
}

function setToggle({ toggle, label }: Row, isShown: boolean): void {
  toggle.textContent = isShown ? 'Hide' : 'Show';
  toggle.ariaPressed = String(isShown);
  toggle.ariaLabel = `${isShown ? 'Hide' : 'Show'} ${label}`;
}

function createButton(text: string, label: string, message: FromPage): HTMLButtonElement {
  const button = create('button', { type: 'button', textContent: text });
  button.ariaLabel = label;
  button.addEventListener('click', () => {
    editor.postMessage(message);
  });
  return button;
}

function create<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}

function announce(text: string): void {
  announcement.textContent = text;
}

function requireElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}.`);
  return element;
}
