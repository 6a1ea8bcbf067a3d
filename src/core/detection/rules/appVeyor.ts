/** AppVeyor: API tokens are `v2.` and 20 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const appVeyorRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'appveyor-api-token',
    name: 'AppVeyor API token',
    description: 'Whoever has it starts builds and reads their settings.',
    words: ['appveyor'],
    body: ['v2.', { alphabet: 'lowerAlnum', length: 20 }],
    revocationUrl: 'https://www.appveyor.com/docs/api/',
    sourceUrl: 'https://www.appveyor.com/docs/api/',
  }),
];
