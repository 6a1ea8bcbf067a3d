/** packagecloud: API tokens of 48 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const packageCloudRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'packagecloud-api-token',
    name: 'packagecloud API token',
    description: 'Whoever has it publishes packages as its owner.',
    words: ['packagecloud'],
    body: { alphabet: 'hex', length: 48 },
    revocationUrl: 'https://packagecloud.io/docs/api',
    sourceUrl: 'https://packagecloud.io/docs/api',
  }),
];
