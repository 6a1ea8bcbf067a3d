import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';
import { readName } from './assignment';
import { judgeName, nameKeywords, type CredentialKind, type NameKind } from './credentialName';
import { judgeValue } from './credentialValue';

const FIRST_KEYWORD = new RegExp(nameKeywords.join('|'), 'i');

interface CredentialName {
  readonly kind: NameKind;
  /** Offset of the name's first keyword, so that a name with several is read once. */
  readonly keywordAt: number;
}

const QUALIFIER = /(?<![\w.-])(?<word>[A-Za-z]{3,16}) $/;

/** A name that says little alone, with the word before it, as in the text `API key: …`. */
function qualify(text: string, { start }: TextRange, name: string): string {
  if (!/^(?:keys?|private|access)$/i.test(name)) return name;
  const word = QUALIFIER.exec(text.slice(Math.max(0, start - 18), start))?.groups?.['word'];
  return word === undefined ? name : `${word}_${name}`;
}

const MOST_NAMES = 4096;
/** Names judged before: sources repeat theirs. */
const knownNames = new Map<string, CredentialName>();

/** What a name says, and where in it a keyword first stands. */
export function readCredentialName(name: string): CredentialName {
  const known = knownNames.get(name);
  if (known) return known;
  if (knownNames.size >= MOST_NAMES) knownNames.clear();
  const read = { kind: judgeName(name), keywordAt: name.search(FIRST_KEYWORD) };
  knownNames.set(name, read);
  return read;
}

/** A name that says what kind of credential it holds. */
export interface TellingName {
  readonly range: TextRange;
  readonly name: string;
  readonly kind: CredentialKind;
}

/** The name around a keyword's hit; `undefined` when it is no credential's, or was read at an earlier keyword. */
export function readTellingName(source: SourceText, hit: TextRange): TellingName | undefined {
  const { text } = source;
  const range = readName(text, hit);
  const name = text.slice(range.start, range.end);
  const { keywordAt } = readCredentialName(name);
  if (range.start + keywordAt !== hit.start) return undefined;
  const { kind } = readCredentialName(qualify(text, range, name));
  if (kind === 'none') return undefined;
  if (text.startsWith('::', range.start - 2) && range.start >= 2) return undefined;
  return source.kind === 'program' && !mayHoldValue(text, range, kind) ? undefined : { range, name, kind };
}

const QUOTE_REACH = 200;
const QUOTE = /["'`{[]|&quot;/;
const BARE_VALUE = /^["'\])]{0,3}\s{0,4}[^\w\s]{0,3}\s{0,4}(?<value>[^\s"'`<>;,)\]}|\\&]{4,400})/;

/**
 * Whether a literal, or a word that looks like a credential, follows the name: asked first, because finding the strings
 * and comments of the whole text costs more.
 */
function mayHoldValue(text: string, name: TextRange, kind: CredentialKind): boolean {
  const after = text.slice(name.end, name.end + QUOTE_REACH);
  const lines = after.split('\n', 2).join('\n');
  if (QUOTE.test(lines)) return true;
  const value = BARE_VALUE.exec(after)?.groups?.['value'];
  if (value === undefined) return false;
  return (
    judgeValue(value, { kind, name: '', quoted: true, inTestOrDocs: false, besideUser: true }).verdict !==
    'no'
  );
}
