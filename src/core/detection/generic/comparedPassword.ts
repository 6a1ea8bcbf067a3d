/**
 * Passwords that a program compares with what it is given by a call instead of an operator: `password.equals("…")`,
 * `"…".equals(password)`, `strcmp(password, "…")`, `hmac.compare_digest(…)`, `subtle.ConstantTimeCompare(…)`.
 */
import type { TextRange } from '../../text/textEdit';
import { defineRule, type LocatedSecret, type SyntaxRule } from '../rule';
import type { SourceText } from '../sourceText';
import { judgeNamedLiteral } from './namedLiteral';
import { SECRETS_MANAGEMENT } from './secretsManagement';

/** Methods of the one text that take the other, with their brackets. */
const METHODS = [
  '.equals(',
  '.equalsignorecase(',
  '.contentequals(',
  '.compare(',
  '.compareto(',
  '.localecompare(',
  '.isequaltostring:',
  '.eq(',
];

/** Functions that take both. */
const FUNCTIONS = [
  'strcmp(',
  'strncmp(',
  'strcasecmp(',
  'strncasecmp(',
  'strcmpi(',
  'memcmp(',
  'compare_digest(',
  'secure_compare(',
  'hash_equals(',
  'timingsafeequal(',
  'constanttimecompare(',
  'fixedtimeequals(',
  'strings.compare(',
  'strings.equalfold(',
  'objects.equals(',
  'arrays.equals(',
  'string.equals(',
  'string.compare(',
  'stringutils.equals(',
  'messagedigest.isequal(',
];

const LITERAL = String.raw`(?:[@bL]|\[\]byte\(|Buffer\.from\()?["'\x60](?<secret>[^\s"'\x60\\$]{4,128})["'\x60]`;
const CONVERSION = String.raw`(?:\)|\.(?:getBytes|toCharArray|encode|bytes|as_bytes)(?:\([^()\n]{0,40}\))?)?`;
/** A part of an expression, in which a quote stands only for the name of a member in brackets. */
const PART = String.raw`(?!(?<!\[)["'](?!\]))[^;\x60\n]`;
const OTHER = String.raw`(?<other>(?:(?!,)${PART}){1,100}?)`;

const ARGUMENT = new RegExp(String.raw`^\s{0,4}${LITERAL}${CONVERSION}\s{0,4}[,)\]]`);
const RECEIVER = /$(?<=(?<other>[\w$.>()[\]"'-]{1,80}))/;
const LITERAL_RECEIVER = new RegExp(String.raw`${LITERAL}${CONVERSION}$`);
const OTHER_ARGUMENT = new RegExp(String.raw`^(?<other>(?:${PART}){1,80}?\))`);
const SECOND = new RegExp(String.raw`^\s{0,4}${OTHER},\s{0,20}${LITERAL}${CONVERSION}\s{0,4}[,)]`);
const FIRST = new RegExp(String.raw`^\s{0,4}${LITERAL}${CONVERSION},\s{0,20}${OTHER}\)`);

const BEFORE = 150;
const AFTER = 300;

/** A literal and what it is compared with; `at` is where the literal's text starts. */
interface Comparison {
  readonly secret: string;
  readonly at: number;
  readonly other: string;
}

function readComparison(text: string, hit: TextRange): Comparison | undefined {
  const after = text.slice(hit.end, hit.end + AFTER);
  if (text.charAt(hit.start) !== '.') return read(SECOND.exec(after) ?? FIRST.exec(after), hit.end);
  const before = text.slice(Math.max(0, hit.start - BEFORE), hit.start);
  const argument = ARGUMENT.exec(after);
  if (argument) return read(argument, hit.end, RECEIVER.exec(before)?.groups?.['other']);
  if (!/["'`)s]$/.test(before)) return undefined;
  const receiver = LITERAL_RECEIVER.exec(before);
  return receiver
    ? read(receiver, hit.start - before.length, OTHER_ARGUMENT.exec(after)?.groups?.['other'])
    : undefined;
}

function read(match: RegExpExecArray | null, start: number, told?: string): Comparison | undefined {
  const { secret = '', other = told ?? '' } = match?.groups ?? {};
  if (!match || secret === '' || other === '') return undefined;
  return { secret, other, at: start + match.index + match[0].search(/["'`]/) + 1 };
}

/** What only gives a text in another form, in the names of calls and members. */
const FORM =
  /^(?:get)?(?:text|value|bytes?|string|chars?|toString|getBytes|toCharArray|encode|utf8|c_str|data|buffer|from|trim|strip|lower|upper|toLowerCase|as_bytes|as_str|String|str|Text|Buffer|Encoding|UTF8|StandardCharsets|UTF_8|sizeof|strlen|len)$/;

/** The name of what the expression reads: `password` of `new String(form.getPassword())`. */
function readOperandName(expression: string): string {
  const names = (expression.match(/[A-Za-z_]\w*/g) ?? []).filter((name) => !FORM.test(name));
  return (names.at(-1) ?? '')
    .replace(/^(?:get(?=[A-Z])|input_?(?=\w))/, '')
    .replace(/(?<=\w)_?(?:field|input|box|chars?|bytes|text|controller)$/i, '');
}

function locate(source: SourceText, hit: TextRange): LocatedSecret | undefined {
  const compared = readComparison(source.text, hit);
  if (!compared) return undefined;
  const { secret, at, other } = compared;
  return judgeNamedLiteral(source, hit, {
    name: readOperandName(other),
    secret,
    range: { start: at, end: at + secret.length },
    tie: 'compared with what the name says is a credential',
  });
}

export const comparedPasswordRule: SyntaxRule = defineRule({
  id: 'compared-password',
  name: 'Password that a call compares',
  description: 'Whoever reads the source knows what to type.',
  severity: 'warning',
  keywords: [...METHODS, ...FUNCTIONS],
  locate,
  revocationUrl: SECRETS_MANAGEMENT,
  sourceUrl: 'https://cwe.mitre.org/data/definitions/798.html',
  samples: (build) => ({
    matches: [
      `if (password.equals("«k7${build.alnum(8)}»")) {`,
      `return "«k7${build.alnum(8)}»".equals(form.getPassword());`,
      `if (strcmp(pass, "«k7${build.alnum(8)}»") == 0) {`,
      `hmac.compare_digest(password.encode(), b"«k7${build.alnum(8)}»")`,
      `subtle.ConstantTimeCompare([]byte(pass), []byte("«k7${build.alnum(8)}»")) == 1`,
      `if (hash_equals('«k7${build.alnum(20)}»', $_GET['token'])) {`,
    ],
    lookalikes: [
      'if (password.equals("password")) {',
      `if (colour.equals("k7${build.alnum(8)}")) {`,
      'if (strcmp(token, "uint32") == 0) {',
      'if (!passwordAgain.equals(password1)) {',
      'hmac.compare_digest(password, os.environ["PASSWORD1"])',
    ],
  }),
});
