/** ButterCMS: API tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const butterCmsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'buttercms-api-token',
    name: 'ButterCMS API token',
    description: 'Whoever has it reads content, or writes it with a write token.',
    words: ['buttercms', 'butter_cms', 'butter-cms'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://buttercms.com/docs/api/',
    sourceUrl: 'https://buttercms.com/docs/api/',
  }),
];
