/** Short tokens, and those that people make up, in headers that carry nothing else: `X-Api-Key`, `X-Auth-Token`, `Authorization: Bearer …`. */
import { defineRule, type PatternRule, type Verdict } from '../rule';
import { judgeBarePassword } from './commandLine';
import { isNumbered } from './madeUp';
import { SECRETS_MANAGEMENT } from './secretsManagement';

const HEADER = String.raw`(?:X-(?:\w{1,20}-){0,3}(?:Api-?Key|Key|Token|Secret|Auth|Password)|Api-?Key|Authorization)`;
const SCHEME = String.raw`(?:(?:Bearer|Token|ApiKey|Api-Key|Key) {1,2})`;
const SECRET = String.raw`(?<secret>[\w.~+/!@#$*-]{6,64})`;

/** What ties a value to a header: a colon, a comparison, an assignment under the name, the next argument of a call. */
const TIE = String.raw`(?:["'\x60][\])]{0,2}\s{0,4}(?:,|=>|:|[!=]={0,2})\s{0,4}@?["'\x60]|:\s{0,2}|[ \t]{1,8}["'])`;

/** A header has a value without a scheme, Authorization has one. */
const PATTERN = String.raw`(?<![\w-])(?:${HEADER}${TIE}${SCHEME}?|(?:set|add)Value(?:\(|:@)"(?=[^"\n]{6,80}",? forHTTPHeaderField: ?@?"${HEADER}")${SCHEME}?)${SECRET}(?=["'\x60\\]|[ \t]{0,8}(?:\r?\n|$))`;

/** The tokens of the examples of RFC 6749, RFC 6750 and OpenID Connect, by their beginnings. */
const RFC_TOKENS = /^(?:mF_9\.|h480d|SlAV3|2Yotn|czZCa)/;

function judge(secret: string): Verdict {
  if (RFC_TOKENS.test(secret)) return 'disproven';
  if (isNumbered(secret)) return 'disproven';
  return /\d/.test(secret) && /[A-Za-z]/.test(secret) ? judgeBarePassword(secret) : 'disproven';
}

export const shortHeaderRule: PatternRule = defineRule({
  id: 'header-credential',
  name: 'Credential in a header',
  description: 'Whoever has it is let in as its owner.',
  severity: 'warning',
  keywords: [
    'authorization',
    'x-api',
    'x-auth',
    'x-token',
    'x-key',
    'x-access-',
    'x-secret',
    'api-key',
    ...['setvalue("', 'addvalue("', 'setvalue:@"', 'addvalue:@"'],
  ],
  get pattern() {
    return new RegExp(PATTERN, 'i');
  },
  reach: { after: 200 },
  validate: judge,
  isDoubtfulInComments: true,
  revocationUrl: SECRETS_MANAGEMENT,
  sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc9110#section-11.6.2',
  samples: (build) => ({
    matches: [
      `X-Api-Key: «k7${build.alnum(6)}»\n`,
      `headers = {"X-Auth-Token": "«k7${build.alnum(6)}»"}`,
      `req.Header.Set("Authorization", "Bearer «k7${build.alnum(6)}»")`,
      `if (req.headers['x-api-key'] !== '«k7${build.alnum(6)}»') {`,
      `request.setValue("«k7${build.alnum(6)}»", forHTTPHeaderField: "X-Api-Key")`,
    ],
    lookalikes: [
      'X-Api-Key: ${KEY1}\n',
      'headers = {"X-Auth-Token": "token1"}',
      'req.Header.Set("X-Api-Key", key1)',
      'X-Api-Version: 2024a1b2c3\n',
      'request.setValue("utf8text", forHTTPHeaderField: "Accept")',
    ],
  }),
});
