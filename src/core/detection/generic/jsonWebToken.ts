/**
 * JSON Web Tokens (RFC 7519) in compact form: header, claims and signature in base64url, joined by dots. The header
 * must decode to a JSON object with a parameter that the standards register. A token without signature is left.
 */
import { defineRule, type PatternRule, type SampleBuilder, type Verdict } from '../rule';
import { decodeBase64, decodeLatin1, encodeBase64url } from '../validation/base64';

/** Header parameters that RFC 7515, 7516, 7517, 7518, 7797 and 8555 register, and claims that a header may repeat. */
const HEADER_PARAMETERS = new Set(
  'alg enc typ cty kid jku jwk x5u x5c x5t crit zip apu apv epk iv tag p2s p2c b64 nonce url key_ops iss sub aud ver'.split(
    ' ',
  ),
);

/** Whether header and claims are JSON objects and the header is one of a signed or encrypted token. */
function judgeJsonWebToken(token: string): Verdict {
  const [header, claims] = token.split('.').map(decodeObject);
  if (!header || !Object.keys(header).some((name) => HEADER_PARAMETERS.has(name))) return 'disproven';
  if (header['alg'] === 'none') return 'unknown';
  return (claims ?? typeof header['enc'] === 'string') ? 'proven' : 'unknown';
}

function decodeObject(part: string): Record<string, unknown> | undefined {
  const bytes = decodeBase64(part);
  if (!bytes) return undefined;
  try {
    const value: unknown = JSON.parse(decodeLatin1(bytes));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // Text that is no JSON is the answer, not an error: the token is no JSON Web Token.
    return undefined;
  }
}

function sampleToken(build: SampleBuilder): string {
  const header = encodeBase64url('{"alg":"HS256","typ":"JWT"}');
  const claims = encodeBase64url(`{"sub":"${build.digits(10)}","iat":1516239022}`);
  return `${header}.${claims}.${build.base64url(43)}`;
}

export const jsonWebTokenRules: readonly PatternRule[] = [
  defineRule({
    id: 'json-web-token',
    name: 'JSON Web Token',
    description: 'Whoever has it is taken for its subject until it expires.',
    severity: 'error',
    keywords: ['eyj'],
    pattern:
      /(?<![0-9A-Za-z_-])ey[IJ][\w-]{10,4000}\.[\w-]{2,6000}\.[\w-]{10,2000}(?:\.[\w-]{10,2000}){0,2}(?![\w-])/,
    reach: { after: 8192 },
    validate: judgeJsonWebToken,
    revocationUrl: 'https://datatracker.ietf.org/doc/html/rfc8725',
    sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc7519',
    samples: (build) => ({
      matches: [`Authorization: Bearer «${sampleToken(build)}»`, `const jwt = "«${sampleToken(build)}»";`],
      lookalikes: [
        sampleToken(build).split('.').slice(0, 2).join('.'),
        `eyJ${build.base64url(40)}.${build.base64url(40)}.${build.base64url(40)}`,
        `${encodeBase64url('{"alg":"none"}')}.${encodeBase64url('{"sub":"1"}')}.`,
        `${encodeBase64url('{"colour":"red"}')}.${encodeBase64url('{"sub":"1"}')}.${build.base64url(20)}`,
      ],
    }),
  }),
  defineRule({
    id: 'json-web-token-base64',
    name: 'JSON Web Token in base64',
    description: 'Whoever has it is taken for its subject until it expires.',
    severity: 'error',
    keywords: ['zxlk', 'zxlj', 'zxlq', 'zxlw', 'zxlo', 'zxly', 'zxlb', 'zxlh', 'zxlm', 'zxln', 'zxlp'],
    pattern: /(?<![0-9A-Za-z+/])ZXl[A-Z][0-9A-Za-z+/]{40,9000}={0,2}(?![0-9A-Za-z+/=])/,
    reach: { after: 9100 },
    validate: (encoded) => {
      const bytes = decodeBase64(encoded);
      const verdict = bytes && judgeJsonWebToken(decodeLatin1(bytes));
      return verdict ?? 'disproven';
    },
    revocationUrl: 'https://datatracker.ietf.org/doc/html/rfc8725',
    sourceUrl: 'https://datatracker.ietf.org/doc/html/rfc7519',
    samples: (build) => ({
      matches: [`token: «${encodeBase64url(sampleToken(build))}»`],
      lookalikes: [`ZXlK${build.alnum(80)}`, encodeBase64url('eyJ short')],
    }),
  }),
];
