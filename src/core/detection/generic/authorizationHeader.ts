/**
 * Credentials in HTTP terms: the value of an Authorization header (RFC 9110, section 11.6.2) with the schemes Basic
 * (RFC 7617), Bearer (RFC 6750) and token, and the user information that curl takes with -u.
 */
import { computeEntropy } from '../filters/entropy';
import { isPlaceholder, isReference } from '../filters/placeholders';
import { defineRule, type PatternRule, type SampleBuilder, type Verdict } from '../rule';
import { decodeBase64, decodeLatin1, encodeBase64url } from '../validation/base64';
import { judgeBarePassword } from './commandLine';
import { judgeValue } from './credentialValue';
import { SECRETS_MANAGEMENT } from './secretsManagement';

const FILLER = /^(?:pass(?:word|wd)?|pwd|token|secret|key|api[_-]?key|user(?:name)?|x+)$/i;

/** The users of the examples of RFC 7617 (and RFC 2617 before it), and of RFC 6749 and those that build on it. */
const RFC_USERS = /^(?:aladdin|s6BhdRkqt3)$/i;

/** Whether the base64 after `Basic` is a user and a password (which may be empty when the user is a key). */
function judgeBasic(encoded: string): Verdict {
  const bytes = decodeBase64(encoded);
  if (!bytes) return 'disproven';
  const decoded = decodeLatin1(bytes);
  const colon = decoded.indexOf(':');
  if (colon < 1 || !/^[\x20-\x7e\xa0-\xff]+$/.test(decoded)) return 'disproven';
  const password = decoded.slice(colon + 1);
  if (RFC_USERS.test(decoded.slice(0, colon)) || /^(.)\1{0,3}$/.test(password)) return 'disproven';
  return FILLER.test(password) || isPlaceholder(decoded) || isReference(password) ? 'disproven' : 'proven';
}

function judgeToken(token: string): Verdict {
  const words = /^[A-Za-z]+(?:[-_.][A-Za-z]+)*$/.test(token);
  if (isPlaceholder(token) || isReference(token) || words) return 'disproven';
  return computeEntropy(token) < 3 ? 'disproven' : 'unknown';
}

function judgePassword(password: string): Verdict {
  return FILLER.test(password) ||
    isPlaceholder(password) ||
    isReference(password) ||
    /^[$<{[(%]/.test(password)
    ? 'disproven'
    : 'unknown';
}

/** Whether the token, which nothing but its scheme announces, looks drawn at random. */
function judgeBareToken(token: string): Verdict {
  const context = { kind: 'secret', name: '', quoted: true, inTestOrDocs: false } as const;
  return judgeValue(token, context).verdict === 'likely' ? judgeToken(token) : 'disproven';
}

/**
 * How a program puts a literal behind a scheme: it joins or formats the two, or the one has a place for the other.
 * Ends with the quote that opens the literal.
 */
const JOINED = String.raw`(?:(?:%[sv@]|\{0?\}|)["'\x60]{1,3}(?:\s{0,3}\)|\.to_(?:owned|string)\(\))?(?:\s{0,40}(?:[+.%&,]|<>|-f|\.{1,2}(?:concat|format)\())?\s{0,40}\(?|[$#]?\{\s?|\\\(\s?)[@fFrRbB]{0,2}\\?["'\x60]`;

/** What a program makes the value of a Basic header with, up to the literal of user and password. */
const ENCODED = String.raw`[^\n]{0,80}?(?:[Bb](?:ase_?)?64|btoa\(|Buffer\.from\(|encode\()[^\n;]{0,80}?["'\x60](?<user>[\w.@+-]{1,80}):`;

const NTLM_RESPONSE_LENGTH_AT = 20;
const NTLM_HEADER_LENGTH = 64;

/** Whether the message carries a response to the server's challenge: [MS-NLMP] 2.2.1.3, NtChallengeResponseFields. */
function judgeNtlm(encoded: string): Verdict {
  const bytes = decodeBase64(encoded);
  if (!bytes || bytes.length < NTLM_HEADER_LENGTH) return 'disproven';
  return (bytes[NTLM_RESPONSE_LENGTH_AT] ?? 0) > 0 || (bytes[NTLM_RESPONSE_LENGTH_AT + 1] ?? 0) > 0
    ? 'proven'
    : 'disproven';
}

/** An AUTHENTICATE_MESSAGE whose NT response is 24 bytes long. */
function sampleNtlm(build: SampleBuilder): string {
  const header = 'TlRMTVNTUAAD' + 'AAAAGAAYAFYAAAAYABgAbgAAAAAAAABI';
  return header + 'A'.repeat(44) + build.alnum(64);
}

const sampleBasic = (build: SampleBuilder): string => encodeBase64url(`deploy:${build.alnum(14)}`);

/** curl's options, apart from the samples, which other scanners would take for commands. */
const [AS_USER, AS_USER_IN_FULL] = ['-u', '--user'];
const WITH_HEADER = '-H';

export const authorizationHeaderRules: readonly PatternRule[] = [
  defineRule({
    id: 'basic-authorization',
    name: 'User and password in a Basic authorization header',
    description: 'Base64 hides nothing: whoever reads it signs in as that user.',
    severity: 'error',
    keywords: ['basic '],
    get pattern() {
      return new RegExp(
        String.raw`(?<![0-9A-Za-z])[Bb]asic (?:${JOINED})?(?<secret>[0-9A-Za-z+/]{8,200}={0,2})(?![0-9A-Za-z+/=])`,
      );
    },
    validate: judgeBasic,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc7617',
    samples: (build) => ({
      matches: [
        `Authorization: Basic «${sampleBasic(build)}»`,
        `curl -H 'Authorization: Basic «${sampleBasic(build)}»' https://git.internal`,
        `header("Authorization", "Basic " + "«${sampleBasic(build)}»")`,
      ],
      lookalikes: [
        'basic authentication',
        `Basic ${build.alnum(5)}`,
        `Basic ${encodeBase64url('user:password')}`,
      ],
    }),
  }),
  defineRule({
    id: 'encoded-authorization',
    name: 'User and password that become a Basic authorization header',
    description: 'Whoever reads the source signs in as that user.',
    severity: 'error',
    keywords: ['basic ', 'basic"', "basic'"],
    get pattern() {
      return new RegExp(
        String.raw`(?<![0-9A-Za-z])[Bb]asic(?: |["'],)${ENCODED}(?<secret>[^\s"'\x60$<{}%\\]{4,128})["'\x60]`,
      );
    },
    reach: { after: 480 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc7617',
    samples: (build) => ({
      matches: [
        `headers.Authorization = 'Basic ' + btoa('deploy:«k7${build.alnum(12)}»');`,
        `"Basic " + Base64.getEncoder().encodeToString("deploy:«k7${build.alnum(12)}»".getBytes())`,
      ],
      lookalikes: [
        "'Basic ' + btoa(user + ':' + password1)",
        "'Basic ' + btoa('user:password')",
        '`Basic ${btoa(`${user}:${password1}`)}`',
      ],
    }),
  }),
  defineRule({
    id: 'bearer-token',
    name: 'Bearer token in an authorization header',
    description: 'Whoever has it is let in as its owner until it is revoked or expires.',
    severity: 'error',
    keywords: ['authorization'],
    pattern:
      /[Aa]uthorization["'`\]]{0,3}\s?(?:[:=,]|=>)\s?["'`]{0,3}(?:[Bb]earer|[Tt]oken|ApiKey|[Aa][Pp][Ii][Kk][Ee][Yy]-[Vv]1|SSWS|OAuth|Api-Token|NTLM|Negotiate)[ =]{1,2}["']?(?<secret>(?!\+)[\w.~+/-]{16,500}={0,2})(?![\w.~+/=-])/,
    reach: { after: 600 },
    validate: judgeToken,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc6750',
    samples: (build) => ({
      matches: [
        `Authorization: Bearer «${build.hex(32)}»`,
        `headers = {"Authorization": "Bearer «${build.alnum(40)}»"}`,
      ],
      lookalikes: [
        'Authorization: Bearer ${TOKEN}',
        'Authorization: Bearer your-access-token-value',
        'Authorization: Bearer <token>',
      ],
    }),
  }),
  defineRule({
    id: 'joined-bearer-token',
    name: 'Bearer token that becomes an authorization header',
    description: 'Whoever has it is let in as its owner until it is revoked or expires.',
    severity: 'error',
    keywords: ['bearer ', 'token '],
    get pattern() {
      return new RegExp(
        String.raw`(?<=[\s"'\x60])(?:[Bb]earer|[Tt]oken) {1,2}(?:${JOINED}(?!\+)|(?<=["'\x60][Bb]earer ))(?<secret>[\w.~+/-]{16,500}={0,2})\\?["'\x60]`,
      );
    },
    reach: { after: 700 },
    validate: judgeBareToken,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc6750',
    samples: (build) => ({
      matches: [
        `request.setValue("Bearer «${build.hex(32)}»", forHTTPHeaderField: field)`,
        `String.format("Bearer %s", "«${build.hex(32)}»")`,
        `\`Bearer \${'«${build.alnum(40)}»'}\``,
        `$h = 'Authorization: Bearer ' . '«${build.alnum(40)}»';`,
      ],
      lookalikes: [
        '"Bearer " + accessToken1',
        '"Bearer your-access-token-value"',
        'fmt.Sprintf("token %s", "expires_2_weeks")',
        'throw new Error("token " + "a1b2c3d4e5f6a7b8c9d0e1f2 is too long");',
      ],
    }),
  }),
  defineRule({
    id: 'ntlm-response',
    name: 'NTLM authentication message',
    description: 'Whoever has it tries passwords against it without anybody noticing, or relays it at once.',
    severity: 'warning',
    keywords: ['tlrmtvntuaad'],
    pattern: /(?<![\dA-Za-z+/])(?<secret>TlRMTVNTUAAD[\dA-Za-z+/]{70,2000}={0,2})(?![\dA-Za-z+/=])/,
    reach: { after: 2100 },
    validate: judgeNtlm,
    proof: 'the base64 decodes to an NTLM AUTHENTICATE_MESSAGE with a response',
    keepsFillers: true,
    revocationUrl:
      'https://learn.microsoft.com/troubleshoot/windows-server/windows-security/ntlm-user-authentication',
    sourceUrl:
      'https://learn.microsoft.com/openspecs/windows_protocols/ms-nlmp/033d32cc-88f9-4483-9bf2-b273055038ce',
    samples: (build) => ({
      matches: [`Authorization: NTLM «${sampleNtlm(build)}»`],
      lookalikes: ['Authorization: NTLM TlRMTVNTUAABAAAAB4IIAAAAAAAAAAAAAAAAAAAAAAA=', build.alnum(80)],
    }),
  }),
  defineRule({
    id: 'curl-credentials',
    name: 'Password on a curl command line',
    description: 'Whoever reads it signs in to the server that the command calls.',
    severity: 'error',
    keywords: ['curl'],
    pattern:
      /curl\b[^\n]{0,400}?(?:\\\r?\n[^\n]{0,400}?){0,6}?\s(?:-[uU]|--(?:proxy-)?user)[ =]?["']?(?<user>[^\s:"'$<{]{1,100}):["']?(?<secret>[^\s"'$<{:]{3,200})["']?/,
    reach: { after: 2000 },
    validate: judgePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://curl.se/docs/manpage.html#-u',
    samples: (build) => ({
      matches: [
        `curl ${AS_USER} deploy:«${build.alnum(16)}» https://git.internal/api`,
        `curl -s ${AS_USER_IN_FULL} 'api:«${build.alnum(14)}»' \\\n  https://mail.internal`,
      ],
      lookalikes: [
        `curl ${AS_USER} username:password https://example.org`,
        'curl -u "$USER:$PASSWORD" https://git.internal',
        'curl https://git.internal/-u/x:y',
      ],
    }),
  }),
  defineRule({
    id: 'libcurl-credentials',
    name: 'Password passed to libcurl',
    description: 'Whoever reads it signs in to the server that the program calls.',
    severity: 'error',
    keywords: ['curlopt_userpwd', 'curlopt_proxyuserpwd', 'curlopt_password', 'curlopt_proxypassword'],
    pattern:
      /CURLOPT_(?:PROXY)?(?:USERPWD["']?\s{0,3}(?:,|=>)\s{0,3}["'][^\s:"'$<{%]{1,100}:|PASSWORD["']?\s{0,3}(?:,|=>)\s{0,3}["'])(?<secret>[^\s"'$<{%:]{4,200})["']/,
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://curl.se/libcurl/c/CURLOPT_USERPWD.html',
    samples: (build) => ({
      matches: [`curl_easy_setopt(curl, CURLOPT_USERPWD, "deploy:«k7${build.alnum(10)}»");`],
      lookalikes: [
        'curl_setopt($curl, CURLOPT_USERPWD, "$user:$password1");',
        'curl_setopt($curl, CURLOPT_USERPWD, "user:password");',
      ],
    }),
  }),
  defineRule({
    id: 'curl-header-token',
    name: 'Token in a header of a curl command',
    description: 'Whoever has it is let in as its owner until it is revoked or expires.',
    severity: 'error',
    keywords: ['-h ', '--header'],
    pattern:
      /(?:-H|--header)[ =]{1,2}\\?["'](?:[\w-]{0,30}(?:[Tt]oken|[Kk]ey|[Ss]ecret|[Aa]uth)[\w-]{0,20}):\s?(?<secret>[\w.~+/-]{10,500}={0,2})\\?["']/,
    reach: { after: 600 },
    validate: judgeToken,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://curl.se/docs/manpage.html#-H',
    samples: (build) => ({
      matches: [`curl ${WITH_HEADER} "X-Api-Key: «${build.hex(32)}»" https://api.internal`],
      lookalikes: [
        'curl -H "X-Api-Key: $KEY" https://api.internal',
        'curl -H "Accept: application/json"',
        `curl ${WITH_HEADER} "X-Auth-Token: your-token-value"`,
      ],
    }),
  }),
];
