import type { Severity } from '../finding';
import { defineRule, type PatternRule, type SampleBuilder, type Verdict } from '../rule';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

interface Alphabet {
  /** Inside of a character class. */
  readonly characterClass: string;
  readonly characters: string;
}

/** The alphabets of tokens, each as a character class and as the characters that samples are drawn from. */
export const alphabets = {
  digits: { characterClass: '0-9', characters: DIGITS },
  hex: { characterClass: '0-9a-f', characters: `${DIGITS}abcdef` },
  anyHex: { characterClass: '0-9a-fA-F', characters: `${DIGITS}abcdefABCDEF` },
  lowerAlnum: { characterClass: '0-9a-z', characters: DIGITS + LOWER },
  upperAlnum: { characterClass: '0-9A-Z', characters: DIGITS + UPPER },
  alnum: { characterClass: '0-9A-Za-z', characters: DIGITS + UPPER + LOWER },
  word: { characterClass: '\\w', characters: `${DIGITS}${UPPER}${LOWER}_` },
  base64: { characterClass: '0-9A-Za-z+/', characters: `${DIGITS}${UPPER}${LOWER}+/` },
  base64url: { characterClass: '\\w-', characters: `${DIGITS}${UPPER}${LOWER}-_` },
} as const satisfies Record<string, Alphabet>;

/** The random part of a token: how many characters, or from how many to how many, of which alphabet. */
export interface TokenBody {
  readonly alphabet: keyof typeof alphabets;
  readonly length: number | readonly [number, number];
}

interface TokenDescription {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly severity?: Severity;
  readonly body: TokenBody;
  readonly validate?: (secret: string) => Verdict;
  readonly revocationUrl: string;
  readonly sourceUrl: string;
}

interface PrefixedToken extends TokenDescription {
  /** Literal texts, one of which opens the token. At least three characters, so that they can be keywords. */
  readonly prefixes: readonly string[];
  /** What follows the body as a literal, such as the last part of a fixed marker. */
  readonly suffix?: string;
  /** A token of this kind, where drawing the body at random would not give a valid one. */
  readonly sample?: (build: SampleBuilder) => string;
}

/** A rule for tokens that a literal prefix makes recognisable anywhere. */
export function definePrefixedToken(token: PrefixedToken): PatternRule {
  const { prefixes, body, suffix = '', sample, ...description } = token;
  const { characterClass } = alphabets[body.alphabet];
  const end = suffix === '' ? `(?![${characterClass}])` : escapeRegex(suffix);
  const heads = prefixes.map(escapeRegex).join('|');
  return defineRule({
    severity: 'error',
    ...description,
    keywords: [...new Set(prefixes.map((prefix) => prefix.toLowerCase()))],
    pattern: new RegExp(`(?<![0-9A-Za-z])(?:${heads})[${characterClass}]${quantifier(body)}${end}`),
    reach: { after: 64 + maxLength(body) + suffix.length },
    samples: (build) => {
      const draw = (length: number): string => build.from(alphabets[body.alphabet].characters, length);
      const tokens = sample
        ? [sample(build)]
        : prefixes.map((prefix) => prefix + draw(minLength(body)) + suffix);
      return {
        matches: tokens.flatMap((text) => [`const client = connect("${text}");`, `TOKEN=${text}\n`, text]),
        lookalikes: [
          `value = "${prefixes[0] ?? ''}${draw(Math.max(1, Math.floor(minLength(body) / 2) - 1))}"`,
          `value = "${prefixes[0] ?? ''}${'x'.repeat(minLength(body))}${suffix}"`,
          `path/to/${prefixes[0] ?? ''}index.html`,
        ],
      };
    },
  });
}

interface NamedToken extends TokenDescription {
  /** Lower-case words, one of which stands in the name that the token is assigned to. */
  readonly words: readonly string[];
}

/** What may stand between a provider's word and the value: the rest of the name, quotes, a separator. */
const NAME_TO_VALUE = String.raw`[\w.-]{0,40}["'\`\]]{0,3}(?::\s?string)?[ \t]{0,8}(?:=>|:=|==|[=:,(]|\s)[ \t]{0,8}["'\`]{0,3}`;

/** A rule for tokens without a mark of their own, recognised by the provider's word in the name they are assigned to. */
export function defineNamedToken(token: NamedToken): PatternRule {
  const { words, body, ...description } = token;
  const { characterClass, characters } = alphabets[body.alphabet];
  const value = `(?<secret>[${characterClass}]${quantifier(body)})(?![0-9A-Za-z${characterClass}])`;
  return defineRule({
    severity: 'error',
    ...description,
    keywords: words,
    pattern: new RegExp(`(?:${words.map(anyCase).join('|')})${NAME_TO_VALUE}${value}`),
    reach: { after: 160 + maxLength(body) },
    samples: (build) => {
      const text = build.from(characters, minLength(body));
      const word = words[0] ?? '';
      return {
        matches: [
          `${word}_api_key = "${text}"`,
          `${word.toUpperCase()}_TOKEN=${text}`,
          `{"${word}Token": "${text}"}`,
        ],
        lookalikes: [
          `other = "${text}"`,
          `${word}_api_key = "\${API_KEY}"`,
          `${word}_api_key = "${'0'.repeat(minLength(body))}"`,
        ],
      };
    },
  });
}

/** The literal as part of a regular expression. */
export function escapeRegex(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function quantifier({ length }: TokenBody): string {
  return typeof length === 'number' ? `{${length}}` : `{${length[0]},${length[1]}}`;
}

function minLength({ length }: TokenBody): number {
  return typeof length === 'number' ? length : length[0];
}

function maxLength({ length }: TokenBody): number {
  return typeof length === 'number' ? length : length[1];
}
