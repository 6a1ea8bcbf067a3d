/** LinkedIn: client secrets open with `WPL_AP`, older ones of 16 characters are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const linkedInRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'linkedin-client-secret',
    name: 'LinkedIn client secret',
    description: 'With the client id it speaks for the application in OAuth flows.',
    prefixes: ['WPL_AP0.', 'WPL_AP1.'],
    body: [{ alphabet: 'alnum', length: 16 }, '.', { alphabet: 'base64', length: 6 }, '=='],
    revocationUrl: 'https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow',
    sourceUrl: 'https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow',
  }),
  defineNamedToken({
    id: 'linkedin-legacy-client-secret',
    name: 'LinkedIn client secret (without prefix)',
    description: 'With the client id it speaks for the application in OAuth flows.',
    words: ['linkedin', 'linked_in', 'linked-in'],
    body: { alphabet: 'alnum', length: 16 },
    revocationUrl: 'https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow',
    sourceUrl: 'https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow',
  }),
  defineNamedToken({
    id: 'linkedin-access-token',
    name: 'LinkedIn access token',
    description: 'Whoever has it acts as the member until it expires.',
    words: ['linkedin', 'linked_in'],
    body: ['AQ', { alphabet: 'base64url', length: [200, 600] }],
    revocationUrl: 'https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow',
    sourceUrl: 'https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow',
  }),
];
