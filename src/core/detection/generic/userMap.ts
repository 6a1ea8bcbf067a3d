/**
 * Passwords in maps of users to passwords, where no name stands at each: `users = {"ann": "…"}`, `gin.Accounts{…}`,
 * `basicAuth({ users: { ann: '…' } })`, `Map.of("ann", "…")`, `users:` with a line for each in YAML.
 */
import type { TextRange } from '../../text/textEdit';
import { defineRule, type LocatedSecret, type SyntaxRule } from '../rule';
import type { SourceText } from '../sourceText';
import { readName } from './assignment';
import { judgeBarePassword } from './commandLine';
import { isNumbered } from './madeUp';
import { SECRETS_MANAGEMENT } from './secretsManagement';

/** How the names of such maps end, and what then follows: fewer texts hold both. */
const WORDS = [
  'users',
  'accounts',
  'logins',
  'credentials',
  'creds',
  'passwords',
  'pairs',
  'user_db',
  'userdb',
  'basicauth',
  'basic_auth',
];
const SIGNS = [' =', '=', ': ', ':\n', ':\r', '":', "':", ' :=', '{', '('];

/** Names of such maps by their ends; those that say passwords need no further word. */
const MAP_NAME =
  /(?:users|accounts|logins|credentials|creds|passwords|word_?pairs|basic_?auth|userdb|user_db)$/i;
const SAYS_PASSWORDS =
  /(?:passwords|logins|pairs|auth\w{0,12}|cred(?:ential)?s)$|basic_?auth(?:[({\s,]|users)/i;
/** Before the name, for a call that says what it is. */
const CALL_REACH = 24;

/** What stands between such a name and the first entry: a type, an operator, a constructor, its bracket. */
const OPENING =
  /["'\])]?(?:\s?:\s?[\w<>, .[\]]{1,60}?(?=\s?=[^=]))?\s{0,4}(?::=|=>|[:=]|(?=[({]))\s{0,4}(?:new\s)?(?:map\[string\]string|[\w.:]{1,40}(?:<[\w, ]{1,40}>)?(?:\(\)\s?)?,?\s?|%|\(\w{1,20},\s?)?\s{0,3}(?<bracket>(?:Map\.of|mapOf|\.of)?\(\[|[({[])\s{0,40}/y;

const KEY = String.raw`(?:["'\x60](?<key>[\w.@+-]{1,40})["'\x60]|(?<bare>[A-Za-z_][\w-]{0,39}))`;
const VALUE = String.raw`(?:[\w.:]{1,40}\()?[fFrRbBuU@]?["'\x60](?<value>[^\s"'\x60\\$]{4,64})(?=["'\x60])`;
const ENTRY = new RegExp(
  String.raw`(?<own>(?:[({[]\s{0,10}){0,2})${KEY}\s{0,20}(?<tie>:|=>|->|,|=|to\b|\]\s?=)\s{0,20}${VALUE}["'\x60](?:\.\w{1,12}\(\))?\)?(?:\s{0,10}[)}\]]){0,2}\s{0,4}[,;]?(?:[ \t]{0,8}(?:#|\/\/)[^\n]{0,120})?\s{0,40}`,
  'y',
);

/** A line of YAML under the name, deeper than it: `ann: …`, or `- "ann:…"`. */
const LINE =
  /\n(?<indent>[ \t]{1,20})(?:- )?["']?(?<key>[\w.@+-]{1,40})(?:["']?: {1,4}["']?|:)(?<value>[^\s"'#$&*!|>[\]{}]{4,64})["']?[ \t]{0,8}(?=\r?\n|$)/y;

/** What describes a user instead of naming one. */
const ATTRIBUTE =
  /^(?:\w*(?:name|mail|id|type|role|url|path|host|port|label|title|key|table|status|group|scope|date|time|class|schema|shape|ref|source|target|example|model|index|image|version|method|format|kind|field|service|command|color|uri|link|file|dir|default|count|limit|size|region|prefix)s?|min\w*|max\w*|pattern|length|required|weak|invalid|engine|vault|provider|mode|policy|rules?|expir\w*|first|last|phone|address|city|country|lang(?:uage)?|locale|from|to|on|get|post|put|delete|create|update|list|read|write|password|passwd|pass|pwd|secret|token|auth|hash|salt|shell|home|uid|gid|sudo|ssh\w*)$/i;

/** Numbers of things behind a short word, and what identifies an account. */
const IDENTIFIER =
  /^(?:[A-Za-z]{1,4}[-_.]?\d[\d-]*|[A-Z\d]+|(?:[a-z]{2,8}[-_])?[\da-f-]{8,}|\d+\.\d[\w.]*|[\w-]+\/[\w/-]+)$/;

const MOST_ENTRIES = 40;
const SHORTEST = 6;

interface Entry {
  readonly user: string;
  readonly value: string;
  readonly range: TextRange;
}

function readEntries({ text, languageId }: SourceText, start: number): readonly Entry[] {
  const entries: Entry[] = [];
  const isYaml = languageId === 'yaml' && /^:[ \t]*\r?\n/.test(text.slice(start, start + 12));
  OPENING.lastIndex = start;
  const opening = isYaml ? undefined : OPENING.exec(text);
  if (!isYaml && !opening) return entries;
  const isFlat = /\bof|mapOf/i.test(opening?.[0] ?? '');
  const pattern = isYaml ? LINE : ENTRY;
  let at = isYaml ? text.indexOf('\n', start) : OPENING.lastIndex;
  let indent: string | undefined;
  while (entries.length < MOST_ENTRIES) {
    pattern.lastIndex = at;
    const { index = 0, 0: all = '', groups = {} } = pattern.exec(text) ?? {};
    const { key, bare, value, own, tie } = groups;
    if (value === undefined || (tie === ',' && own === '' && !isFlat)) break;
    indent ??= groups['indent'];
    if (groups['indent'] !== indent) break;
    const from = index + all.lastIndexOf(value);
    entries.push({ user: key ?? bare ?? '', value, range: { start: from, end: from + value.length } });
    at = pattern.lastIndex;
  }
  return entries;
}

/** Whether the value looks like a password that a person has chosen for the user. */
function isPassword({ user, value }: Entry): boolean {
  if (value.length < SHORTEST || IDENTIFIER.test(value)) return false;
  if (value.toLowerCase().startsWith(user.toLowerCase()) && /^[\d_.-]*$/.test(value.slice(user.length)))
    return false;
  return /[A-Za-z]/.test(value) && /[\d!@#%^*]/.test(value) && judgeBarePassword(value) === 'unknown';
}

function locate(source: SourceText, hit: TextRange): readonly LocatedSecret[] | undefined {
  const { text } = source;
  const word = /^\w+/.exec(text.slice(hit.start, hit.end))?.[0] ?? '';
  const name = readName(text, { start: hit.start, end: hit.start + word.length });
  if (!MAP_NAME.test(text.slice(name.start, name.end))) return undefined;
  const entries = readEntries(source, name.end);
  if (entries.length === 0 || entries.some(({ user }) => ATTRIBUTE.test(user))) return undefined;
  const isSaid = SAYS_PASSWORDS.test(text.slice(Math.max(0, name.start - CALL_REACH), name.end));
  const passwords = entries.filter((entry) => isPassword(entry) && (isSaid || !isNumbered(entry.value)));
  if (passwords.length * 2 < entries.length) return undefined;
  return passwords.map(({ range }) => ({
    range,
    severity: isSaid && !source.isExplanation(hit.start) ? 'warning' : 'information',
    evidence: ['stands for a user in a map of users', 'the value mixes letters with digits or symbols'],
  }));
}

export const userMapRule: SyntaxRule = defineRule({
  id: 'user-map-password',
  name: 'Password in a map of users',
  description: 'Whoever reads it signs in as the user that it stands for.',
  severity: 'warning',
  keywords: WORDS.flatMap((word) => SIGNS.map((sign) => word + sign)),
  locate,
  revocationUrl: SECRETS_MANAGEMENT,
  sourceUrl: 'https://cwe.mitre.org/data/definitions/798.html',
  samples: (build) => ({
    matches: [
      `users = {\n  "ann": "«k7${build.alnum(8)}»",\n}`,
      `app.use(basicAuth({ users: { ann: '«k7${build.alnum(8)}»' } }));`,
      `gin.BasicAuth(gin.Accounts{\n\t"ann": "«k7${build.alnum(8)}»",\n})`,
      `Map<String, String> users = Map.of("ann", "«k7${build.alnum(8)}»");`,
    ],
    lookalikes: [
      'users = {"ann": "user-42", "bob": "user-43"}',
      'users = {"name": "k7pw9x2z4q"}',
      'accounts = {"savings": "acc-0001", "shop": "123456789012"}',
      'users = ["ann", "b0bby-99"]',
    ],
  }),
});
