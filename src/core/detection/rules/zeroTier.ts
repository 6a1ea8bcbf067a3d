/** ZeroTier: API tokens of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const zeroTierRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zerotier-api-token',
    name: 'ZeroTier API token',
    description: 'Whoever has it manages networks and their members.',
    words: ['zerotier'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.zerotier.com/api/tokens/',
    sourceUrl: 'https://docs.zerotier.com/api/tokens/',
  }),
];
