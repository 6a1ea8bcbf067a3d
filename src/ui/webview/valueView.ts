import { readToPage, type ToPage, type ViewState } from '../values/protocol';
import { ComparisonView } from './comparisonView';
import { announce, create, createButton, post, requireElement } from './dom';
import { EditView } from './editView';

const view = requireElement('view');
let state: ViewState | undefined;
let editView: EditView | undefined;
let comparisonView: ComparisonView | undefined;

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = readToPage(event.data);
  if (message !== undefined) receive(message);
});
document.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 's') post({ type: 'save' });
  else if (isTyping(event.target)) return;
  else if (key === 'z') post({ type: event.shiftKey ? 'redo' : 'undo' });
  else if (key === 'y') post({ type: 'redo' });
  else return;
  event.preventDefault();
});
document.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const isInKey = event.target instanceof HTMLInputElement;
  if (isTyping(event.target) && !(isInKey && isObject(text))) return;
  event.preventDefault();
  post({ type: 'paste', text });
});
post({ type: 'ready' });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'state':
      draw(message.state, message.focus);
      return;
    case 'show': {
      const { row, texts, isEditing, hideAfter } = message;
      editView?.row(row)?.show(texts[0] ?? '', isEditing, hideAfter);
      comparisonView?.show(row, texts, hideAfter);
      return;
    }
    case 'hide':
      editView?.row(message.row)?.hide();
      comparisonView?.hide(message.row);
      return;
    case 'copied':
      editView?.row(message.row)?.announceCopied();
      return;
    case 'say':
      announce(message.text);
      return;
  }
}

function draw(next: ViewState, focus: number | undefined): void {
  const before = state;
  state = next;
  view.ariaBusy = String(next.status === 'loading');
  if (next.status === 'ready' && editView !== undefined) {
    editView.update(next, focus);
    return;
  }
  if (next.status === 'comparison' && comparisonView !== undefined && before?.status === 'comparison') {
    comparisonView.update(next);
    return;
  }
  editView = comparisonView = undefined;
  view.replaceChildren(create('h1', { textContent: next.name }));
  switch (next.status) {
    case 'loading':
      view.append(create('p', { className: 'note', textContent: 'Reading the value…' }));
      return;
    case 'error':
      view.append(
        create('p', { className: 'error', role: 'alert', textContent: next.message }),
        createButton('Try Again', () => {
          post({ type: 'reload' });
        }),
      );
      return;
    case 'ready':
      editView = new EditView();
      view.append(editView.element);
      editView.update(next, focus);
      announce(`${next.name} was read. Values are masked.`);
      return;
    case 'comparison':
      comparisonView = new ComparisonView(next);
      view.append(comparisonView.element);
      announce(next.note);
      return;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
