/** PhotoRoom: API keys are `sk_pr_`, a name and 40 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const photoRoomRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'photoroom-api-key',
    name: 'PhotoRoom API key',
    description: 'Whoever has it uses up the owner’s requests.',
    prefixes: ['sk_pr_', 'sandbox_sk_pr_'],
    body: [{ alphabet: 'word', length: [1, 40] }, '_', { alphabet: 'hex', length: 40 }],
    revocationUrl: 'https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key',
    sourceUrl: 'https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key',
  }),
];
