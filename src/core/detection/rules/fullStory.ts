/** Fullstory: API keys are the data centre, a dot and 20 or more base64 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const fullStoryRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'fullstory-na1-api-key',
    name: 'Fullstory API key',
    description: 'Whoever has it reads sessions and exports of the account.',
    words: ['fullstory', 'full_story', 'fs_api'],
    body: ['na1.', { alphabet: 'base64', length: [20, 160] }],
    revocationUrl: 'https://developer.fullstory.com/server/v1/getting-started/',
    sourceUrl: 'https://developer.fullstory.com/server/v1/getting-started/',
  }),
  defineNamedToken({
    id: 'fullstory-eu1-api-key',
    name: 'Fullstory API key (Europe)',
    description: 'Whoever has it reads sessions and exports of the account.',
    words: ['fullstory', 'full_story', 'fs_api'],
    body: ['eu1.', { alphabet: 'base64', length: [20, 160] }],
    revocationUrl: 'https://developer.fullstory.com/server/v1/getting-started/',
    sourceUrl: 'https://developer.fullstory.com/server/v1/getting-started/',
  }),
];
