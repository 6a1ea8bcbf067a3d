/** Lob: secret keys are `live_` or `test_` and 35 hex digits, known with their name; publishable ones name themselves. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const lobRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'lob-api-key',
    name: 'Lob API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['live_pub_', 'test_pub_'],
    body: { alphabet: 'hex', length: 31 },
    revocationUrl: 'https://docs.lob.com/#section/API-Keys',
    sourceUrl: 'https://docs.lob.com/#section/API-Keys',
  }),
  defineNamedToken({
    id: 'lob-secret-api-key',
    name: 'Lob secret API key',
    description: 'Whoever has it sends mail at the owner’s cost and reads addresses.',
    words: ['lob_', 'lob-', 'lob.', 'lobapi', 'lobkey'],
    body: ['live_', { alphabet: 'hex', length: 35 }],
    revocationUrl: 'https://docs.lob.com/#section/API-Keys',
    sourceUrl: 'https://docs.lob.com/#section/API-Keys',
  }),
  defineNamedToken({
    id: 'lob-test-secret-api-key',
    name: 'Lob test API key',
    description: 'Whoever has it uses the sandbox of the account.',
    severity: 'warning',
    words: ['lob_', 'lob-', 'lob.', 'lobapi', 'lobkey'],
    body: ['test_', { alphabet: 'hex', length: 35 }],
    revocationUrl: 'https://docs.lob.com/#section/API-Keys',
    sourceUrl: 'https://docs.lob.com/#section/API-Keys',
  }),
];
