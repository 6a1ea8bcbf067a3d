/**
 * Private keys in textual form: PEM (RFC 7468), OpenSSH, PGP (RFC 9580) and PuTTY. The body must be long enough to be
 * a key and, for DER inside PEM, start as an ASN.1 SEQUENCE; a header alone, or with dots for a body, is no key.
 */
import { defineRule, type PatternRule, type SampleBuilder, type Verdict } from '../rule';
import { decodeBase64 } from '../validation/base64';

const SHORTEST_KEY = 24;
const FEWEST_CHARACTERS = 8;
const ASN1_SEQUENCE = 0x30;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What stands between two markers in code or a template, and in no base64 that is broken over lines or literals. */
const CODE = /[(){}_<>$*]|;\s*\S|\.{3}/;

/** Date and time at the start of a line, where a key was printed to a log. */
const LOG_PREFIX = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,6})? /gm;

/** Whether the base64 body is what the label says it is. */
function judgePem(_secret: string, match: RegExpExecArray): Verdict {
  const label = match.groups?.['label'] ?? '';
  const body = (match.groups?.['body'] ?? '')
    .replace(/\\[nr]/g, '\n')
    .replace(LOG_PREFIX, '')
    .split('\n')
    .filter((line) => !line.includes(':'))
    .join('\n')
    .replace(/["'+,\\;\s]|&#1[03];/g, '');
  const encrypted = match[0].includes('ENCRYPTED');
  if (body.length < SHORTEST_KEY || new Set(body).size < FEWEST_CHARACTERS) return 'disproven';
  if (label.startsWith('PGP')) return 'unknown';
  const bytes = decodeBase64(body);
  if (bytes?.[0] === ASN1_SEQUENCE && !encrypted && !label.startsWith('OPENSSH')) return 'proven';
  return CODE.test((match.groups?.['body'] ?? '').replaceAll('&#1', '')) ? 'disproven' : 'unknown';
}

function samplePem(build: SampleBuilder, label: string, start: string): string {
  const lines = [start + build.from(BASE64, 60), build.from(BASE64, 64), `${build.from(BASE64, 30)}==`];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----`;
}

export const privateKeyRules: readonly PatternRule[] = [
  defineRule({
    id: 'private-key',
    name: 'Private key',
    description: 'Whoever has it signs, decrypts or logs in as its owner.',
    severity: 'error',
    keywords: ['-----begin', '---- begin ssh2'],
    pattern:
      /-----BEGIN[ _-](?<label>[A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?)-----(?<body>[^-]{1,12000}(?:-{1,2}[^-]{1,12000}){0,400})(?:-----END(?:[ _-][A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----)?|$)/,
    reach: { after: 16_384 },
    validate: judgePem,
    keepsFillers: true,
    proof: 'the base64 decodes to an ASN.1 sequence',
    isDoubtfulInComments: true,
    revocationUrl: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
    sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc7468',
    samples: (build) => ({
      matches: [
        `«${samplePem(build, 'RSA PRIVATE KEY', 'MIIE')}»`,
        `«${samplePem(build, 'PRIVATE KEY', 'MIIB')}»`,
        `«${samplePem(build, 'EC PRIVATE KEY', 'MHcC')}»`,
        `«${samplePem(build, 'OPENSSH PRIVATE KEY', 'b3Blbn')}»`,
        `key = "«${samplePem(build, 'PRIVATE KEY', 'MIIE').replaceAll('\n', '\\n')}»"`,
      ],
      lookalikes: [
        samplePem(build, 'PUBLIC KEY', 'MIIB'),
        samplePem(build, 'CERTIFICATE', 'MIIB'),
        `${build.from('-', 5)}BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----`,
        'if (text.startsWith("-----BEGIN RSA PRIVATE KEY-----")) return parse(text);',
      ],
    }),
  }),
  defineRule({
    id: 'putty-private-key',
    name: 'PuTTY private key',
    description: 'Whoever has it logs in as its owner.',
    severity: 'error',
    keywords: ['putty-user-key-file-'],
    pattern:
      /PuTTY-User-Key-File-[23]: [^\n]{4,40}\n(?:[^\n]{1,200}\n){3,90}?Private-Lines: \d{1,3}\r?\n(?<secret>[0-9A-Za-z+/=\s]{40,9000}?)(?=\s{0,2}(?:Private-(?:MAC|Hash)|$))/,
    reach: { after: 16_384 },
    revocationUrl: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
    sourceUrl: 'https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html',
    samples: (build) => ({
      matches: [
        `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: key\nPublic-Lines: 1\n${build.from(BASE64, 64)}\nPrivate-Lines: 1\n«${build.from(BASE64, 64)}»\nPrivate-MAC: ${build.hex(64)}\n`,
      ],
      lookalikes: ['PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n'],
    }),
  }),
];
