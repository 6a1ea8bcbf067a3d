import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';
import { readName } from './assignment';
import { judgeName, nameKeywords, type CredentialKind, type NameKind } from './credentialName';
import { judgeValue } from './credentialValue';
import { KnownNames } from './knownNames';

const FIRST_KEYWORD = new RegExp(nameKeywords.join('|'), 'i');

interface CredentialName {
  readonly kind: NameKind;
  /** Offset of the name's first keyword, so that a name with several is read once. */
  readonly keywordAt: number;
}

const SPACE = 0x20;
const QUALIFIER = /(?<![\w.-])(?<word>[A-Za-z]{3,16}) $/;

/** Length of `private`, the longest name that the word before it can complete. */
const LONGEST_QUALIFIED = 7;

/** A name that says little alone, with the word before it, as in the text `API key: …`. */
function qualify(text: string, { start }: TextRange, name: string): string {
  if (text.charCodeAt(start - 1) !== SPACE || !/^(?:keys?|private|access)$/i.test(name)) return name;
  const word = QUALIFIER.exec(text.slice(Math.max(0, start - 18), start))?.groups?.['word'];
  return word === undefined ? name : `${word}_${name}`;
}

const knownNames = new KnownNames((name): CredentialName => ({
  kind: judgeName(name),
  keywordAt: name.search(FIRST_KEYWORD),
}));

/** What a name says, and where in it a keyword first stands. */
export function readCredentialName(name: string): CredentialName {
  return knownNames.at(name, { start: 0, end: name.length });
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
  const read = knownNames.at(text, range);
  if (range.start + read.keywordAt !== hit.start) return undefined;
  if (read.kind === 'none' && range.end - range.start > LONGEST_QUALIFIED) return undefined;
  const name = text.slice(range.start, range.end);
  const { kind } = readCredentialName(qualify(text, range, name));
  if (kind === 'none') return undefined;
  if (text.startsWith('::', range.start - 2) && range.start >= 2) return undefined;
  return source.kind === 'program' && !mayHoldValue(text, range, kind) ? undefined : { range, name, kind };
}

const QUOTE_REACH = 200;
const LINE_END = 0x0a;
const AMPERSAND = 0x26;
/** Characters that open a literal, `&` standing for `&quot;`. */
const OPENING = new Uint8Array(128);
for (const character of '"\'`{[&') OPENING[character.charCodeAt(0)] = 1;
const BARE_VALUE = /^["'\])]{0,3}\s{0,4}[^\w\s]{0,3}\s{0,4}(?<value>[^\s"'`<>;,)\]}|\\&]{4,400})/;

/**
 * Whether a literal, or a word that looks like a credential, follows the name: asked first, because finding the strings
 * and comments of the whole text costs more.
 */
function mayHoldValue(text: string, name: TextRange, kind: CredentialKind): boolean {
  if (opensLiteral(text, name.end)) return true;
  const after = text.slice(name.end, name.end + QUOTE_REACH);
  const value = BARE_VALUE.exec(after)?.groups?.['value'];
  if (value === undefined) return false;
  return (
    judgeValue(value, { kind, name: '', quoted: true, inTestOrDocs: false, besideUser: true }).verdict !==
    'no'
  );
}

/** Whether a literal opens in the rest of the line or in the next. */
function opensLiteral(text: string, start: number): boolean {
  const limit = Math.min(text.length, start + QUOTE_REACH);
  let lines = 0;
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_END && ++lines === 2) return false;
    if (unit > 0x7f || OPENING[unit] === 0) continue;
    if (unit !== AMPERSAND || (text.startsWith('&quot;', at) && at + 6 <= limit)) return true;
  }
  return false;
}
