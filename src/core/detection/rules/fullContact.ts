/** FullContact: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const fullContactRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'fullcontact-api-key',
    name: 'FullContact API key',
    description: 'Whoever has it looks up people at the owner’s cost.',
    words: ['fullcontact'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://platform.fullcontact.com/docs/apis/enrich/authorization',
    sourceUrl: 'https://platform.fullcontact.com/docs/apis/enrich/authorization',
  }),
];
