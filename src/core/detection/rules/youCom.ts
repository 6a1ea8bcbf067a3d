/** You.com: API keys are `ydc-sk-`, an id of 16, a secret of 32 characters and a checksum of 8. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const youComRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'you-com-api-key',
    name: 'You.com API key',
    description: 'Whoever has it uses up the owner’s requests.',
    prefixes: ['ydc-sk-'],
    body: [
      { alphabet: 'hex', length: 16 },
      '-',
      { alphabet: 'alnum', length: 32 },
      '-',
      { alphabet: 'hex', length: 8 },
    ],
    revocationUrl: 'https://documentation.you.com/',
    sourceUrl: 'https://documentation.you.com/',
  }),
];
