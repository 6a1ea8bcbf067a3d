import { isPlaceholder, isReference, isSequence } from '../filters/placeholders';
import { decodeBase64, decodeLatin1 } from '../validation/base64';
import { splitWords, type CredentialKind } from './credentialName';
import { computeSurprise } from './letterPairs';
import { isMadeUp, takesTurns } from './madeUp';
import { CODE, OTHER_DATA, PATH_OR_ADDRESS } from './otherData';
import { computeRandomness } from './randomness';

/** How much a value looks like a credential of the kind that its name promises, and what makes it look so. */
export interface ValueJudgement {
  readonly verdict: 'likely' | 'doubtful' | 'no';
  /** Phrases for a person; none of them contains the value. Empty when the verdict is `no`. */
  readonly evidence: readonly string[];
}

const NO: ValueJudgement = { verdict: 'no', evidence: [] };
const likely = (...evidence: readonly string[]): ValueJudgement => ({ verdict: 'likely', evidence });
const doubtful = (...evidence: readonly string[]): ValueJudgement => ({ verdict: 'doubtful', evidence });

const FILLER_WORDS = new Set(
  'password passwd passphrase passcode pass pwd pw secret secrets token tokens key keys api apikey auth access private public user username name admin root client my your our their this the a an of in is to for or and not no yes ok true false null nil none undefined empty blank string str number int integer boolean bool object array list map any text value values val test tests testing fake mock dummy example sample placeholder default change changeme changeit here required optional invalid valid wrong correct incorrect bad good missing expired enter insert replace todo tbd xxx foo bar baz qux redacted hidden masked removed encrypted plain plaintext hash hashed basic bearer oauth oauth2 jwt digest type field input label data id code session cookie header login logon signin signup sign in up credentials credential real some new old current confirm confirmation forgot reset unknown unset disabled enabled on off short long secure shared service account app application server db database email e mail aws iam rsa ssh pem pub file path url uri env var variable config github gitlab google azure slack stripe prefix suffix format config rotate rotation show hide toggle should must expect actual result something anything whatever random generated generate auto manual master slave primary secondary one two three first second await async new return this self function const let var void def typeof lambda yield throw prompt ask interactive keyring inherit never always stdin'.split(
    ' ',
  ),
);
/** Those of them that no password is made of: one of words and a number at its end may hold the others. */
const WORDS_OF_NAMES = new Set(FILLER_WORDS);
for (const word of [
  'master',
  'admin',
  'root',
  'user',
  'client',
  'service',
  'server',
  'data',
  'mail',
  'one',
  'two',
])
  WORDS_OF_NAMES.delete(word);

/** Passwords at the top of every list of leaked ones: weak, so worth a word in configuration, and typical of tests. */
const COMMON_PASSWORDS =
  /^(?:letmein|qwerty|iloveyou|welcome|monkey|dragon|abc|pass|passw[o0]rd|p@ssw[o0]rd|pa55w[o0]rd|secret|admin|root|test|guest|user|hello|sunshine|master)[\d!@#_]{1,5}$|^\d{4,10}$/i;

const DRAWN = 'looks drawn at random';
const STRANGE_LETTERS = 'its letters follow one another as in no language';
const SYMBOLS = 'mixes letters and symbols';
const SAYS_PASSWORD = 'says password itself';

const MAX_LENGTH = 4096;
const FEWEST_CHARACTERS = 4;
const SHORTEST_PASSWORD = 4;
const SHORTEST_MADE_UP = 6;
const SHORTEST_SECRET = 8;
const SHORTEST_KEY = 16;
const SHORTEST_TOKEN = 13;
/** A pass of a program over what it draws or compiles, or the verb, where a word is the value. */
const PASS_OF_SEVERAL = /(?:^|\W)(?:current|render|first|second|next)?_?pass$/i;
/** Of two words: in fewer letters chance makes any succession of them strange. */
const SHORTEST_PHRASE = 10;
/** A dozen digits and more that count up. */
const LONG_COUNT = '12345678901234';

/** Groups of capitals, as licences and activation keys are printed. */
const LICENCE_KEY = /^[A-Z]{4,6}(?:-[A-Z]{4,6}){3,7}$/;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Letters alone, of which some have marks or are of another script, or signs of eastern scripts: words to be shown. */
const FOREIGN_WORD =
  /^(?=.*[^\p{ASCII}])(?:[\p{L}\p{M}]+|\p{Lu}[\p{L}\p{M}]+\d)$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3}/u;

/** The word for a password or a secret in other languages, as forms are labelled with, numbered where they ask twice. */
const FOREIGN_LABEL =
  /^(?:kennwort|geheimnis|geheim|zugangscode|zugriffstoken|wachtwoord|contrase(?:n|ñ)a|secreto|clave|mot_?de_?passe|has[lł]o|senha|segredo|parol[ae]|salasana|l[oö]senord|adgangskode|kodeord|passord|heslo|jelsz[oó]|[sş]ifre|lozinka|(?:kata)?sandi|пароль)\d?[:*!?]?$/iu;

/** What the judgement of a value needs to know besides the value. */
export interface ValueContext {
  readonly kind: CredentialKind;
  readonly name: string;
  /** The value stands in quotes or between tags. */
  readonly quoted: boolean;
  /** The file is a test, an example or documentation. */
  readonly inTestOrDocs: boolean;
  /** An equals sign sets the value in a file of settings, as none sets a variable or the name of a secret. */
  readonly isSetBySign?: boolean;
  /** A user, login or account is named close before. */
  readonly besideUser?: boolean;
}

/** Judges a value that a name of the given kind is set to. */
export function judgeValue(value: string, context: ValueContext): ValueJudgement {
  const { kind, name } = context;
  if (value.length < shortestOf(context) || value.length > MAX_LENGTH) return NO;
  if (/\s/.test(value)) return judgeWords(value, context);
  if (isCommonPassword(value))
    return kind === 'password' && !context.inTestOrDocs ? doubtful('is among the most common passwords') : NO;
  if (isSomethingElse(value, context)) return NO;
  if (isEncodedSentence(value)) return kind === 'key' ? NO : doubtful('is a sentence in base64');
  if (isSequence(value)) {
    const longEnough =
      kind === 'secret' || (value.length >= SHORTEST_KEY && (kind === 'key' || context.quoted));
    return longEnough ? doubtful('stands in the order of the alphabet, as a filler does') : NO;
  }
  if (kind === 'password') return judgePassword(value, context);
  if (UUID.test(value))
    return kind === 'secret'
      ? likely('is a UUID')
      : /[a-z\d][_-]?key$/i.test(name)
        ? doubtful('is a UUID')
        : NO;
  const random = computeRandomness(value);
  if (kind === 'secret') return judgeSecret(value, random, context);
  return judgeKey(value, random);
}

/** Whether the value is at the top of the lists of leaked passwords. */
export function isCommonPassword(value: string): boolean {
  return COMMON_PASSWORDS.test(value) && new Set(value).size >= FEWEST_CHARACTERS;
}

/** Names of secrets that people make up. */
const MADE_UP = /(?:secret|api[_-]?key)$/i;
/** Names of secrets that are no references to one, without quotes too. */
const NAMED_BY_USE =
  /(?:jwt|session|cookie|webhook|hash|hmac|flask|django|app|api|signing|shared)[-_.]?(?:secret|(?<=api[-_.]?)key)$/i;
/** A short value with a digit among letters of both cases. */
const SHORT_MIX = /^(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])(?=\D*\d[A-Za-z])[\w!@#$%&*-]{6,}$/;

/** The fewest characters of anything that is judged to be a credential; asked first, as most values have fewer. */
function shortestOf({ kind, name }: ValueContext): number {
  if (kind === 'key') return SHORTEST_KEY;
  if (kind === 'password' || /^secret$/i.test(name)) return SHORTEST_PASSWORD;
  return MADE_UP.test(name) ? SHORTEST_MADE_UP : SHORTEST_SECRET;
}

/** Whether the value surely is no credential: it stands for one, names one, or is some other datum. */
export function isSomethingElse(value: string, { kind, name }: ValueContext): boolean {
  if (isPlaceholder(value) || isReference(value) || value.includes(LONG_COUNT)) return true;
  if (isOtherData(value, kind)) return true;
  if (new Set(value).size < FEWEST_CHARACTERS || /([^A])\1{7}/.test(value) || !/[0-9A-Za-z]/.test(value))
    return true;
  const drawn = kind === 'password' && /\d[A-Za-z]/.test(value.slice(value.lastIndexOf('.') + 1));
  if (isFiller(value) || (!drawn && isDottedIdentifier(value))) return true;
  if (/fake|secret|donotuse|invalid/i.test(value) && !/\d/.test(value) && /^[\w-]+$/.test(value)) return true;
  if (kind !== 'password' && isPlainName(value)) return true;
  const isMadeUp = kind === 'password' && isWordsAndNumber(value);
  return repeatsName(value, name) || isIdentifier(value, kind, isMadeUp ? WORDS_OF_NAMES : FILLER_WORDS);
}

/** Whether the value is an address, a path, code, a date or some other datum that names of credentials are set to. */
function isOtherData(value: string, kind: CredentialKind): boolean {
  if (FOREIGN_WORD.test(value) || FOREIGN_LABEL.test(value)) return true;
  if (PATH_OR_ADDRESS.test(value) && !isSlashedBase64(value)) return true;
  if (CODE.test(value) && !(kind === 'password' && /^!(?=\D*\d)\w+$/.test(value))) return true;
  return OTHER_DATA.test(value) && !(kind !== 'key' && /^(?:v?\d\.\d-|pk_)\w{24}/.test(value));
}

/** A path has words between its slashes, base64 has not. */
function isSlashedBase64(value: string): boolean {
  if (!/^[\dA-Za-z+/]{24,}={0,2}$/.test(value) || !/\d/.test(value)) return false;
  return computeRandomness(value) >= 0.8;
}

/** Several words are a pass phrase beside a user's name or under that very name, or with digits inside of a word. */
function judgeWords(value: string, context: ValueContext): ValueJudgement {
  const { kind, name, quoted, besideUser, inTestOrDocs } = context;
  const phrase = /^[\w!@#$%^&*-]{2,20}(?: [\w!@#$%^&*-]{2,20}){1,5}$/.test(value);
  if (!phrase || kind !== 'password' || !quoted || inTestOrDocs) return NO;
  if (isPlaceholder(value) || splitWords(value).some((word) => FILLER_WORDS.has(word))) return NO;
  if (besideUser === true) return doubtful('is a phrase beside a user name');
  if (/passphrase$/i.test(name) && /^[a-z]+(?: [a-z]+){3,}$/.test(value)) return doubtful('is a phrase');
  return /[A-Za-z][\d@$!]+[A-Za-z]/.test(value) ? doubtful('is a phrase with digits inside of a word') : NO;
}

const PGP_FINGERPRINT = /^[\dA-F]{40}$/;

function judgeKey(value: string, random: number): ValueJudgement {
  if (random < 0.72 || !/^[\w+/=.~:!@#$&*?|-]+$/.test(value) || PGP_FINGERPRINT.test(value)) return NO;
  if (!/^[A-Za-z_-]+$/.test(value)) return likely(DRAWN);
  return value.length >= 32 && random >= 0.7 ? doubtful(DRAWN) : NO;
}

function judgeSecret(
  value: string,
  random: number,
  { name, quoted, isSetBySign }: ValueContext,
): ValueJudgement {
  if (value.length < SHORTEST_SECRET) {
    const isMixed = quoted && /^secret$/i.test(name) ? /[^A-Za-z]/.test(value) : SHORT_MIX.test(value);
    return isMixed ? doubtful(SYMBOLS) : NO;
  }
  const onlyLetters = /^[A-Za-z]+(?:[-_.:/][A-Za-z]+)*$/.test(value);
  if (onlyLetters) {
    if (LICENCE_KEY.test(value) && computeSurprise(value.toLowerCase()) >= 5)
      return doubtful(STRANGE_LETTERS);
    const strange = computeSurprise(value.toLowerCase()) >= 5.0;
    if (!strange || /^[A-Z_]+$/.test(value)) return NO;
    return value.length >= 16 ? likely(STRANGE_LETTERS) : doubtful(STRANGE_LETTERS);
  }
  if ((value.match(/[^\w./+=:-]/g) ?? []).length >= 3) return likely(SYMBOLS);
  const shortest = /token/i.test(name) ? SHORTEST_TOKEN : SHORTEST_SECRET;
  if (random >= 0.6 && value.length >= shortest)
    return value.length >= SHORTEST_TOKEN ? likely(DRAWN) : doubtful(DRAWN);
  if (random >= 0.5 && random < 0.6 && value.length >= 10) return doubtful('looks half drawn at random');
  if (takesTurns(value, name)) return doubtful('letters and digits take turns in it');
  const isOwn = quoted || isSetBySign === true ? MADE_UP.test(name) : NAMED_BY_USE.test(name);
  return isOwn && isMadeUp(value) && !isIdentifier(value, 'secret')
    ? doubtful('looks made up by a person')
    : NO;
}

function judgePassword(value: string, context: ValueContext): ValueJudgement {
  const { name, quoted, inTestOrDocs, besideUser, isSetBySign } = context;
  if (value.length > 64 && computeRandomness(value) < 0.6) return NO;
  const onlyWords = /^[A-Za-z]+(?:[-_. :][A-Za-z]+)*[:.!?]?$/.test(value);
  const saysPassword = /pass(?:word|wd)|passwort/i.test(value);
  if (!onlyWords) {
    if (/^[A-Za-z]+[^A-Za-z\d]+$/.test(value) && !quoted) return NO;
    if (saysPassword) return doubtful(SAYS_PASSWORD);
    if (isIdentifier(value, 'password')) return doubtful('is made of words and a number');
    const mixed = /\d/.test(value) ? 'mixes letters and digits' : SYMBOLS;
    return quoted || /\d/.test(value) ? likely(mixed) : doubtful(mixed);
  }
  if (/^[A-Z]+(?:_[A-Z]+)*$/.test(value)) return NO;
  const words = splitWords(value);
  const isFilled = words.some((word) => FILLER_WORDS.has(word));
  if (isFilled && words.length > 1 && value.length < SHORTEST_PHRASE) return NO;
  const surprise = computeSurprise(value.toLowerCase());
  if (saysPassword && surprise >= 4.3) return doubtful(SAYS_PASSWORD);
  if (surprise >= 4.7) return likely(STRANGE_LETTERS);
  if (surprise >= 4.3 && !/[-_. ]/.test(value)) return doubtful(STRANGE_LETTERS);
  if (inTestOrDocs || isFilled) return NO;
  if (words.length > 1) return besideUser === true ? doubtful('is a phrase beside a user name') : NO;
  if (besideUser !== true && PASS_OF_SEVERAL.test(name)) return NO;
  if (quoted || /[!?]$/.test(value)) return doubtful('is a single word in quotes');
  return isSetBySign === true && value.length >= SHORTEST_MADE_UP ? doubtful('is a single word') : NO;
}

/** A word of a program’s name: a number, letters with a short number, or one letter, no hexadecimal digit, with one: S3, X509. */
const WORD = /^(?:v?\d{1,2}|[a-z]{2,14}\d{0,2}|[g-z]\d{1,3})$/;
const SHORTEST_MEAN_WORD = 4;

/** Words and short numbers that hyphens, dots and the like join, as resources, classes and test ids are called. */
const JOINED_WORDS = /^[a-z][a-z\d]*(?:[-._/:](?:v?\d{1,3}|[a-z]{2,14}\d?|[a-z]\d[a-z])){2,}$/;

/** Whether the value names a setting, a metric or a file: at least three words, each with a short number at its end at most. */
function isPlainName(value: string): boolean {
  if (JOINED_WORDS.test(value) && computeSurprise(value.replace(/[^a-z]/g, '')) < 6) return true;
  if (!/^(?:[a-z][a-z\d]*(?:[._/:-][a-z\d]+){2,}|[A-Za-z][a-z]*\d?(?:[A-Z][a-z]*\d?){2,})$/.test(value))
    return false;
  const words = splitWords(value);
  return (
    words.every((word) => WORD.test(word)) &&
    (/\W|_/.test(value) || value.length >= words.length * SHORTEST_MEAN_WORD) &&
    computeSurprise(words.join('').replace(/\d/g, '')) < 4.4
  );
}

/** Whether the value is a name of a program's: words, with a short number at most, one of which speaks of credentials. */
function isIdentifier(value: string, kind: CredentialKind, names = FILLER_WORDS): boolean {
  if (value.length > 64 || !/^[A-Za-z_][\w./:-]*$/.test(value)) return false;
  const words = splitWords(value);
  if (words.length < 2 || !words.every((word) => WORD.test(word))) return false;
  if (!words.some((word) => names.has(word.replace(/(?<!\d)\d+$/, '')))) return false;
  const letters = words.join('').replace(/\d/g, '');
  return /^[A-Z\d_]+$/.test(value) || computeSurprise(letters) < (kind === 'password' ? 4.2 : 4.7);
}

/** Whether words, told apart by their capitals alone, and a number at the end make the value. */
function isWordsAndNumber(value: string): boolean {
  return /^[A-Za-z]{6,30}\d{1,4}$/.test(value);
}

/** Whether the value is base64 of a sentence, as documentation shows it. */
function isEncodedSentence(value: string): boolean {
  if (value.length < 24 || !/^[\dA-Za-z+/]+={1,2}$/.test(value)) return false;
  const bytes = decodeBase64(value);
  return bytes !== undefined && /^[A-Za-z,.!'-]+(?: [A-Za-z,.!'-]+){2,}$/.test(decodeLatin1(bytes));
}

/** Whether the value is made of words that stand for a value, with hardly anything else. */
function isFiller(value: string): boolean {
  const words = splitWords(value);
  if (words.join('').length * 2 < value.length) return false;
  return words.every((word) => FILLER_WORDS.has(word.replace(/(?<!\d)\d+$/, '')) || /^\d{1,3}$/.test(word));
}

/** `config.database.password`, but not a token whose parts are joined by dots. */
function isDottedIdentifier(value: string): boolean {
  if (!/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:\.\d{1,3})?$/.test(value)) return false;
  return !value.split('.').some((part) => part.length >= 16 && computeRandomness(part) >= 0.6);
}

function repeatsName(value: string, name: string): boolean {
  const plainValue = value.toLowerCase().replace(/[^a-z]/g, '');
  const plainName = name.toLowerCase().replace(/[^a-z]/g, '');
  if (plainValue === '') return false;
  if (plainValue === plainName || (plainValue.length >= 6 && plainName.includes(plainValue))) return true;
  const words = splitWords(value);
  const known = new Set(splitWords(name));
  return words.length >= 3 && words.filter((word) => known.has(word)).length >= words.length * 0.75;
}
