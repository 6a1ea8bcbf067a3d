/** The messages between the value view's page and the extension. Both sides check what they receive. */

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
      readonly rows: readonly string[];
      /** Whether rows can be copied: binary data cannot. */
      readonly canCopy: boolean;
    };

/** From the extension to the page. `row` counts from 0. */
export type ToPage =
  | { readonly type: 'state'; readonly state: ViewState }
  | { readonly type: 'show'; readonly row: number; readonly text: string; readonly hideAfter: number }
  | { readonly type: 'hide'; readonly row: number }
  | { readonly type: 'copied'; readonly row: number };

/** From the page to the extension. */
export type FromPage =
  { readonly type: 'ready' | 'reload' } | { readonly type: 'show' | 'hide' | 'copy'; readonly row: number };

/** The message, if it is one that the page may send. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (!isRecord(message)) return undefined;
  const { type, row } = message;
  if (type === 'ready' || type === 'reload') return { type };
  return (type === 'show' || type === 'hide' || type === 'copy') && isRow(row) ? { type, row } : undefined;
}

/** The message, if it is one that the extension sends. */
export function readToPage(message: unknown): ToPage | undefined {
  if (!isRecord(message)) return undefined;
  const { type, row, text, hideAfter, state } = message;
  if (type === 'state') return isViewState(state) ? { type, state } : undefined;
  if (!isRow(row)) return undefined;
  if (type === 'hide' || type === 'copied') return { type, row };
  return type === 'show' && typeof text === 'string' && typeof hideAfter === 'number'
    ? { type, row, text, hideAfter }
    : undefined;
}

function isViewState(value: unknown): value is ViewState {
  if (!isRecord(value) || typeof value['name'] !== 'string') return false;
  const { status, message, facts, rows, canCopy } = value;
  if (status === 'loading') return true;
  if (status === 'error') return typeof message === 'string';
  return (
    status === 'ready' &&
    typeof canCopy === 'boolean' &&
    Array.isArray(rows) &&
    rows.every((row) => typeof row === 'string') &&
    Array.isArray(facts) &&
    facts.every(
      (fact) => Array.isArray(fact) && fact.length === 2 && fact.every((part) => typeof part === 'string'),
    )
  );
}

function isRecord(value: unknown): value is Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isRow(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
