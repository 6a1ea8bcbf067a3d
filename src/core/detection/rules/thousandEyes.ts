/** ThousandEyes: API tokens are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const thousandEyesRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'thousandeyes-api-token',
    name: 'ThousandEyes API token',
    description: 'Whoever has it reads and changes the owner’s tests.',
    words: ['thousandeyes', 'thousand_eyes'],
    body: uuid,
    revocationUrl: 'https://developer.cisco.com/docs/thousandeyes/authentication/',
    sourceUrl: 'https://developer.cisco.com/docs/thousandeyes/authentication/',
  }),
];
