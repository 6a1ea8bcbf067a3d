/** Square: access tokens `sq0atp-` and `EAAA`, application secrets `sq0csp-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const squareRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'square-access-token',
    name: 'Square access token',
    description: 'Whoever has it takes payments and reads orders on the account.',
    prefixes: ['sq0atp-'],
    body: { alphabet: 'base64url', length: 22 },
    revocationUrl: 'https://developer.squareup.com/docs/build-basics/access-tokens',
    sourceUrl: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  }),
  definePrefixedToken({
    id: 'square-application-secret',
    name: 'Square application secret',
    description: 'Whoever has it speaks for the application in OAuth flows.',
    prefixes: ['sq0csp-', 'sq0csb-'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://developer.squareup.com/docs/oauth-api/overview',
    sourceUrl: 'https://developer.squareup.com/docs/oauth-api/overview',
  }),
  definePrefixedToken({
    id: 'square-oauth-access-token',
    name: 'Square access token (EAAA)',
    description: 'Whoever has it takes payments and reads customers of the seller.',
    prefixes: ['EAAA'],
    body: { alphabet: 'base64url', length: [56, 62] },
    revocationUrl: 'https://developer.squareup.com/docs/oauth-api/revoke-token',
    sourceUrl: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  }),
  definePrefixedToken({
    id: 'square-application-id',
    name: 'Square application id',
    description: 'It names an application; found so that its secret is looked for beside it.',
    severity: 'information',
    prefixes: ['sq0idp-', 'sandbox-sq0idb-'],
    body: { alphabet: 'base64url', length: 22 },
    revocationUrl: 'https://developer.squareup.com/docs/oauth-api/best-practices',
    sourceUrl: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  }),
];
