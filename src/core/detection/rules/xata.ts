/** Xata: API keys are `xau_` and 32 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const xataRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'xata-api-key',
    name: 'Xata API key',
    description: 'Whoever has it reads and writes databases as its owner.',
    prefixes: ['xau_'],
    body: { alphabet: 'alnum', length: [32, 64] },
    revocationUrl: 'https://xata.io/documentation',
    sourceUrl: 'https://xata.io/documentation',
  }),
];
