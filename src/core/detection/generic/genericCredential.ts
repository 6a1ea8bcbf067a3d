/**
 * Credentials without a vendor's format: values that a program, a configuration file or a text sets, compares or
 * passes under a credential's name. Judged from the name's words and the value's own look together.
 */
import type { TextRange } from '../../text/textEdit';
import { isTestOrDocumentation } from '../filters/paths';
import { defineRule, type LocatedSecret, type SyntaxRule } from '../rule';
import type { SourceText } from '../sourceText';
import { readAssignment, readName, type Assignment } from './assignment';
import { judgeName, nameKeywords, type NameKind } from './credentialName';
import { computeRandomness, judgeValue } from './credentialValue';

const FIRST_KEYWORD = new RegExp(nameKeywords.join('|'), 'i');

function locate(source: SourceText, hit: TextRange): LocatedSecret | undefined {
  const { text, path } = source;
  const nameRange = readName(text, hit);
  const name = text.slice(nameRange.start, nameRange.end);
  if (nameRange.start + name.search(FIRST_KEYWORD) !== hit.start) return undefined;
  const kind = judgeName(name);
  if (kind === 'none') return undefined;
  const assignment = readAssignment(source, nameRange);
  if (!assignment || !isFitting(assignment, kind, text)) return undefined;
  const { value, quoted, operator } = assignment;
  if (isByteList(text, value)) return kind === 'key' ? undefined : { range: value, severity: 'information' };
  const inTestOrDocs = isTestOrDocumentation(path);
  const verdict = judgeValue(text.slice(value.start, value.end), { kind, name, quoted, inTestOrDocs });
  if (verdict === 'no' || (verdict === 'doubtful' && NEEDS_LIKELY.has(operator))) return undefined;
  return { range: value, severity: verdict === 'likely' ? 'warning' : 'information' };
}

const MIN_DISTINCT_BYTES = 8;

/** Whether the value is an array of numbers that differ enough to be a secret's bytes. */
function isByteList(text: string, value: TextRange): boolean {
  const parts = text.slice(value.start, value.end).split(/,\s*/);
  return (
    parts.length >= 12 &&
    parts.every((part) => /^(?:0x)?[\da-f]{1,3}$/i.test(part)) &&
    new Set(parts).size >= MIN_DISTINCT_BYTES
  );
}

const NEEDS_LIKELY = new Set([' ', ',', '|', '-']);

/** Whether a name of this kind is tied to its value tightly enough. */
function isFitting(
  { operator, quoted, inComment, value }: Assignment,
  kind: NameKind,
  text: string,
): boolean {
  const after = text.slice(value.end, value.end + 2);
  if (inComment && !quoted && /^[;()]/.test(after)) return false;
  if (operator === ' ') {
    const secret = text.slice(value.start, value.end);
    if (kind === 'password') return quoted && /\d/.test(secret) && text.charAt(value.end) !== '`';
    return computeRandomness(secret) >= 0.6;
  }
  if (operator === '(') return kind !== 'key' && after.endsWith(')');
  if (/^[!=]==?$/.test(operator) || operator === ',') return kind !== 'key';
  return true;
}

export const genericCredentialRule: SyntaxRule = defineRule({
  id: 'generic-credential',
  name: 'Credential',
  description: 'Its name and its look say that it opens something; whoever reads the source can use it.',
  severity: 'warning',
  keywords: nameKeywords,
  locate,
  revocationUrl: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  sourceUrl: 'https://cwe.mitre.org/data/definitions/798.html',
  samples: (build) => ({
    matches: [
      `const dbPassword = "${build.alnum(16)}";`,
      `api_secret: ${build.base64url(40)}`,
      `CLIENT_SECRET=${build.hex(40)}`,
      `{"authToken": "${build.alnum(32)}"}`,
    ],
    lookalikes: [
      'const password = process.env.DB_PASSWORD;',
      'passwordField: "user_password"',
      `tokenUrl = "https://login.example.org/${build.hex(32)}"`,
      'secretName: "prod/database/main"',
      `publicKey = "${build.base64url(60)}"`,
      'password: ${DB_PASSWORD}',
      'label.password = "Enter your password"',
    ],
  }),
});
