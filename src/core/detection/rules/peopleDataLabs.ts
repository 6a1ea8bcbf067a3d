/** People Data Labs: API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const peopleDataLabsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'peopledatalabs-api-key',
    name: 'People Data Labs API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['peopledatalabs', 'people_data_labs', 'pdl_api'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.peopledatalabs.com/docs/authentication',
    sourceUrl: 'https://docs.peopledatalabs.com/docs/authentication',
  }),
];
