/**
 * The other half of a credential that has two: the key or id that stands beside a secret, the user beside a password.
 */
import type { TextRange } from '../../text/textEdit';
import type { RelatedLocation } from '../finding';
import type { SourceText } from '../sourceText';
import type { NameKind } from './credentialName';

/** What stands beside a secret: by the end of the secret's name, letters only, the names that its companion goes by. */
const companions: readonly (readonly [secret: RegExp, companion: string, message: string])[] = [
  [/tokensecret$/, '(?:access|oauth|request)?[ _-]?token', 'its token'],
  [
    /(client|consumer|app|application|api|account|oauth|service|partner)secret(?:key)?$/,
    '$1[ _-]?(?:id|key)',
    'its key or client id',
  ],
  [/secret(?:access)?key$/, 'access[ _-]?key(?:[ _-]?id)?', 'its access key'],
  [/secret$/, '(?:client|consumer|app|api|access|key)[ _-]?(?:id|key)', 'its key or client id'],
  [/(app|application|account|access|client)key$/, '(?:$1|key)[ _-]?id', 'its id'],
  [/authtoken$/, 'account[ _-]?s?id', 'its account'],
];

const USER = 'user(?:[ _-]?(?:name|id))?|login|uid|email';

/** In UTF-16 units, carriage returns not counted. */
const REACH = 300;

/** The companion of the secret of that name and kind, the nearest one before it or else after it. */
export function findCompanion(
  { text, kind: sourceKind }: SourceText,
  name: TextRange,
  kind: NameKind,
): RelatedLocation | undefined {
  const letters = text
    .slice(name.start, name.end)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const described = describeCompanion(letters, kind);
  if (!described) return undefined;
  const pattern = patternFor(described.names, sourceKind === 'program');
  const before = findLast(text, { start: reach(text, name.start, -1), end: name.start }, pattern);
  const after = (): TextRange | undefined =>
    findFirst(text, { start: name.end, end: reach(text, name.end, 1) }, pattern);
  const tail = text.slice(name.start, name.end);
  const isOwn = (range: TextRange | undefined): range is TextRange =>
    range !== undefined &&
    !text.slice(Math.min(range.start, name.end), Math.max(range.end, name.start)).includes(tail);
  const range = isOwn(before) ? before : [after()].find(isOwn);
  return range && { range, message: described.message };
}

/** Where the reach from an offset ends, before it or after it. */
function reach(text: string, from: number, step: -1 | 1): number {
  const limit = step < 0 ? 0 : text.length;
  let at = from;
  for (let left = REACH; left > 0 && at !== limit; at += step)
    if (text.charCodeAt(step < 0 ? at - 1 : at) !== CARRIAGE_RETURN) left--;
  return at;
}

const CARRIAGE_RETURN = 0x0d;

const patterns = new Map<string, RegExp>();

/** What finds a value set to one of the names, in quotes or, outside of programs, without. */
function patternFor(names: string, needsQuotes: boolean): RegExp {
  const opening = String.raw`["'\x60]${needsQuotes ? '' : '?'}`;
  const known = patterns.get(opening + names);
  if (known) return known;
  const pattern = new RegExp(
    String.raw`(?:${names})["'\x60]?\]?\s{0,8}(?::=|=>|[:=,>(])\s{0,8}${opening}(?<id>[\w.@+/|-]{3,128})`,
    'gi',
  );
  patterns.set(opening + names, pattern);
  return pattern;
}

function describeCompanion(letters: string, kind: NameKind): { names: string; message: string } | undefined {
  if (kind === 'password') return { names: USER, message: 'its user' };
  for (const [secret, companion, message] of companions) {
    const found = secret.exec(letters);
    if (found) return { names: companion.replace('$1', found[1] ?? ''), message };
  }
  return undefined;
}

function findFirst(text: string, window: TextRange, pattern: RegExp): TextRange | undefined {
  return findAll(text, window, pattern)[0];
}

function findLast(text: string, window: TextRange, pattern: RegExp): TextRange | undefined {
  return findAll(text, window, pattern).at(-1);
}

function findAll(text: string, { start, end }: TextRange, pattern: RegExp): TextRange[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ index, 0: match, groups }) => {
    const id = groups?.['id'] ?? '';
    const idEnd = start + index + match.length;
    return { start: idEnd - id.length, end: idEnd };
  });
}
