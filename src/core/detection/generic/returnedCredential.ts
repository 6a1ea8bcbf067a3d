/** Passwords and keys that a function named after them gives back: `String getPassword() { return "…"; }`. */
import type { TextRange } from '../../text/textEdit';
import { isTestOrDocumentation } from '../filters/paths';
import { defineRule, type LocatedSecret, type SyntaxRule } from '../rule';
import type { SourceText } from '../sourceText';
import { readName } from './assignment';
import { judgeName } from './credentialName';
import { judgeValue } from './credentialValue';
import { isNumbered } from './madeUp';
import { SECRETS_MANAGEMENT } from './secretsManagement';

/** What stands between the brackets of a function's head and the literal that is all that it gives back. */
const RETURNED =
  /(?:[^;{}="'`\n]|'(?=static)){0,60}?(?:\{\s{0,60}(?:return\s{1,4})?|=>?\s{0,4}|:\s{0,80}return\s{1,4})b?["'`](?<secret>[^\s"'`\\$]{6,200})["'`]/y;

function locate(source: SourceText, hit: TextRange): LocatedSecret | undefined {
  const { text, path } = source;
  RETURNED.lastIndex = hit.end;
  const { secret } = RETURNED.exec(text)?.groups ?? {};
  if (secret === undefined) return undefined;
  const end = RETURNED.lastIndex - 1;
  const name = readName(text, { start: hit.start, end: text.indexOf('(', hit.start) });
  const getter = text.slice(name.start, name.end).replace(/^get_?(?=\w)/i, '');
  const kind = judgeName(getter);
  if (kind !== 'password' && kind !== 'secret') return undefined;
  const inTestOrDocs = isTestOrDocumentation(path);
  const { verdict, evidence } = judgeValue(secret, { kind, name: getter, quoted: true, inTestOrDocs });
  if (verdict === 'no' || !/\d|[^\w.-]/.test(secret)) return undefined;
  if (verdict === 'doubtful' && isNumbered(secret)) return undefined;
  return {
    range: { start: end - secret.length, end },
    severity: verdict === 'likely' && !source.isExplanation(hit.start) ? 'warning' : 'information',
    evidence: ['given back by a function whose name says credential', `the value ${evidence.join(', ')}`],
  };
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
