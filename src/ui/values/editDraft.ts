import { Redacted } from '../../core/secrets/redacted';
import {
  addRow,
  changeForm,
  moveRow,
  pasteObject,
  removeRow,
  renameRow,
  setKind,
  setValue,
  type Draft,
} from './draft';
import type { DraftAct } from './protocol';

/** What one act of the page makes of a draft. */
export interface Edit {
  readonly draft: Draft;
  /** What was typed in, so that typing on is one step. */
  readonly field?: string;
  /** What was done or could not be, in a sentence to be read out. */
  readonly said?: string;
  /** Whether it could not be done. */
  readonly isRefused?: boolean;
}

/** @param stored the draft of what is stored */
export function editDraft(draft: Draft, stored: Draft, message: DraftAct): Edit {
  switch (message.type) {
    case 'type':
      return {
        draft: setValue(draft, message.row, new Redacted(message.text)),
        field: `value of ${message.row}`,
      };
    case 'rename':
      return { draft: renameRow(draft, message.row, message.text), field: `key of ${message.row}` };
    case 'add':
      return { draft: addRow(draft) };
    case 'remove':
      return { draft: removeRow(draft, message.row), said: 'The key was removed. Undo brings it back.' };
    case 'up':
      return { draft: moveRow(draft, message.row, -1) };
    case 'down':
      return { draft: moveRow(draft, message.row, 1) };
    case 'asText':
      return { draft: setKind(draft, message.row, 'text') };
    case 'asJson':
      return { draft: setKind(draft, message.row, 'json') };
    case 'form': {
      const changed = changeForm(draft, message.form, stored);
      if (changed !== undefined) return { draft: changed };
      const said = 'Only a JSON object has keys: { "username": … }. Mend the JSON, or leave it as it is.';
      return { draft, said, isRefused: true };
    }
    case 'paste':
      return paste(draft, new Redacted(message.text));
  }
}

/** Takes over a pasted JSON object, and says how much it brought. */
export function paste(draft: Draft, text: Redacted<string>): Edit {
  const pasted = pasteObject(draft, text);
  if (pasted === undefined)
    return { draft, said: 'The clipboard holds no JSON object such as { "username": … }.', isRefused: true };
  const { added, replaced } = pasted;
  return { draft: pasted.draft, said: `Pasted: ${added} added, ${replaced} replaced. Undo takes it back.` };
}
