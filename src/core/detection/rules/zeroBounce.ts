/** ZeroBounce: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const zeroBounceRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zerobounce-api-key',
    name: 'ZeroBounce API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['zerobounce', 'zero_bounce'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.zerobounce.net/docs/email-validation-api-quickstart/',
    sourceUrl: 'https://www.zerobounce.net/docs/email-validation-api-quickstart/',
  }),
];
