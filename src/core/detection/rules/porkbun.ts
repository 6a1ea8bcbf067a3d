/** Porkbun: API keys are `pk1_`, their secrets `sk1_`, and 64 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const porkbunRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'porkbun-secret-api-key',
    name: 'Porkbun secret API key',
    description: 'Whoever has it, with the API key, changes the account’s domains and DNS records.',
    prefixes: ['sk1_'],
    body: { alphabet: 'hex', length: 64 },
    parts: ['porkbun-api-key'],
    revocationUrl: 'https://kb.porkbun.com/article/190-getting-started-with-the-porkbun-api',
    sourceUrl: 'https://kb.porkbun.com/article/190-getting-started-with-the-porkbun-api',
  }),
  definePrefixedToken({
    id: 'porkbun-api-key',
    name: 'Porkbun API key',
    description: 'It names a key whose secret usually stands beside it.',
    severity: 'warning',
    prefixes: ['pk1_'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://kb.porkbun.com/article/190-getting-started-with-the-porkbun-api',
    sourceUrl: 'https://kb.porkbun.com/article/190-getting-started-with-the-porkbun-api',
  }),
];
