/**
 * Private keys in PEM (RFC 7468) under one more layer of base64, as variables of CI systems and Kubernetes Secrets hold
 * them. The header of PEM can start at any of three alignments; the whole run of base64 around it is decoded.
 */
import type { TextRange } from '../../text/textEdit';
import { defineRule, type LocatedSecret, type SyntaxRule } from '../rule';
import type { SourceText } from '../sourceText';
import { decodeBase64, decodeLatin1, encodeBase64url } from '../validation/base64';

const REACH = 16_384;
const HEADER = /-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----\s{0,40}[^-\s<.]{16}/;
const BASE64_UNIT = /[0-9A-Za-z+/]/;

/** Where the run of base64 read last ends, by text, so that a run with several marks is read once. */
const readUpTo = new WeakMap<SourceText, number>();

function locate(source: SourceText, hit: TextRange): LocatedSecret | undefined {
  const { text } = source;
  if (hit.start < (readUpTo.get(source) ?? 0)) return undefined;
  let { start, end } = hit;
  const lowest = Math.max(0, start - REACH);
  const highest = Math.min(text.length, end + REACH);
  while (start > lowest && BASE64_UNIT.test(text.charAt(start - 1))) start--;
  while (end < highest && BASE64_UNIT.test(text.charAt(end))) end++;
  while (end < highest && text.charAt(end) === '=') end++;
  readUpTo.set(source, end);
  if (start === lowest && lowest > 0) return undefined;
  const bytes = decodeBase64(text.slice(start, end));
  if (!bytes || !HEADER.test(decodeLatin1(bytes))) return undefined;
  return {
    range: { start, end },
    severity: 'error',
    evidence: ['the base64 decodes to a PEM header and body of a private key'],
  };
}

export const encodedPrivateKeyRule: SyntaxRule = defineRule({
  id: 'private-key-base64',
  name: 'Private key in base64',
  description: 'Whoever has it signs, decrypts or logs in as its owner; base64 hides nothing.',
  severity: 'error',
  keywords: ['ls0tls1crudjti', '0tls0tqkvhsu4', 'tls0tlujfr0lo'],
  locate,
  revocationUrl: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
  sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc7468',
  samples: (build) => {
    const pem = `${build.from('-', 5)}BEGIN PRIVATE KEY-----\nMIIE${build.alnum(120)}\n-----END PRIVATE KEY-----\n`;
    const certificate = `-----BEGIN CERTIFICATE-----\nMIIE${build.alnum(120)}\n-----END CERTIFICATE-----\n`;
    const encode = (plain: string): string =>
      encodeBase64url(plain).replaceAll('-', '+').replaceAll('_', '/');
    return {
      matches: [`tls.key: «${encode(pem)}»`, `KEY="«${encode(` ${pem}`)}»"`, `KEY="«${encode(`ab${pem}`)}»"`],
      lookalikes: [`tls.crt: ${encode(certificate)}`, `key: ${encode(pem.slice(0, 27))}`],
    };
  },
});
