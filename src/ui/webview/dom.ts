import type { FromPage } from '../values/protocol';
import { drawIcon, type IconName } from './icons';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();

/** Tells the extension what the person does. */
export function post(message: FromPage): void {
  editor.postMessage(message);
}

export function create<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

export function createButton(text: string, act: () => void): HTMLButtonElement {
  const button = create('button', { type: 'button', textContent: text });
  button.addEventListener('click', act);
  return button;
}

/** A button that shows an icon; `label` is read out and shown when it is pointed at. */
export function createIconButton(icon: IconName, label: string, act: () => void): HTMLButtonElement {
  const button = createButton('', act);
  button.className = 'icon';
  setIcon(button, icon, label);
  return button;
}

export function setIcon(button: HTMLButtonElement, icon: IconName, label: string): void {
  if (button.title === label) return;
  button.title = label;
  button.ariaLabel = label;
  button.replaceChildren(drawIcon(icon));
}

/** Has a text read out, though nothing on the screen moves. */
export function announce(text: string): void {
  requireElement('announcement').textContent = text;
}

export function requireElement(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}.`);
  return element;
}

/** As many dots for every value, so that they do not tell how long it is. */
export function drawMask(): HTMLElement {
  const dots = create('span', { className: 'dots', textContent: '••••••••••••' });
  dots.ariaHidden = 'true';
  return dots;
}

/** A value in the clear, to be read. */
export function drawValue(text: string, label: string): HTMLElement {
  const value = create('pre', { textContent: text, tabIndex: 0 });
  value.ariaLabel = `Value of ${label}`;
  return value;
}

/** A table whose columns have these headings; empty ones are read out as actions. */
export function createTable(headings: readonly string[]): {
  readonly table: HTMLTableElement;
  readonly body: HTMLTableSectionElement;
} {
  const table = create('table', {});
  const head = table.createTHead().insertRow();
  for (const textContent of headings) {
    const heading = create('th', { textContent, scope: 'col' });
    if (textContent === '') heading.ariaLabel = 'Actions';
    head.append(heading);
  }
  return { table, body: table.createTBody() };
}
