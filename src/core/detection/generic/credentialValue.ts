import { computeEntropy } from '../filters/entropy';
import { isPlaceholder, isReference } from '../filters/placeholders';
import { splitWords, type NameKind } from './credentialName';
import { computeSurprise } from './letterPairs';

/** How much a value looks like a credential of the kind that its name promises. */
type ValueVerdict = 'likely' | 'doubtful' | 'no';

const FILLER_WORDS = new Set(
  'password passwd passphrase passcode pass pwd pw secret secrets token tokens key keys api apikey auth access private public user username name admin root client my your our their this the a an of in is to for or and not no yes ok true false null nil none undefined empty blank string str number int integer boolean bool object array list map any text value values val test tests testing fake mock dummy example sample placeholder default change changeme changeit here required optional invalid valid wrong correct incorrect bad good missing expired enter insert replace todo tbd xxx foo bar baz qux redacted hidden masked removed encrypted plain plaintext hash hashed basic bearer oauth oauth2 jwt digest type field input label data id code session cookie header login logon signin signup sign in up credentials credential real some new old current confirm confirmation forgot reset unknown unset disabled enabled on off short long secure shared service account app application server db database email e mail aws iam rsa ssh pem pub file path url uri env var variable config github gitlab google azure slack stripe prefix suffix format config rotate rotation show hide toggle should must expect actual result something anything whatever random generated generate auto manual master slave primary secondary one two three first second await async new return this self function const let var void def typeof lambda yield throw'.split(
    ' ',
  ),
);
/** Passwords at the top of every list of leaked ones: weak, so worth a word in configuration, and typical of tests. */
const COMMON_PASSWORDS =
  /^(?:letmein|qwerty|iloveyou|welcome|monkey|dragon|abc|pass|passw[o0]rd|p@ssw[o0]rd|pa55w[o0]rd|secret|admin|root|test|guest|user|hello|sunshine|master)[\d!@#_]{1,5}$|^\d{4,10}$/i;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PATH_OR_ADDRESS =
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\\\\)[\w./\\ -]*$|^[A-Za-z_-][\w-]*(?:\/[A-Za-z_.-][\w.-]*){2,}\/?$|^[a-z-]+\/[a-z-]+$|:\/\/|^[\w-]+(?:[./][\w-]+)*\.(?:com|org|net|io|local|json|ya?ml|xml|pem|key|crt|cer|cert|txt|js|ts|py|go|rb|java|class|php|html?|css|png|jpe?g|svg|gif|p12|jks|pfx|properties|conf|ini|cfg|sh|md|der|pub|log|csv|db|sql|so|dll|exe|env)$|^[\w.+-]+@(?:[\w-]+\.[\w.]+)?$/i;
const CODE =
  /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+\(.*$|^[A-Za-z_$][\w$.]*\([^)]*\)?;?$|^[\w$]+\[[^\]]*\]$|=>|^[!&*]?[\w$]+->|::|^\(|^\[.*\]$|^<[^>]*>$|^\{.*\}?$|^\$[\w{(]|%[sdv]\b|^%\w+%$|\$\{|\{\d?\}|\{\w+\}|<%|&&|\|\||^@[\w./]+$|^![\w]+$|^&[a-z]+;|^[,;:)\]}|]|^[.+]\s?\$|\.\.\.$/;
const OTHER_DATA =
  /^\d{4}-\d\d?-\d\d|^v?\d+\.\d+(?:\.\d+)?(?:$|[-+])|^#[0-9a-f]{3,8}$|^(?:application|text|image|audio|video)\/|^[a-z]{2}[-_][A-Z]{2}$|^(?:sha\d+|md5)[-:]|^(?:ssh-|ecdsa-|-----)|^\d+(?:px|em|ms|s|m|h|d|rem|%)$|^0x[0-9a-f]{1,8}$|^[a-z]{0,4}\d{3,}:[A-Za-z]|^(?:pk|public)[_-]/i;

/** What the judgement of a value needs to know besides the value. */
interface ValueContext {
  readonly kind: NameKind;
  readonly name: string;
  /** The value stands in quotes. */
  readonly quoted: boolean;
  /** The file is a test, an example or documentation. */
  readonly inTestOrDocs: boolean;
}

/** Judges a value that a name of the given kind is set to. */
export function judgeValue(value: string, context: ValueContext): ValueVerdict {
  const { kind, name } = context;
  if (value.length < 4 || value.length > 4096 || /\s/.test(value)) return 'no';
  if (isPlaceholder(value) || isReference(value) || (UUID.test(value) && kind === 'key')) return 'no';
  if (PATH_OR_ADDRESS.test(value) || CODE.test(value) || OTHER_DATA.test(value)) return 'no';
  if (new Set(value).size < 4 || /([^A])\1{7}/.test(value) || !/[0-9A-Za-z]/.test(value)) return 'no';
  if (COMMON_PASSWORDS.test(value)) return kind === 'password' && !context.inTestOrDocs ? 'doubtful' : 'no';
  if (isFiller(value) || isDottedIdentifier(value)) return 'no';
  if (/fake|secret|donotuse|invalid/i.test(value) && !/\d/.test(value) && /^[\w-]+$/.test(value)) return 'no';
  if (repeatsName(value, name)) return 'no';
  if (kind === 'password') return judgePassword(value, context);
  const random = computeRandomness(value);
  if (kind === 'secret') return judgeSecret(value, random);
  return random >= 0.72 && value.length >= 16 && !/^[A-Za-z_-]+$/.test(value) ? 'likely' : 'no';
}

function judgeSecret(value: string, random: number): ValueVerdict {
  if (value.length < 8) return 'no';
  const onlyLetters = /^[A-Za-z]+(?:[-_.:/][A-Za-z]+)*$/.test(value);
  if (onlyLetters) {
    const strange = computeSurprise(value.toLowerCase()) >= 5.0;
    if (!strange || /^[A-Z_]+$/.test(value)) return 'no';
    return value.length >= 16 ? 'likely' : 'doubtful';
  }
  if ((value.match(/[^\w./+=:-]/g) ?? []).length >= 3) return 'likely';
  if (random >= 0.6) return value.length >= 13 ? 'likely' : 'doubtful';
  return random >= 0.5 && value.length >= 10 ? 'doubtful' : 'no';
}

function judgePassword(value: string, { quoted, inTestOrDocs }: ValueContext): ValueVerdict {
  const random = computeRandomness(value);
  if (value.length > 64 && random < 0.6) return 'no';
  const onlyWords = /^[A-Za-z]+(?:[-_. :][A-Za-z]+)*[:.!?]?$/.test(value);
  if (!onlyWords) {
    if (/^[A-Za-z]+[^A-Za-z\d]+$/.test(value) && !quoted) return 'no';
    return quoted || /\d/.test(value) ? 'likely' : 'doubtful';
  }
  if (/^[A-Z]+(?:_[A-Z]+)*$/.test(value)) return 'no';
  const surprise = computeSurprise(value.toLowerCase());
  if (surprise >= 4.7) return 'likely';
  if (surprise >= 4.3 && !/[-_. ]/.test(value)) return 'doubtful';
  const words = splitWords(value);
  if (words.length > 1 || inTestOrDocs || words.some((word) => FILLER_WORDS.has(word))) return 'no';
  return quoted ? 'doubtful' : 'no';
}

/** Whether the value is made of words that stand for a value, with hardly anything else. */
function isFiller(value: string): boolean {
  const words = splitWords(value);
  if (words.join('').length * 2 < value.length) return false;
  return words.every((word) => FILLER_WORDS.has(word.replace(/\d+$/, '')) || /^\d{1,3}$/.test(word));
}

/** `config.database.password`, but not a token whose parts are joined by dots. */
function isDottedIdentifier(value: string): boolean {
  if (!/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+$/.test(value)) return false;
  return !value.split('.').some((part) => part.length >= 16 && computeRandomness(part) >= 0.6);
}

function repeatsName(value: string, name: string): boolean {
  const plainValue = value.toLowerCase().replace(/[^a-z]/g, '');
  const plainName = name.toLowerCase().replace(/[^a-z]/g, '');
  if (plainValue === '') return false;
  return plainValue === plainName || (plainValue.length >= 6 && plainName.includes(plainValue));
}

/**
 * How much a text looks drawn at random, 0 to 1: from the entropy that its length allows, how often digits, upper and
 * lower case take turns, how little its letters look like words, and its length.
 */
export function computeRandomness(value: string): number {
  const body = value.replace(/=+$/, '');
  if (body.length < 4) return 0;
  const relative = computeEntropy(body) / Math.log2(Math.min(body.length, alphabetSize(body)));
  const letters = body.replace(/[^A-Za-z]/g, '');
  const turns = countTurns(body) / (body.length - 1);
  const surprise = Math.max(0, Math.min(1, (computeSurprise(letters.toLowerCase()) - 3.8) / 1.8));
  const mixed = /\d/.test(body) && letters !== '' ? 0.15 : 0;
  const score = 0.35 * relative + 0.25 * Math.min(1, turns * 2.5) + 0.25 * surprise + mixed;
  return Math.min(1, score * (0.6 + 0.4 * Math.min(1, body.length / 20)));
}

function alphabetSize(text: string): number {
  if (/^\d+$/.test(text)) return 10;
  if (/^[\da-f]+$/i.test(text)) return 16;
  if (/^(?:[\da-z]+|[\dA-Z]+)$/.test(text)) return 36;
  return 64;
}

function countTurns(text: string): number {
  let turns = 0;
  for (let i = 1; i < text.length; i++)
    if (characterType(text.charCodeAt(i)) !== characterType(text.charCodeAt(i - 1))) turns++;
  return turns;
}

function characterType(unit: number): 'digit' | 'lower' | 'upper' | 'other' {
  if (unit >= 0x30 && unit <= 0x39) return 'digit';
  if (unit >= 0x61 && unit <= 0x7a) return 'lower';
  return unit >= 0x41 && unit <= 0x5a ? 'upper' : 'other';
}
