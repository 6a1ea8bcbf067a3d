/** FriendliAI: tokens are `flp_` and 46 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const friendliRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'friendli-token',
    name: 'FriendliAI token',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['flp_'],
    body: { alphabet: 'alnum', length: 46 },
    revocationUrl: 'https://friendli.ai/docs/guides/personal_access_tokens',
    sourceUrl: 'https://friendli.ai/docs/guides/personal_access_tokens',
  }),
];
