/** Block Protocol: API keys are `b10ck5.`, an id of 32 and a secret of 36 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const blockProtocolRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'block-protocol-api-key',
    name: 'Block Protocol API key',
    description: 'Whoever has it publishes blocks as its owner.',
    prefixes: ['b10ck5.'],
    body: [{ alphabet: 'alnum', length: 32 }, '.', { alphabet: 'alnum', length: 36 }],
    revocationUrl: 'https://blockprotocol.org/docs/hub/api',
    sourceUrl: 'https://blockprotocol.org/docs/hub/api',
  }),
];
