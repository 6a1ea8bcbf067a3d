import type { TextRange } from '../../text/textEdit';
import type { SourceText } from '../sourceText';
import { readName } from './assignment';
import { judgeName, nameKeywords, type CredentialKind, type NameKind } from './credentialName';
import { KnownNames } from './knownNames';

const FIRST_KEYWORD = new RegExp(nameKeywords.join('|'), 'i');

interface CredentialName {
  readonly kind: NameKind;
  /** Offset of the name's first keyword, so that a name with several is read once. */
  readonly keywordAt: number;
}

const SPACE = 0x20;
const SLASH = 0x2f;
/** Of files, and of the annotations of Helm by which a change of a secret is seen. */
const PATH_HEAD = /(?:^|\W)(?:etc|checksum)\/$/;
/** A whole string that is the name of a file of source or documentation, as manifests list them with checksums. */
const SOURCE_FILE =
  /\.(?:rs|go|py|[cm]?[jt]sx?|java|kts?|rb|php|cc|[chm]|mm|[ch]pp|cs|swift|scala|lua|p[lm]|exs?|md|rst|html?|s?css|less|vue|svelte|sql|svg|png|wasm|map|proto)["'`]$/;
const QUALIFIER = /(?<![\w.-])(?<word>[A-Za-z]{3,16}) $/;

/** Length of `private`, the longest name that the word before it can complete. */
const LONGEST_QUALIFIED = 7;

/** What a name that says little alone says with the word before it, as in the text `API key: …`. */
function readQualified(text: string, { start, end }: TextRange, alone: NameKind): NameKind {
  if (end - start > LONGEST_QUALIFIED || text.charCodeAt(start - 1) !== SPACE) return alone;
  const name = text.slice(start, end);
  if (!/^(?:keys?|private|access)$/i.test(name)) return alone;
  const word = QUALIFIER.exec(text.slice(Math.max(0, start - 18), start))?.groups?.['word'];
  return word === undefined ? alone : readCredentialName(`${word}_${name}`).kind;
}

/** Whether the name is the code of Palau in a list of countries, or of languages spoken in them. */
function isCountry(text: string, { start, end }: TextRange): boolean {
  if (!/^(?:[a-z]{2}[_-])?PW$/.test(text.slice(start, end))) return false;
  const codes = /(?:["'\s>]|[a-z]{2}[_-])(?:P[ASTY]|QA)["'<]/;
  return codes.test(text.slice(Math.max(0, start - COUNTRY_REACH), end + COUNTRY_REACH));
}

/** Two entries before or after. */
const COUNTRY_REACH = 120;

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
  const kind = readQualified(text, range, read.kind);
  if (kind === 'none') return undefined;
  if (isCountry(text, range)) return undefined;
  if (SOURCE_FILE.test(text.slice(range.start, range.end + 1))) return undefined;
  if (
    text.startsWith('::', range.start - 2) &&
    range.start >= 2 &&
    source.kind !== 'data' &&
    !text.slice(range.start, range.end).includes('.config.')
  )
    return undefined;
  if (
    text.charCodeAt(range.start - 1) === SLASH &&
    PATH_HEAD.test(text.slice(Math.max(0, range.start - 9), range.start))
  )
    return undefined;
  return { range, name: text.slice(range.start, range.end), kind };
}
