/**
 * Credentials without a vendor's format: values that a program, a configuration file or a text sets, compares or
 * passes under a credential's name. Judged from the name's words and the value's own look together.
 */
import type { TextRange } from '../../text/textEdit';
import { defineRule, type LocatedSecret, type SyntaxRule } from '../rule';
import type { SourceText } from '../sourceText';
import { readAssignment, readName, type Assignment } from './assignment';
import { findCompanion } from './companion';
import { nameKeywords, type CredentialKind, type NameKind } from './credentialName';
import { judgeValue, type ValueContext } from './credentialValue';
import { mayBeSet, mayHoldValue } from './firstLook';
import { takesTurns } from './madeUp';
import { computeRandomness } from './randomness';
import { readCredentialName, readTellingName, type TellingName } from './tellingName';
import { findTiedValue } from './tiedValue';
import { SECRETS_MANAGEMENT } from './secretsManagement';

const SHORTEST_CHAIN = 30;

const CHAINED = /^(?<name>.{3,60}?)[-.](?<token>(?=[A-Za-z]{0,60}\d)[A-Za-z\d]{24,128}={0,2})$/;

/** A token joined to its name by a hyphen, as in `service-secret-0a1b…`. */
function locateChained(text: string, range: TextRange): LocatedSecret | undefined {
  if (range.end - range.start <= SHORTEST_CHAIN) return undefined;
  const { name = '', token = '' } = CHAINED.exec(text.slice(range.start, range.end))?.groups ?? {};
  const kind = token === '' ? 'none' : readCredentialName(name).kind;
  if (kind === 'none' || kind === 'password' || computeRandomness(token) < 0.6) return undefined;
  return {
    range: { start: range.end - token.length, end: range.end },
    severity: 'information',
    evidence: [nameEvidence[kind], 'the value looks drawn at random', 'joined to its name by a hyphen'],
  };
}

/** A value that a credential's name is tied to, before anything is said about its look. */
export interface NamedValue {
  readonly name: TextRange;
  readonly assignment: Assignment;
  readonly context: ValueContext;
}

/** The value tied to the name around a keyword's hit; `undefined` when the name is no credential's or has no value. */
export function readNamedValue(source: SourceText, hit: TextRange): NamedValue | undefined {
  const telling = readTellingName(source, hit);
  return telling && readValueOf(source, telling);
}

function readValueOf(source: SourceText, telling: TellingName): NamedValue | undefined {
  const { text } = source;
  const { range, name, kind } = telling;
  if (source.kind === 'program' && !(mayBeSet(text, telling) && mayHoldValue(text, range, kind)))
    return undefined;
  const assignment = readAssignment(source, range);
  if (!assignment || !isFitting(assignment, kind, text)) return undefined;
  if (/[(,]/.test(assignment.operator) && judgeLastPart(name) === 'none') return undefined;
  const context = {
    kind,
    name,
    quoted: assignment.quoted || assignment.operator === '>',
    inTestOrDocs: source.isTestOrDocumentation,
    isSetBySign: assignment.operator === '=' && source.kind === 'data',
    besideUser: isBesideUser(text, range.start),
  };
  return { name: range, assignment, context };
}

function locate(source: SourceText, hit: TextRange): LocatedSecret | undefined {
  const { text } = source;
  const chained = source.kind === 'prose' ? locateChained(text, readName(text, hit)) : undefined;
  if (chained) return chained;
  const telling = readTellingName(source, hit);
  if (!telling) return undefined;
  const named = readValueOf(source, telling);
  const located = (named && judgeNamed(source, named)) ?? locateTied(source, telling);
  const companion = located && findCompanion(source, telling.range, telling.kind);
  return companion ? { ...located, related: [companion] } : located;
}

/** What the value that the shape of the text ties to the name is, unless the syntax tree refutes it. */
function judgeNamed(
  source: SourceText,
  { name, assignment, context }: NamedValue,
): LocatedSecret | undefined {
  const { text } = source;
  const { value, secret, isWhole, operator } = assignment;
  if (isByteList(text, value))
    return context.kind === 'key'
      ? undefined
      : {
          range: value,
          severity: 'information',
          evidence: [nameEvidence[context.kind], 'an array of bytes'],
        };
  const { verdict, evidence } = judgeValue(secret, context);
  if (verdict === 'no') return undefined;
  if (TRANSLATIONS.test(source.path) && /^\D+\d?$/.test(secret)) return undefined;
  if (isEncrypted(text, value)) return undefined;
  if (LOCK_FILE.test(source.path)) return undefined;
  if (verdict === 'doubtful' && assignment.isExample && source.kind === 'program') return undefined;
  if (!isWhole && (verdict === 'doubtful' || secret.length < SHORTEST_PART)) return undefined;
  const isShaped = isTokenShaped(text, value) || (operator === ',' && takesTurns(secret, context.name));
  if (verdict === 'doubtful' && NEEDS_LIKELY.has(operator) && !isShaped) return undefined;
  // Trees set the body of a heredoc apart from the statement that it belongs to.
  const role = operator === '<<' ? undefined : source.readRole(name, value);
  // The lexer has weighed what is joined to the literal, and it is long enough.
  const isDoubted = role?.kind === 'doubtful' && isWhole;
  if (role?.kind === 'refuted' || (isDoubted && verdict === 'doubtful')) return undefined;
  const isLikely = verdict === 'likely' && !isDoubted;
  return {
    range: value,
    severity: isLikely && !isExplanation(text, assignment) ? 'warning' : 'information',
    evidence: [
      nameEvidence[context.kind],
      `the value ${evidence.join(', ')}`,
      ...(role
        ? [`${role.evidence}, read from the syntax tree`]
        : [
            tieEvidence(assignment),
            assignment.entry ? 'read by the JSON tokenizer' : readingEvidence[source.kind],
          ]),
    ],
  };
}

/** The value that only the syntax tree ties to the name. */
function locateTied(source: SourceText, { range, name, kind }: TellingName): LocatedSecret | undefined {
  if (kind === 'key' || !source.hasTrees || judgeLastPart(name) === 'none') return undefined;
  if (OF_FIELD.test(source.text.slice(range.end, range.end + 80))) return undefined;
  if (source.kind === 'program' && !mayHoldValue(source.text, range, kind)) return undefined;
  const tied = findTiedValue(source, range, { name, kind });
  return tied && { ...tied, severity: 'warning', evidence: [nameEvidence[kind], ...tied.evidence] };
}

/** What follows the name of a field whose label, hint or the like is set, and not its value. */
const OF_FIELD =
  /^["'][\])]{1,2}\.(?!(?:value|text|initial|default|data)\b)\w{1,40}[\w.'"[\]]{0,30}\s?=[^=]/i;

/** What the last part of a dotted name says: `password.encode("…")` passes no password. */
function judgeLastPart(name: string): NameKind {
  return readCredentialName(name.slice(name.lastIndexOf('.') + 1)).kind;
}

/** Paths of texts to be shown, by language. */
const TRANSLATIONS =
  /(?:^|\/)(?:(?:langs?|languages?|locales?|i18n|l10n|translations?|nls|values-[a-z]{2})\/|(?:(?!connection)[a-z]{0,40}(?:strings?|messages?)|messagebundle|translations?|locales?|i18n|lang)(?:[._-][\w.-]{1,40})?\.\w{1,10}$)|_[a-z]{2}(?:_[a-z]{2})?\.properties$|\.(?:resx|arb|po|strings)$/i;

/** What package managers write: names of packages with checksums of them. */
const LOCK_FILE =
  /\.lock$|[.-]lock\.(?:json|ya?ml|hcl)$|(?:^|\/)(?:go\.sum|npm-shrinkwrap\.json|\.cargo-checksum\.json|Package\.resolved)$/;

const EXAMPLE_HOST = /\bexample\.(?:com|org|net)\b/;

/** Whether Jasypt, as `ENC(…)`, or Maven, as `{…}` between tags, has encrypted the value. */
function isEncrypted(text: string, { start, end }: TextRange): boolean {
  if (text.startsWith('ENC(', start - 4)) return true;
  return (
    text.startsWith('>{', start - 2) &&
    text.startsWith('}<', end) &&
    (end - start) % 4 === 0 &&
    /^(?!AQAAAB)[\dA-Za-z+/]{14,}={0,2}$/.test(text.slice(start, end))
  );
}

/** Whether the value is there to explain: in a comment or another text, or in a line about example.com. */
function isExplanation(text: string, { value, isExample }: Assignment): boolean {
  return isExample || EXAMPLE_HOST.test(text.slice(Math.max(0, value.start - EXAMPLE_REACH), value.end));
}

const EXAMPLE_REACH = 120;

/** A literal that variables are joined to is a credential only when it is long enough to be one without them. */
const SHORTEST_PART = 16;

const nameEvidence: Readonly<Record<CredentialKind, string>> = {
  password: 'the name says password',
  secret: 'the name says secret, token or key of an account',
  key: 'the name may be that of a key',
};

const readingEvidence: Readonly<Record<SourceText['kind'], string>> = {
  program: 'read by the string-and-comment lexer',
  shell: 'read by the string-and-comment lexer',
  data: 'read as keys and values',
  markup: 'read as elements and attributes',
  prose: 'read as text',
};

function tieEvidence({ operator, quoted, isExample, entry }: Assignment): string {
  if (entry) return entry === 'key' ? 'the value of a key' : 'the value beside its name in an object';
  const place = isExample ? ' in a comment or a text' : '';
  if (operator === '(' || operator === ',') return `passed as an argument${place}`;
  if (/^[!=]==?$/.test(operator)) return `compared${place}`;
  if (/^(?:\?\?|\|\|)/.test(operator)) return `default value${place}`;
  if (operator === '>') return 'text of an element';
  return `${quoted ? 'literal' : 'value'} set${place}`;
}

const USER_REACH = 160;
const USER =
  /(?:user(?:[ _-]?(?:name|id))?|login|uid|account|email)["']?\s{0,3}[:=>]{1,2}\s{0,3}["']?[\w.@-]{2,}/i;

/** Whether a user is named in the few lines before the password's name. */
function isBesideUser(text: string, nameStart: number): boolean {
  return USER.test(text.slice(Math.max(0, nameStart - USER_REACH), nameStart));
}

const MIN_DISTINCT_BYTES = 8;

const ESCAPED_BYTES = /^(?:\\x[\da-f]{2}){8,}$/i;

/** Whether the value is an array of numbers, or of escapes, that differ enough to be a secret's bytes. */
function isByteList(text: string, value: TextRange): boolean {
  const list = text.slice(value.start, value.end);
  if (ESCAPED_BYTES.test(list)) return true;
  const parts = list.split(/,\s*/);
  return (
    parts.length >= 12 &&
    parts.every((part) => /^(?:0x)?[\da-f]{1,3}$/i.test(part)) &&
    new Set(parts).size >= MIN_DISTINCT_BYTES
  );
}

/** Whether the value is long, of letters and digits in turn, as a machine makes them and no sentence holds. */
function isTokenShaped(text: string, value: TextRange): boolean {
  return /^(?=\D{0,60}\d)(?=[^a-z]{0,60}[a-z])[\w-]{20,128}$/i.test(text.slice(value.start, value.end));
}

const NEEDS_LIKELY = new Set([' ', ',', '|', '-', 'label', 'option']);

/** A digit among letters of both cases, other than at their end. */
const MIXED_CASE = /^(?=[^A-Z\n]*[A-Z])(?=[^a-z\n]*[a-z])[^\d\n]*\d.*[A-Za-z]/;

/** Whether a name of this kind is tied to its value tightly enough. */
function isFitting(
  { operator, quoted, isExample, value }: Assignment,
  kind: NameKind,
  text: string,
): boolean {
  const after = text.slice(value.end, value.end + 2);
  if (isExample && !quoted && /^[;()]/.test(after)) return false;
  if (operator === ' ') {
    const secret = text.slice(value.start, value.end);
    if (kind === 'password') return quoted && /\d/.test(secret) && text.charAt(value.end) !== '`';
    return computeRandomness(secret) >= 0.6 || isTokenShaped(text, value);
  }
  if (operator === 'is' && !quoted) {
    const told = text.slice(value.start, value.end);
    return (
      (kind === 'password' && MIXED_CASE.test(told) && !/-[a-z]+$/.test(told)) || isTokenShaped(text, value)
    );
  }
  if (operator === 'label') {
    const labelled = text.slice(value.start, value.end);
    return (kind === 'password' && MIXED_CASE.test(labelled)) || computeRandomness(labelled) >= 0.6;
  }
  if (operator === 'option' && (kind === 'key' || after.startsWith('='))) return false;
  if (operator === '-' && !/\d/.test(text.slice(value.start, value.end))) return false;
  if (operator === '(') return kind !== 'key' && after.endsWith(')');
  if (/^[!=]==?$/.test(operator) || operator === ',') return kind !== 'key';
  return true;
}

export const genericCredentialRule: SyntaxRule = defineRule({
  id: 'generic-credential',
  name: 'Credential',
  description: 'Its name and its look say that it opens something; whoever reads the source can use it.',
  severity: 'warning',
  keywords: nameKeywords,
  locate,
  revocationUrl: SECRETS_MANAGEMENT,
  sourceUrl: 'https://cwe.mitre.org/data/definitions/798.html',
  samples: (build) => ({
    matches: [
      `const dbPassword = "«${build.alnum(16)}»";`,
      `api_secret: «${build.base64url(40)}»`,
      `CLIENT_SECRET=«${build.hex(40)}»`,
      `{"authToken": "«${build.alnum(32)}»"}`,
    ],
    lookalikes: [
      'const password = process.env.DB_PASSWORD;',
      'passwordField: "user_password"',
      `tokenUrl = "https://login.example.org/${build.hex(32)}"`,
      'secretName: "prod/database/main"',
      `publicKey = "${build.base64url(60)}"`,
      'password: ${DB_PASSWORD}',
      'label.password = "Enter your password"',
    ],
  }),
});
