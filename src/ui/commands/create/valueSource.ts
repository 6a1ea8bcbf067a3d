import * as vscode from 'vscode';
import { Redacted, reveal } from '../../../core/secrets/redacted';
import { decodeText } from '../../../workspace/decode';
import { proposeNameFor } from '../../fix/proposedName';
import { pathOf } from '../../fix/workspaceProject';
import { formatOf, guessFormat, readEntries, type Entry, type EntryFormat } from './readEntries';

/** A text that becomes secrets. It stays where it is. */
export interface ValueSource {
  /** At the start of a sentence: `The selection`, or the file's path. */
  readonly label: string;
  readonly text: Redacted<string>;
  /** Absent where the text has no keys. */
  readonly format?: EntryFormat;
  readonly entries: readonly Entry[];
  readonly proposedName: string;
}

/** What is selected in the active editor; `undefined` when nothing is. */
export function readSelection(): ValueSource | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.selection.isEmpty) return undefined;
  const { document, selection } = editor;
  const text = document.getText(selection);
  if (text.trim() === '') return undefined;
  const format = [formatOf(document.languageId), formatOf(document.uri.path), guessFormat(text)].find(
    (candidate) => candidate !== undefined && looksLike(candidate, text),
  );
  const line = document.lineAt(selection.start.line).text.slice(0, selection.start.character);
  const variable = /([A-Za-z_][\w-]*)["'\]]*\s*(?::=|[:=])\s*["'`]?$/.exec(line)?.[1];
  return {
    label: 'The selection',
    proposedName: proposeNameFor(document.uri, variable),
    ...withEntries(new Redacted(format === undefined ? withoutQuotes(text) : text), format),
  };
}

/** Part of a file with keys may be a lone value, which the file's format would take for a key. */
function looksLike(format: EntryFormat, text: string): boolean {
  return format === 'json' ? /^\s*\{/.test(text) : /^[^\n]*[^\s=:\n][^\n]*[=:]/.test(text);
}

/** The text between the quotes when these are all there is round it; escapes are left alone, with their quotes. */
function withoutQuotes(text: string): string {
  return /^(["'`])(?<inner>(?:(?!\1)[^\\\n])+)\1$/.exec(text.trim())?.groups?.['inner'] ?? text;
}

const largestFile = 1_048_576;

/** Reads a file of keys and values. Rejects with a sentence that says why it has none. */
export async function readEntryFile(uri: vscode.Uri): Promise<ValueSource> {
  const label = pathOf(uri);
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > largestFile)
    throw new Error(`${label} has ${size} bytes. Choose a file of at most ${largestFile}.`);
  const text = decodeText(await vscode.workspace.fs.readFile(uri));
  if (text === undefined)
    throw new Error(
      `${label} is no text. Choose a .env, JSON or properties file, or create a binary secret.`,
    );
  const source = withEntries(new Redacted(text), formatOf(uri.path) ?? guessFormat(text));
  if (source.entries.length === 0)
    throw new Error(
      `${label} has no keys and values that could be read. Choose a .env file, a properties file, or a JSON file that holds an object.`,
    );
  return { label, proposedName: proposeNameFor(uri), ...source };
}

function withEntries(
  text: Redacted<string>,
  format: EntryFormat | undefined,
): Pick<ValueSource, 'text' | 'format' | 'entries'> {
  const entries = format === undefined ? undefined : readEntries(text, format);
  return format === undefined || entries === undefined ? { text, entries: [] } : { text, format, entries };
}

/** How long the text is, for a person who cannot see it. */
export function describeLength({ text }: ValueSource): string {
  const { length } = reveal(text);
  return length === 1 ? '1 character' : `${length} characters`;
}
