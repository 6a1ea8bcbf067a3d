/** StackHawk: API keys are `hawk.`, an id of 20, a dot and a secret of 20 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const stackHawkRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'stackhawk-api-key',
    name: 'StackHawk API key',
    description: 'Whoever has it runs scans and reads their findings.',
    prefixes: ['hawk.'],
    body: [{ alphabet: 'base64url', length: 20 }, '.', { alphabet: 'base64url', length: 20 }],
    revocationUrl: 'https://docs.stackhawk.com/getting-started/',
    sourceUrl: 'https://docs.stackhawk.com/getting-started/',
  }),
];
