/** CloudSight: API keys of 22 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const cloudSightRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'cloudsight-api-key',
    name: 'CloudSight API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['cloudsight'],
    body: { alphabet: 'base64url', length: [20, 24] },
    revocationUrl: 'https://cloudsight.docs.apiary.io/',
    sourceUrl: 'https://cloudsight.docs.apiary.io/',
  }),
];
