import { readJsonMembers } from '../../core/secrets/jsonMembers';
import {
  plainLayout,
  readJsonObject,
  writeJsonObject,
  type JsonLayout,
  type WrittenMember,
} from '../../core/secrets/jsonObject';
import { Redacted, reveal } from '../../core/secrets/redacted';
import { formatHex, parseHex, type ValueContent } from './content';
import type { RowKind, ValueForm } from './protocol';

/** One row of the table; the only one where the form has no keys. */
export interface DraftRow {
  readonly id: number;
  /** Empty where the form has no keys. */
  readonly key: string;
  readonly kind: RowKind;
  /** As a person edits it: characters, JSON or hexadecimal digits, which may not be whole yet. */
  readonly value: Redacted<string>;
  /** The member that the row was read from. */
  readonly origin?: WrittenMember;
  /** Whether the value was typed since; it stays written as it was while it was not. */
  readonly isTyped?: boolean;
}

/** A value on its way from one version to the next. Never changed: every act makes a new one. */
export interface Draft {
  readonly form: ValueForm;
  readonly rows: readonly DraftRow[];
  readonly layout: JsonLayout;
  /** Not used by any row yet. */
  readonly nextId: number;
}

/** The only row of a form that has no keys. */
export const wholeRow = 0;

/** A draft of what is stored. */
export function startDraft(content: ValueContent): Draft {
  if (content.kind === 'binary') return wholeDraft('binary', formatHex(content.bytes));
  return draftOfObject(content.text) ?? wholeDraft('text', content.text);
}

function wholeDraft(form: ValueForm, value: Redacted<string>): Draft {
  return { form, rows: [{ id: wholeRow, key: '', kind: 'text', value }], layout: plainLayout, nextId: 1 };
}

/** Rows keep the id, and where their value is the same all else, of the row with the same key in `known`. */
function draftOfObject(text: Redacted<string>, known?: Draft): Draft | undefined {
  const object = readJsonObject(text);
  if (object === undefined) return undefined;
  const free = [...(known?.form === 'keys' ? known.rows : [])];
  let nextId = known?.nextId ?? 0;
  const rows = object.members.map((member) => {
    const index = free.findIndex(({ key }) => key === member.key);
    const [before] = index < 0 ? [] : free.splice(index, 1);
    const row = rowOfMember(before?.id ?? nextId, member);
    if (before === undefined) nextId++;
    return row;
  });
  return { form: 'keys', rows, layout: object.layout, nextId };
}

function rowOfMember(id: number, member: WrittenMember): DraftRow {
  const written = reveal(member.value);
  const isText = written.startsWith('"');
  return {
    id,
    key: member.key,
    kind: isText ? 'text' : 'json',
    value: isText ? new Redacted(JSON.parse(written) as string) : member.value,
    origin: member,
  };
}

/** What the draft would store. JSON and hexadecimal digits that are not whole are in it as they are. */
export function contentOf(draft: Draft): ValueContent {
  const [row] = draft.rows;
  const whole = row?.value ?? new Redacted('');
  if (draft.form === 'keys') return { kind: 'text', text: writeRows(draft) };
  if (draft.form !== 'binary') return { kind: 'text', text: whole };
  return { kind: 'binary', bytes: parseHex(whole) ?? new Redacted(new Uint8Array()) };
}

function writeRows({ layout, rows }: Draft): Redacted<string> {
  const members = rows.map((row): WrittenMember => {
    const { origin } = row;
    return {
      key: row.key,
      name: origin?.key === row.key ? origin.name : JSON.stringify(row.key),
      colon: origin?.colon ?? layout.colon,
      value: writeValue(row),
      lead: origin?.lead,
    };
  });
  return writeJsonObject(layout, members);
}

function writeValue({ kind, value, origin, isTyped }: DraftRow): Redacted<string> {
  if (origin !== undefined && isTyped !== true) return origin.value;
  return new Redacted(kind === 'json' ? reveal(value).trim() : JSON.stringify(reveal(value)));
}

/** The same draft in another form; `undefined` where it cannot be: only a JSON object has keys. */
export function changeForm(draft: Draft, form: ValueForm, known: Draft): Draft | undefined {
  if (form === draft.form) return draft;
  const content = contentOf(draft);
  if (content.kind === 'binary' || form === 'binary') return undefined;
  if (form !== 'keys') return wholeDraft(form, content.text);
  return reveal(content.text).trim() === ''
    ? { form, rows: [], layout: plainLayout, nextId: known.nextId }
    : draftOfObject(content.text, known);
}

/** A draft of bytes, in place of whatever was there. */
export function replaceBytes(bytes: Redacted<Uint8Array>): Draft {
  return wholeDraft('binary', formatHex(bytes));
}

/** With one more key, which has no name yet; the same draft where there are no keys. */
export function addRow(draft: Draft): Draft {
  if (draft.form !== 'keys') return draft;
  return withRow(draft, '', 'text', new Redacted(''));
}

function withRow(draft: Draft, key: string, kind: RowKind, value: Redacted<string>): Draft {
  const row: DraftRow = { id: draft.nextId, key, kind, value };
  return { ...draft, rows: [...draft.rows, row], nextId: draft.nextId + 1 };
}

export function removeRow(draft: Draft, id: number): Draft {
  return draft.form === 'keys' ? { ...draft, rows: draft.rows.filter((row) => row.id !== id) } : draft;
}

/** Moves a row by one place; the same draft at the end of the table. */
export function moveRow(draft: Draft, id: number, by: -1 | 1): Draft {
  const from = draft.rows.findIndex((row) => row.id === id);
  const row = draft.rows[from];
  const to = from + by;
  if (row === undefined || to < 0 || to >= draft.rows.length) return draft;
  return { ...draft, rows: draft.rows.toSpliced(from, 1).toSpliced(to, 0, row) };
}

export function renameRow(draft: Draft, id: number, key: string): Draft {
  return draft.form === 'keys' ? changeRow(draft, id, (row) => ({ ...row, key })) : draft;
}

/** @param kind the row's own unless given */
export function setValue(draft: Draft, id: number, value: Redacted<string>, kind?: RowKind): Draft {
  return changeRow(draft, id, (row) => ({ ...row, value, kind: kind ?? row.kind, isTyped: true }));
}

/** Makes JSON of the characters, or a string of the JSON. */
export function setKind(draft: Draft, id: number, kind: RowKind): Draft {
  const row = draft.rows.find((candidate) => candidate.id === id);
  if (draft.form !== 'keys' || row === undefined || row.kind === kind) return draft;
  return setValue(draft, id, row.value, kind);
}

function changeRow(draft: Draft, id: number, change: (row: DraftRow) => DraftRow): Draft {
  return { ...draft, rows: draft.rows.map((row) => (row.id === id ? change(row) : row)) };
}

/** What {@link pasteObject} did. */
export interface Pasted {
  readonly draft: Draft;
  readonly added: number;
  readonly replaced: number;
}

/**
 * Takes over every key of a JSON object: those that the draft has get the new value, others are added at the end. In a
 * form without keys the object replaces everything. `undefined` when the text is not a JSON object.
 */
export function pasteObject(draft: Draft, text: Redacted<string>): Pasted | undefined {
  const pasted = draftOfObject(text);
  if (pasted === undefined || draft.form === 'binary') return undefined;
  const start: Draft = draft.form === 'keys' ? draft : { ...draft, form: 'keys', rows: [] };
  let result = start;
  for (const { key, kind, value } of pasted.rows) {
    const known = result.rows.findLast((row) => row.key === key);
    result =
      known === undefined ? withRow(result, key, kind, value) : setValue(result, known.id, value, kind);
  }
  const added = result.rows.length - start.rows.length;
  return { draft: result, added, replaced: pasted.rows.length - added };
}

/** The first key that a JSON object has twice. */
export function findRepeatedKey(text: Redacted<string>): string | undefined {
  const keys = (readJsonMembers(reveal(text)) ?? []).map(({ key }) => key);
  return keys.find((key, index) => keys.indexOf(key) !== index);
}
