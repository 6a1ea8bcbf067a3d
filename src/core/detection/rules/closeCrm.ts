/** Close: API keys are `api_`, 22 characters, a dot and 22 more. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const closeCrmRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'close-api-key',
    name: 'Close API key',
    description: 'Whoever has it reads and changes leads as its owner.',
    prefixes: ['api_'],
    body: [{ alphabet: 'alnum', length: [18, 26] }, '.', { alphabet: 'alnum', length: [18, 26] }],
    revocationUrl: 'https://developer.close.com/topics/authentication/',
    sourceUrl: 'https://developer.close.com/topics/authentication/',
  }),
];
