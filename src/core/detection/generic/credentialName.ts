/**
 * What a name says about its value: that of a password (people choose short ones), of a secret made by a machine, of
 * something that may be a key, or of none of these.
 */
export type NameKind = CredentialKind | 'none';

/** What the name of a credential says that it is. */
export type CredentialKind = 'password' | 'secret' | 'key';

/** Lower-case substrings, one of which stands in every name that {@link judgeName} takes for a credential's. */
export const nameKeywords: readonly string[] = [
  'pass',
  'pw',
  'psw',
  'pssw',
  'pasw',
  'secret',
  'token',
  'key',
  'cred',
  'auth',
  'bearer',
  '_pat',
  'private',
  'access',
  'salt',
  'psk',
  'pepper',
];

const PASSWORD =
  /^(?:[a-z]*(?:password|passwd|passwort|passphrase|passcode|p[ae]?s{1,2}w(?:o?r)?d|pwd)\d*|pass|pw|psw|psk|(?:bind|root|db|admin|user|ftp|smtp)pw|[a-z]*authtok|(?!com|by|sur|tres|en|im|over|under|multi)[a-z]{1,8}pass|passw)$/;
const SECRET =
  /^(?:[a-z]*secrete?|secrets?key|[a-z]*token|[a-z]*(?:api|access|auth|secret|private|signing|encryption|client|consumer|app|master|license|account|service|session|security|user|admin|crypt|signature|shared|priv|developer|subscription|server|rest|integration)keys?\d*|credentials?|creds?|authorization|authentication|bearer|auth|salt|pepper)$/;
const KEY_QUALIFIERS = new Set(
  'activation api access secret private auth encryption encrypt encrypted signing sign signature crypt crypto cipher aes des hmac master service account client consumer app application server license subscription session cookie jwt storage shared security admin integration webhook deploy ssh rsa user developer dev rest secure write hash password pass token authentication authorization priv sas bot project team org organization account'.split(
    ' ',
  ),
);

/** Words that, at a name's end, make it the name of something about a credential. */
const TAIL_OF_OTHER = new Set(
  'id ids name names field fields url urls uri uris path paths file files filename dir directory folder type types kind length len size count limit max min label labels text placeholder hint hints message messages msg error errors err title description desc prompt regex regexp pattern policy policies rule rules expiry expires expired expiration expire exp ttl timeout duration age date time at timestamp version alg algo algorithm format encoding status state enabled disabled required valid invalid validity header headers param params parameter parameters arg args attr attribute attributes property column columns index input inputs form page view screen endpoint host hostname domain issuer provider providers manager service services store storage source ref reference arn location prefix suffix class classname selector env var variable mode method methods strategy scope scopes usage owner role roles user users username email login reset change changed strength generator hasher validator validators encoder encoding check checker template button link icon dialog modal handler callback function func factory builder config configuration settings options option map list array set table group groups failure failures attempt attempts event action actions test tests example examples request response requests responses help info code codes counter number num budget limits char chars tag tags color colour width height row rows comment note notes schema model entity interface impl tooltip plugin module library lib package exists exist required revoked used usage detail details family spec mgr realm stdin bean toggle audience meter'.split(
    ' ',
  ),
);
/** Words that, at a name's start, make it a verb's, a question's or a message's name. */
const HEAD_OF_OTHER = new Set(
  'is has have existing dummy should can could show hide toggle forgot forgotten reset resetpass change changing update validate verify check invalid missing wrong no need needs needed enable disable require requires required incorrect get fetch load read parse find lookup delete remove revoke generate create max min num total count allow encode decode on handle public primary foreign sort partition cache translation i18n next prev previous hash hashed lost recover send ask enter type confirm input hot arrow err errcode error elem attr lbl label hint'.split(
    ' ',
  ),
);
/** What `pass` follows where it is a verb, as in nginx's directives that name the server to pass requests to. */
const PASSED = /^(?:by|fastcgi|uwsgi|scgi|memcached)$/;
/** Tokens that mark a place in a list, a request or a text, and those that only go with a cookie. */
const MARK =
  /(?:^|_)(?:(?:continuation|pagination|page|sync|cancell?ation|cancel|cursor|resume|start|end|[be]os|pad|sep|mask|unk|cls|csrf|xsrf|client_request|lifecycle_action|idempotency)_tokens?|idempotency_keys?)$/;
/** Where it stands before the credential's word, the value opens nothing by itself. */
const ENCRYPTED = /(?:^|_)(?:encrypted|obscured|sealed)_/;
/** Words before a credential's that make the name an error's. */
const REFUSED = /^(?:invalid|wrong|missing|incorrect)$/;
const SETTERS = new Set(['set', 'with', 'put', 'add', 'use', 'define', 'default', 'my', 'new', 'old', 'the']);

/** A name's words in lower case, split at case changes, digits kept, and at anything that is no letter or digit. */
export function splitWords(name: string): string[] {
  const words: string[] = [];
  let start = 0;
  let before: CharacterKind = 'other';
  for (let i = 0; i <= name.length; i++) {
    const kind = kindOfUnit(name.charCodeAt(i));
    const begins =
      kind === 'upper'
        ? before !== 'upper' || kindOfUnit(name.charCodeAt(i + 1)) === 'lower'
        : kind === 'other' || before === 'other';
    if (begins) {
      if (before !== 'other') words.push(name.slice(start, i).toLowerCase());
      start = i;
    }
    before = kind;
  }
  return words;
}

type CharacterKind = 'lower' | 'upper' | 'digit' | 'other';

/** The kind of an ASCII letter or digit; every other unit, and NaN, is `other`. */
function kindOfUnit(unit: number): CharacterKind {
  if (unit >= 0x61 && unit <= 0x7a) return 'lower';
  if (unit >= 0x41 && unit <= 0x5a) return 'upper';
  return unit >= 0x30 && unit <= 0x39 ? 'digit' : 'other';
}

const PASSWORD_WORD = 'password';

/** Whether a word is `password` with one letter too many, missing, wrong or swapped with its neighbour. */
function isMisspeltPassword(word: string): boolean {
  const excess = word.length - PASSWORD_WORD.length;
  if (!word.startsWith('pa') || Math.abs(excess) > 1) return false;
  let same = 0;
  while (same < word.length && word.charAt(same) === PASSWORD_WORD.charAt(same)) same++;
  const rest = word.slice(same);
  const wanted = PASSWORD_WORD.slice(same);
  if (excess > 0) return wanted !== '' && rest.slice(1) === wanted;
  if (excess < 0) return rest === wanted.slice(1);
  return rest.slice(1) === wanted.slice(1) || rest === wanted.charAt(1) + wanted.charAt(0) + wanted.slice(2);
}

/** Judges a variable's, key's, attribute's or parameter's name. */
export function judgeName(name: string): NameKind {
  const words = splitWords(name);
  while (
    words.length > 1 &&
    /^(?:\d+|v\d+|str|string|value|val|text|plain|plaintext|raw|b64|base64|prod|production|dev|test|live|default|confirm|confirmation|again|repeat|old|new|current|env|here|data|bytes|hex|encoded|decoded|enc|uat|staging|local)$/.test(
      words.at(-1) ?? '',
    )
  )
    words.pop();
  const last = (words.at(-1) ?? '').replace(/(?<!\d)\d+$/, '');
  const first = words[0] ?? '';
  if (words.length > 1 && (HEAD_OF_OTHER.has(first) || first === 'public')) return 'none';
  if (words.some((word) => /^pub(?:lic)?(?:key\w*)?$/.test(word))) return 'none';
  if (REFUSED.test(words.at(-2) ?? '')) return 'none';
  const joined = words.join('_');
  if (TAIL_OF_OTHER.has(last) || MARK.test(joined) || ENCRYPTED.test(joined)) return 'none';
  if (PASSWORD.test(last) || isMisspeltPassword(last))
    return last === 'pass' && PASSED.test(words.at(-2) ?? '') ? 'none' : 'password';
  if (SECRET.test(last)) return 'secret';
  if (last === 'key' || last === 'keys') {
    const qualifier = words.at(-2);
    // A CAPTCHA's key for the page, which every visitor reads, and a message's last part that names what is looked up.
    if (qualifier === 'site' || qualifier === 'for') return 'none';
    return qualifier !== undefined && KEY_QUALIFIERS.has(qualifier) ? 'secret' : 'key';
  }
  if ((last === 'private' || last === 'access' || last === 'pat') && words.length > 1) return 'key';
  if (last === 'hash' || last === 'bypass' || last === 'compass') return 'none';
  const rest = words.slice(SETTERS.has(first) ? 1 : 0);
  if (rest.some((word) => word.length > 4 && PASSWORD.test(word))) return 'password';
  if (rest.some((word) => SECRET.test(word))) return 'key';
  return /(?:secret|token|apikey)$/.test(last)
    ? 'secret'
    : last.endsWith('key') && last.length > 4 && last !== 'sitekey'
      ? 'key'
      : 'none';
}
