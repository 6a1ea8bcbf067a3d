/** Passwords and keys that a function named after them gives back: `String getPassword() { return "…"; }`. */
import type { TextRange } from '../../text/textEdit';
import { defineRule, type LocatedSecret, type SyntaxRule } from '../rule';
import type { SourceText } from '../sourceText';
import { readName } from './assignment';
import { judgeNamedLiteral } from './namedLiteral';
import { SECRETS_MANAGEMENT } from './secretsManagement';

/** What stands between the brackets of a function's head and the literal that is all that it gives back. */
const RETURNED =
  /(?:[^;{}="'`\n]|'(?=static)){0,60}?(?:\{\s{0,60}(?:return\s{1,4})?|=>?\s{0,4}|:\s{0,80}return\s{1,4})b?["'`](?<secret>[^\s"'`\\$]{6,200})["'`]/y;

function locate(source: SourceText, hit: TextRange): LocatedSecret | undefined {
  const { text } = source;
  RETURNED.lastIndex = hit.end;
  const { secret } = RETURNED.exec(text)?.groups ?? {};
  if (secret === undefined) return undefined;
  const end = RETURNED.lastIndex - 1;
  const name = readName(text, { start: hit.start, end: text.indexOf('(', hit.start) });
  return judgeNamedLiteral(source, hit, {
    name: text.slice(name.start, name.end).replace(/^get_?(?=\w)/i, ''),
    secret,
    range: { start: end - secret.length, end },
    tie: 'given back by a function whose name says credential',
  });
}

const NAMES = [
  'password',
  'passwd',
  'pwd',
  'secret',
  'token',
  'apikey',
  'api_key',
  'secretkey',
  'secret_key',
];

export const returnedCredentialRule: SyntaxRule = defineRule({
  id: 'returned-credential',
  name: 'Credential that a function gives back',
  description: 'Whoever reads the source can use it.',
  severity: 'warning',
  keywords: NAMES.flatMap((name) => [`${name}()`, `${name}(self)`]),
  locate,
  revocationUrl: SECRETS_MANAGEMENT,
  sourceUrl: 'https://cwe.mitre.org/data/definitions/798.html',
  samples: (build) => ({
    matches: [
      `public String getPassword() {\n    return "«k7${build.alnum(8)}»";\n}`,
      `def api_key(self):\n    return '«k7${build.alnum(18)}»'`,
      `func getToken() string { return "«k7${build.alnum(18)}»" }`,
      `fun getPassword() = "«k7${build.alnum(8)}»"`,
    ],
    lookalikes: [
      'public String getPassword() { return password1; }',
      'String getPassword() { return "password"; }',
      `String getColour() { return "k7${build.alnum(8)}"; }`,
      'if (getToken() === "uint32") {',
    ],
  }),
});
