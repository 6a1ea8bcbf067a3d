import type { Replacement } from '../../aws/replaceValue';
import type { SecretValue } from '../../core/secrets/secret';
import type { NewValue } from '../../core/secrets/secretChange';
import { Conflict } from './conflict';
import { decodeText, isSameContent, type ValueContent } from './content';
import { DraftEditor } from './draftEditor';
import { replaceBytes, setValue, wholeRow, type Draft } from './draft';
import { editDraft, paste, type Edit } from './editDraft';
import { isDraftAct, type FromPage, type ViewState } from './protocol';
import type { ValueSessionDeps } from './sessionDeps';
import { ShownRows } from './shownRows';
import { describeEdit, describeRows, labelOf, textToRead } from './valueState';

/**
 * One open value view: fetches the value once, keeps it and what is made of it redacted, and sends a row's plain text to
 * the page only when it is asked for, taking it back after a time, or when the view is no longer seen.
 */
export class ValueSession {
  readonly #deps: ValueSessionDeps;
  readonly #shown: ShownRows;
  #fetching: AbortController | undefined;
  #error: string | undefined;
  #value: SecretValue | undefined;
  #editor: DraftEditor | undefined;
  #conflict: Conflict | undefined;
  #isSaving = false;
  #problem: string | undefined;
  /** What is being stored: the same content is sent under the same token when it is tried again. */
  #attempt: { readonly content: ValueContent; readonly requestToken: string } | undefined;

  constructor(deps: ValueSessionDeps) {
    this.#deps = deps;
    this.#shown = new ShownRows(deps);
  }

  /** Whether there is something that is not stored. */
  get isDirty(): boolean {
    return this.#editor?.isDirty ?? false;
  }

  /** Fetches the value, again if need be, but never over what somebody has typed. */
  async load(): Promise<void> {
    if (this.isDirty) return;
    this.hideAll();
    this.#fetching?.abort();
    const fetching = (this.#fetching = new AbortController());
    this.#leaveValue();
    this.#post();
    try {
      const value = await this.#deps.fetch(fetching.signal);
      if (!fetching.signal.aborted) this.#enter(value);
    } catch (error) {
      if (!fetching.signal.aborted)
        this.#error = this.#deps.describeError(error) ?? 'Reading the value was cancelled.';
    }
    if (!fetching.signal.aborted) this.#post();
  }

  /** Does what the page asks. */
  async receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      this.hideAll();
      this.#post();
    } else if (message.type === 'reload') await this.load();
    else if (this.#conflict !== undefined) this.#receiveInConflict(message, this.#conflict);
    else if (this.#editor !== undefined && this.#value !== undefined && !this.#isSaving)
      await this.#receiveInEditor(message, this.#editor, this.#value);
  }

  /** Masks every row. */
  hideAll(): void {
    this.#shown.hideAll();
  }

  /** Masks every row and lets go of the value. */
  close(): void {
    this.#fetching?.abort();
    this.hideAll();
    this.#leaveValue();
  }

  /** Stores what was typed. Resolves to whether nothing is left to store. */
  async save(): Promise<boolean> {
    const editor = this.#editor;
    const value = this.#value;
    if (editor === undefined || value === undefined || this.#isSaving) return false;
    if (!editor.isDirty) return true;
    const [rowProblem] = editor.problems.rows.values();
    this.#problem = rowProblem ?? editor.problems.whole;
    if (this.#problem !== undefined) {
      this.#post();
      return false;
    }
    const { content } = editor;
    if (this.#attempt === undefined || !isSameContent(this.#attempt.content, content))
      this.#attempt = { content, requestToken: this.#deps.newToken() };
    const { requestToken } = this.#attempt;
    this.#isSaving = true;
    try {
      if (!(await this.#deps.confirm(editor.changes)) || this.#editor !== editor) return false;
      this.#post();
      const replacement = await this.#deps.store({
        value: toNewValue(content),
        base: value.versionId,
        requestToken,
      });
      this.#finish(replacement, editor, content);
    } catch (error) {
      this.#problem = this.#deps.describeError(error);
    } finally {
      this.#isSaving = false;
      this.#post();
    }
    return !this.isDirty;
  }

  async #receiveInEditor(message: FromPage, editor: DraftEditor, value: SecretValue): Promise<void> {
    const { type } = message;
    if (type === 'show' || type === 'edit') this.#show(message.row, type === 'edit');
    else if (type === 'hide') this.#shown.hide(message.row);
    else if (type === 'copy') await this.#copy(message.row, editor);
    else if (type === 'compare') this.#deps.compare(value);
    else if (type === 'saveFile') await this.#saveFile(editor);
    else if (this.#deps.whyReadOnly(value) !== undefined) return;
    else if (type === 'save') await this.save();
    else if (type === 'generate') await this.#generate(message.row, editor);
    else if (type === 'openFile') await this.#openFile(editor);
    else if (type === 'pasteClipboard')
      this.#apply(paste(editor.draft, await this.#deps.readClipboard()), editor);
    else if (isDraftAct(message)) {
      if (type === 'type') this.#shown.prolong(message.row);
      this.#apply(editDraft(editor.draft, editor.stored, message), editor, type !== 'type');
    } else this.#goBack(message, editor);
  }

  /** Undoes, redoes, or leaves everything that was changed. */
  #goBack({ type }: FromPage, editor: DraftEditor): void {
    const { draft: before } = editor;
    if (type === 'undo') editor.undo();
    else if (type === 'redo') editor.redo();
    else if (type === 'discard') {
      editor.change(editor.stored);
      this.#say('Everything is as it is stored. Undo brings back what you had.');
    } else return;
    this.#problem = undefined;
    this.#post();
    this.#refreshShown(before);
  }

  /** Goes on with what an act made of the draft, unless another value was read meanwhile. */
  #apply(edit: Edit, editor: DraftEditor, refreshes = true): void {
    if (editor !== this.#editor) return;
    const { draft: before } = editor;
    if (edit.draft.form !== before.form) this.hideAll();
    editor.change(edit.draft, edit.field);
    this.#problem = edit.isRefused === true ? edit.said : undefined;
    const isAdded = edit.draft.rows.length > before.rows.length;
    this.#post(isAdded ? edit.draft.rows.at(-1)?.id : undefined);
    if (edit.said !== undefined) this.#say(edit.said);
    if (refreshes) this.#refreshShown(before);
  }

  #show(id: number, isEditing: boolean): void {
    const row = this.#editor?.row(id);
    if (row === undefined || this.#editor === undefined) return;
    const canEdit =
      isEditing && this.#value !== undefined && this.#deps.whyReadOnly(this.#value) === undefined;
    this.#shown.show(id, [canEdit ? row.value : textToRead(row, this.#editor.draft.form)], canEdit);
  }

  /** Sends anew what is shown and was changed by an act. */
  #refreshShown(before: Draft): void {
    for (const id of this.#shown.ids) {
      const row = this.#editor?.row(id);
      if (row === undefined) this.#shown.hide(id);
      else if (row.value !== before.rows.find((known) => known.id === id)?.value)
        this.#show(id, this.#shown.isEditing(id));
    }
  }

  async #copy(id: number, editor: DraftEditor): Promise<void> {
    const row = editor.row(id);
    if (row === undefined || editor.draft.form === 'binary') return;
    await this.#deps.copy(labelOf(row, editor.draft.form), row.value);
    this.#deps.post({ type: 'copied', row: id });
  }

  async #generate(id: number, editor: DraftEditor): Promise<void> {
    if (editor.draft.form !== 'keys' && editor.draft.form !== 'text') return;
    const password = await this.#deps.generate();
    if (password === undefined || editor.row(id) === undefined) return;
    const said = 'A password was generated. It is stored when you save.';
    this.#apply({ draft: setValue(editor.draft, id, password, 'text'), said }, editor);
  }

  async #saveFile({ content }: DraftEditor): Promise<void> {
    if (content.kind === 'binary') await this.#deps.saveFile(content.bytes);
  }

  async #openFile(editor: DraftEditor): Promise<void> {
    const bytes = await this.#deps.openFile();
    if (bytes === undefined) return;
    const text = editor.draft.form === 'binary' ? undefined : decodeText(bytes);
    const said = 'The file was read. It is stored when you save.';
    if (text === undefined) this.#apply({ draft: replaceBytes(bytes), said }, editor);
    else if (editor.draft.form === 'keys') this.#apply(paste(editor.draft, text), editor);
    else this.#apply({ draft: setValue(editor.draft, wholeRow, text), said }, editor);
  }

  #finish(replacement: Replacement, editor: DraftEditor, content: ValueContent): void {
    const value = this.#value;
    if (value === undefined || this.#editor !== editor) return;
    if (replacement.kind === 'stored') {
      const { versionId, overtook } = replacement;
      this.#enter({ versionId, stagingLabels: ['AWSCURRENT'], ...content });
      this.#deps.tellStored(versionId, overtook);
      return;
    }
    const conflict = new Conflict(editor.base, content, replacement.current);
    this.hideAll();
    if (conflict.hasKeys) this.#conflict = conflict;
    else this.#enter(replacement.current);
  }

  #receiveInConflict(message: FromPage, conflict: Conflict): void {
    if (message.type === 'show') this.#shown.show(message.row, conflict.valuesOf(message.row), false);
    else if (message.type === 'hide') this.#shown.hide(message.row);
    else if (message.type === 'choose') {
      conflict.choose(message.row, message.side === 0 ? 'mine' : 'theirs');
      this.#problem = undefined;
      this.#post();
    } else if (message.type === 'keepChoices') this.#keepChoices(conflict);
    else if (message.type === 'leaveConflict') {
      this.hideAll();
      this.#conflict = undefined;
      this.#problem = undefined;
      this.#post();
    }
  }

  #keepChoices(conflict: Conflict): void {
    if (conflict.openKey !== undefined) {
      this.#problem = `Choose first which side is kept of ${conflict.openKey}.`;
      this.#post();
      return;
    }
    this.#enter(conflict.theirs);
    this.#editor?.change(conflict.merge());
    this.#post();
  }

  #enter(value: SecretValue): void {
    this.hideAll();
    this.#leaveValue();
    this.#value = value;
    this.#editor = new DraftEditor(value);
  }

  #leaveValue(): void {
    this.#value = undefined;
    this.#editor = undefined;
    this.#conflict = undefined;
    this.#error = undefined;
    this.#problem = undefined;
    this.#attempt = undefined;
  }

  #say(text: string): void {
    this.#deps.post({ type: 'say', text });
  }

  #post(focus?: number): void {
    this.#deps.post({ type: 'state', state: this.#state(), ...(focus === undefined ? {} : { focus }) });
    this.#deps.onChange(this.isDirty);
  }

  #state(): ViewState {
    const { name } = this.#deps;
    if (this.#error !== undefined) return { status: 'error', name, message: this.#error };
    if (this.#conflict !== undefined) return this.#conflict.describe(name, this.#problem);
    const value = this.#value;
    const editor = this.#editor;
    if (value === undefined || editor === undefined) return { status: 'loading', name };
    const note = this.#deps.whyReadOnly(value);
    return {
      status: 'ready',
      name,
      facts: this.#deps.facts(value),
      rows: describeRows(editor),
      canCopy: editor.draft.form !== 'binary',
      ...(note === undefined ? { edit: describeEdit(editor, this.#isSaving, this.#problem) } : { note }),
    };
  }
}

function toNewValue(content: ValueContent): NewValue {
  return content.kind === 'text' ? content.text : content.bytes;
}
