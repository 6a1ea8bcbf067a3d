import { reveal, type Redacted } from '../../core/secrets/redacted';
import type { DraftEditor } from './draftEditor';
import { contentOf, type DraftRow } from './draft';
import { dumpHex } from './hexDump';
import { parseHex } from './content';
import type { EditState, RowState, ValueForm } from './protocol';

/** What a row is called, in the page and in messages. */
export function labelOf(row: DraftRow, form: ValueForm): string {
  switch (form) {
    case 'keys':
      return row.key;
    case 'json':
      return 'JSON';
    case 'text':
      return 'Value';
    case 'binary': {
      const bytes = parseHex(row.value);
      return bytes === undefined ? 'Binary' : `Binary, ${reveal(bytes).length} bytes`;
    }
  }
}

/** What a row shows to a reader: for bytes a dump. */
export function textToRead(row: DraftRow, form: ValueForm): Redacted<string> {
  const bytes = form === 'binary' ? parseHex(row.value) : undefined;
  return bytes === undefined ? row.value : dumpHex(bytes);
}

export function describeRows(editor: DraftEditor): readonly RowState[] {
  const { rows: problems } = editor.problems;
  const { form, rows } = editor.draft;
  return rows.map((row) => {
    const mark = editor.markOf(row);
    const problem = problems.get(row.id);
    return {
      id: row.id,
      label: labelOf(row, form),
      kind: row.kind,
      ...(mark === undefined ? {} : { mark }),
      ...(problem === undefined ? {} : { problem }),
    };
  });
}

/** @param problem why the last act failed, where it did */
export function describeEdit(editor: DraftEditor, isSaving: boolean, problem: string | undefined): EditState {
  const { form } = editor.draft;
  const said = problem ?? editor.problems.whole;
  return {
    form,
    forms: contentOf(editor.draft).kind === 'binary' ? ['binary'] : ['keys', 'json', 'text'],
    isDirty: editor.isDirty,
    changes: editor.isDirty ? editor.changes : '',
    canUndo: editor.canUndo,
    canRedo: editor.canRedo,
    isSaving,
    ...(said === undefined ? {} : { problem: said }),
  };
}
