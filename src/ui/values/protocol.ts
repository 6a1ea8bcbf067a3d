/** The messages between the value view's page and the extension. Both sides check what they receive. */

/** How a value is edited: key by key, as the JSON that is stored, as text without any rules, or as bytes. */
export type ValueForm = 'keys' | 'json' | 'text' | 'binary';

/** Characters of a string, or any other value as the JSON that it is written in. */
export type RowKind = 'text' | 'json';

/** One row of the table, without its value. */
export interface RowState {
  readonly id: number;
  /** The key; where the value has none, what the row is called. */
  readonly label: string;
  readonly kind: RowKind;
  /** How it differs from what is stored, in a word. */
  readonly mark?: string;
  /** What keeps it from being stored. */
  readonly problem?: string;
}

/** What can be done to the value, and how far that has come. */
export interface EditState {
  readonly form: ValueForm;
  readonly forms: readonly ValueForm[];
  readonly isDirty: boolean;
  /** What storing would do, in words. */
  readonly changes: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isSaving: boolean;
  /** Why it cannot be stored, or was not. */
  readonly problem?: string;
}

/** One key of two values side by side, without them. */
export interface ComparedRow {
  readonly id: number;
  readonly label: string;
  /** How the second differs from the first, in words. */
  readonly change: string;
  /** Whether the sides have the key. */
  readonly has: readonly [boolean, boolean];
  /** The side that is kept, 0 or 1; -1 while nobody has chosen; absent where nothing is to be chosen. */
  readonly choice?: number;
}

/** What the page shows; no value is part of it. */
export type ViewState =
  | { readonly status: 'loading'; readonly name: string }
  | { readonly status: 'error'; readonly name: string; readonly message: string }
  | {
      readonly status: 'ready';
      readonly name: string;
      /** Facts of the version, in words: its connection, id, staging labels, date. */
      readonly facts: readonly (readonly [name: string, value: string])[];
      /** One row for each key of a JSON secret; one for any other value. */
      readonly rows: readonly RowState[];
      /** Whether rows can be copied: binary data cannot. */
      readonly canCopy: boolean;
      readonly note?: string;
      /** Absent where the value can only be read; `note` says why. */
      readonly edit?: EditState;
    }
  | {
      readonly status: 'comparison';
      readonly name: string;
      readonly note: string;
      /** What the two sides are called. */
      readonly sides: readonly [string, string];
      readonly rows: readonly ComparedRow[];
      /** Why the choices cannot be used. */
      readonly problem?: string;
    };

/** From the extension to the page. `row` is the id of a row. */
export type ToPage =
  | { readonly type: 'state'; readonly state: ViewState; /** Row to go to. */ readonly focus?: number }
  | {
      readonly type: 'show';
      readonly row: number;
      /** One text, or in a comparison that of each side; empty where a side has none. */
      readonly texts: readonly string[];
      readonly hideAfter: number;
      readonly isEditing: boolean;
    }
  | { readonly type: 'hide' | 'copied'; readonly row: number }
  /** Something to be read out. */
  | { readonly type: 'say'; readonly text: string };

const plainActs = [
  'ready',
  'reload',
  'save',
  'undo',
  'redo',
  'discard',
  'add',
  'pasteClipboard',
  'openFile',
  'saveFile',
  'compare',
  'keepChoices',
  'leaveConflict',
] as const;
const rowActs = [
  'show',
  'edit',
  'hide',
  'copy',
  'remove',
  'generate',
  'up',
  'down',
  'asText',
  'asJson',
] as const;
const textActs = ['rename', 'type'] as const;

/** From the page to the extension. */
export type FromPage =
  | { readonly type: (typeof plainActs)[number] }
  | { readonly type: (typeof rowActs)[number]; readonly row: number }
  | { readonly type: (typeof textActs)[number]; readonly row: number; readonly text: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'form'; readonly form: ValueForm }
  | { readonly type: 'choose'; readonly row: number; readonly side: 0 | 1 };

const draftActs = [
  'type',
  'rename',
  'add',
  'remove',
  'up',
  'down',
  'asText',
  'asJson',
  'form',
  'paste',
] as const;

/** What changes a draft and needs nothing but it. */
export type DraftAct =
  | { readonly type: 'add' }
  | { readonly type: 'remove' | 'up' | 'down' | 'asText' | 'asJson'; readonly row: number }
  | { readonly type: (typeof textActs)[number]; readonly row: number; readonly text: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'form'; readonly form: ValueForm };

export function isDraftAct(message: FromPage): message is DraftAct {
  return draftActs.some((type) => type === message.type);
}

const forms: readonly ValueForm[] = ['keys', 'json', 'text', 'binary'];

/** The message, if it is one that the page may send. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (!isRecord(message)) return undefined;
  const { row, text, form, side } = message;
  const type = message['type'];
  const plain = plainActs.find((act) => act === type);
  if (plain !== undefined) return { type: plain };
  if (type === 'paste') return typeof text === 'string' ? { type, text } : undefined;
  if (type === 'form') {
    const known = forms.find((candidate) => candidate === form);
    return known && { type, form: known };
  }
  if (!isRow(row)) return undefined;
  if (type === 'choose') return side === 0 || side === 1 ? { type, row, side } : undefined;
  const rowAct = rowActs.find((act) => act === type);
  if (rowAct !== undefined) return { type: rowAct, row };
  const textAct = textActs.find((act) => act === type);
  return textAct !== undefined && typeof text === 'string' ? { type: textAct, row, text } : undefined;
}

/** The message, if it is one that the extension sends. */
export function readToPage(message: unknown): ToPage | undefined {
  if (!isRecord(message)) return undefined;
  const { type, row, text, texts, hideAfter, isEditing, state, focus } = message;
  if (type === 'say') return typeof text === 'string' ? { type, text } : undefined;
  if (type === 'state')
    return isViewState(state) ? { type, state, ...(isRow(focus) ? { focus } : {}) } : undefined;
  if (!isRow(row)) return undefined;
  if (type === 'hide' || type === 'copied') return { type, row };
  return type === 'show' &&
    isListOf(texts, isString) &&
    typeof hideAfter === 'number' &&
    typeof isEditing === 'boolean'
    ? { type, row, texts, hideAfter, isEditing }
    : undefined;
}

function isViewState(value: unknown): value is ViewState {
  if (!isRecord(value) || !isString(value['name'])) return false;
  const { status, message, facts, rows, canCopy, sides, note } = value;
  switch (status) {
    case 'loading':
      return true;
    case 'error':
      return isString(message);
    case 'ready':
      return (
        typeof canCopy === 'boolean' &&
        isListOf(rows, isRowState) &&
        isListOf(facts, (fact) => isListOf(fact, isString) && fact.length === 2) &&
        (value['edit'] === undefined || isEditState(value['edit']))
      );
    case 'comparison':
      return (
        isString(note) && isListOf(sides, isString) && sides.length === 2 && isListOf(rows, isComparedRow)
      );
    default:
      return false;
  }
}

function isRowState(value: unknown): value is RowState {
  return isRecord(value) && isRow(value['id']) && isString(value['label']) && isString(value['kind']);
}

function isComparedRow(value: unknown): value is ComparedRow {
  return isRecord(value) && isRow(value['id']) && isString(value['label']) && Array.isArray(value['has']);
}

function isEditState(value: unknown): value is EditState {
  return (
    isRecord(value) && isString(value['form']) && Array.isArray(value['forms']) && isString(value['changes'])
  );
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is unknown[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isRow(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
