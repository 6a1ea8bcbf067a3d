import type { Severity } from '../finding';
import { computeSurprise } from '../generic/letterPairs';
import { defineRule, type PatternRule, type SampleBuilder, type Verdict } from '../rule';
import {
  type TokenBody,
  alphabets,
  drawBody,
  endOfBody,
  escapeRegex,
  leastRun,
  longest,
  startOfBody,
  writeBody,
} from './tokenBody';

export type { TokenBody } from './tokenBody';

interface TokenDescription {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly severity?: Severity;
  readonly body: TokenBody;
  readonly validate?: NonNullable<PatternRule['validate']>;
  readonly proof?: string;
  readonly parts?: readonly string[];
  readonly revocationUrl: string;
  readonly sourceUrl: string;
}

interface PrefixedToken extends TokenDescription {
  /** Literal texts, one of which opens the token. At least three characters, so that they can be keywords. */
  readonly prefixes: readonly string[];
  /** A token of this kind, where drawing the body at random would not give a valid one. */
  readonly sample?: (build: SampleBuilder) => string;
}

/** Not before what ends as a name in a program, a style sheet or a list of constants: words of one case, joined. */
const NO_JOINED_WORDS = ['a-z', 'A-Z']
  .map((letters) => `(?!(?:[${letters}]{1,16}[-_]){1,16}[${letters}]{1,16}(?![\\w-]))`)
  .join('');

/** A rule for tokens that a literal prefix makes recognisable anywhere. */
export function definePrefixedToken(token: PrefixedToken): PatternRule {
  const { prefixes, body, sample, ...description } = token;
  const prefix = prefixes[0] ?? '';
  return defineRule({
    severity: 'error',
    ...description,
    keywords: [...new Set(prefixes.map((head) => head.toLowerCase()))],
    get pattern() {
      const heads = prefixes.map(escapeRegex).join('|');
      const words = endOfBody(body).includes('\\w') ? NO_JOINED_WORDS : '';
      return new RegExp(`(?<![0-9A-Za-z])(?:${heads})${words}${writeBody(body)}(?![${endOfBody(body)}])`);
    },
    leastRun: leastRun(body),
    reach: { after: 64 + longest(body) },
    samples: (build) => {
      const tokens = sample ? [sample(build)] : prefixes.map((head) => head + drawBody(body, build));
      const whole = drawBody(body, build);
      return {
        matches: tokens.flatMap((text) => [
          `const client = connect("«${text}»");`,
          `TOKEN=«${text}»\n`,
          `«${text}»`,
        ]),
        lookalikes: [
          `value = "${prefix}${whole.slice(0, Math.max(1, Math.floor(whole.length / 2) - 1))}"`,
          `value = "${prefix}${'x'.repeat(whole.length)}"`,
          `value = "${prefix}${'~'.repeat(whole.length)}"`,
          `value = "a${prefix}${whole}"`,
          `path/to/${prefix}index.html`,
          // No name is as long as the longest tokens.
          `color: var(--${prefix}${'inner-widget-'.repeat(8).slice(0, Math.min(whole.length, 96) - 1)}x)`,
        ],
      };
    },
  });
}

interface MarkedToken extends TokenDescription {
  /** Literal text in the middle of the token. */
  readonly marker: string;
  /** What stands before the marker, always as long; `body` is what follows it. */
  readonly head: TokenBody;
}

/** A rule for tokens that a literal marker in the middle makes recognisable anywhere. */
export function defineMarkedToken(token: MarkedToken): PatternRule {
  const { marker, head, body, ...description } = token;
  return defineRule({
    severity: 'error',
    ...description,
    keywords: [marker.toLowerCase()],
    get pattern() {
      return new RegExp(
        `(?<![0-9A-Za-z${startOfBody(head)}])${writeBody(head)}${escapeRegex(marker)}${writeBody(body)}(?![${endOfBody(body)}])`,
      );
    },
    leastRun: leastRun(body),
    reach: { before: longest(head), after: 64 + longest(body) },
    samples: (build) => {
      const text = drawBody(head, build) + marker + drawBody(body, build);
      return {
        matches: [`const client = connect("«${text}»");`, `KEY=«${text}»\n`],
        lookalikes: [
          `value = "${text.slice(5)}"`,
          `value = "${text.slice(0, -3)}"`,
          `value = "${drawBody(head, build)}"`,
          `integrity="sha512-${build.from(alphabets.base64.characters, 2)}${text}"`,
        ],
      };
    },
  });
}

interface NamedToken extends TokenDescription {
  /** Lower-case words, one of which stands in the name that the token is assigned to. */
  readonly words: readonly string[];
}

/** Words by which a name goes on after a space, as in `Datadog API key: …`. */
const NAME_WORDS = ['key', 'token', 'secret', 'access', 'api', 'app', 'auth', 'private', 'admin', 'client'];

/** How names end that say which, or what about it, and not the credential itself: `organization_id`, `imageDigest`. */
const PLAIN_ENDS = [
  'id',
  'uuid',
  'guid',
  'name',
  'hash',
  'digest',
  'checksum',
  'sha',
  'sha1',
  'sha256',
  'md5',
];
/** Of files, which manifests list with their checksums. */
const FILE_END = 'rs|go|py|js|ts|c|cc|cpp|h|java|rb|sh|md|html|ya?ml|json|toml';
const NOT_PLAIN = `(?<![_.-](?:${PLAIN_ENDS.map(anyCase).join('|')})|[a-z0-9](?:${PLAIN_ENDS.map(capitalise).join('|')})|\\.(?:${FILE_END}))`;

/** The rest of the name after a provider's word. */
const REST_OF_NAME = String.raw`[\w.-]{0,40}(?:[ \t](?:${NAME_WORDS.map(anyCase).join('|')})[\w.-]{0,16}){0,3}${NOT_PLAIN}`;

/** What closes the name: quotes, brackets, the entry `value` of a pair of name and value, a type. */
const END_OF_NAME = String.raw`["'\`\])\\]{0,3}(?:,?\s{1,20}["']?[Vv]alue["']?)?(?::[ \t]?(?:[Ss]tring|str|&(?:'static )?str)\??|[ \t]string)?`;

/** What stands between the name and the value: a separator, quotes, an authentication scheme. */
const TO_VALUE = String.raw`[ \t]{0,8}(?:=>|[:?|]{0,2}=|===?|\?\?|\|{1,2}|-(?=[ \t])|[:,(]|>\s{0,20}|\s)[ \t]{0,8}[bru@]?\\?["'\`]{0,3}(?:(?:[Bb]earer|[Tt]oken)[ \t])?`;

const NAME_TO_VALUE = REST_OF_NAME + END_OF_NAME + TO_VALUE;

/** A rule for tokens without a mark of their own, recognised by the provider's word in the name they are assigned to. */
export function defineNamedToken(token: NamedToken): PatternRule {
  const { words, body, validate, ...description } = token;
  return defineRule({
    severity: 'error',
    ...description,
    validate: (secret, match) =>
      looksLikeName(secret) ? 'disproven' : (validate?.(secret, match) ?? 'unknown'),
    keywords: words,
    get pattern() {
      const value = `(?<secret>${writeBody(body)})(?![0-9A-Za-z${endOfBody(body)}])`;
      return new RegExp(`(?:${words.map(anyCase).join('|')})${NAME_TO_VALUE}${value}`);
    },
    leastRun: leastRun(body),
    reach: { after: 256 + longest(body) },
    samples: (build) => {
      const text = drawBody(body, build);
      const word = words[0] ?? '';
      return {
        matches: [
          `${word}_api_key = "«${text}»"`,
          `${word.toUpperCase()}_TOKEN=«${text}»`,
          `{"${word}Token": "«${text}»"}`,
          `${word} api key: «${text}»`,
          `- name: ${word.toUpperCase()}_TOKEN\n  value: «${text}»`,
          `<${word}Key>\n  «${text}»\n</${word}Key>`,
          `const ${word}Token: string = "«${text}»";`,
          `run --${word}-token «${text}»`,
          `env["${word.toUpperCase()}_SECRET"] || "«${text}»"`,
          `{\\"${word}Key\\": \\"«${text}»\\"}`,
          `X-${word}-Auth: Bearer «${text}»`,
          `| ${word.toUpperCase()}_TOKEN | «${text}» |`,
          `${word} token - «${text}»`,
        ],
        lookalikes: [
          `other = "${text}"`,
          `${word}_api_key = "\${API_KEY}"`,
          `${word}_api_key = "${'0'.repeat(text.length)}"`,
          `${word}_api_key = "${text.slice(0, -2)}"`,
          `${word}_checksum = "sha256:${text}${text}"`,
          `${word}_organization_id = "${text}"`,
        ],
      };
    },
  });
}

/** Whether it is letters with few changes of case, or words of a language, as names of things are, and not drawn at random. */
function looksLikeName(secret: string): boolean {
  if (/\d/.test(secret)) return false;
  const words = secret.match(/[A-Z]?[a-z]+|[A-Z]+/g)?.length ?? 0;
  const changes = secret.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  return (
    changes <= secret.length / 6 ||
    (words <= secret.length / 4 && computeSurprise(secret.replace(/[^A-Za-z]/g, '').toLowerCase()) < 4.6)
  );
}

function capitalise(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`;
}

function anyCase(word: string): string {
  return escapeRegex(word).replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Disproves names, paths and titles that begin like a token: they hold no capital or no digit. */
export function disproveWords(token: string): Verdict {
  return /[A-Z]/.test(token) && /\d/.test(token) ? 'unknown' : 'disproven';
}
