/** Mailtrap: API tokens of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const mailtrapRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mailtrap-api-token',
    name: 'Mailtrap API token',
    description: 'Whoever has it sends mail, or reads captured mail.',
    words: ['mailtrap'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.mailtrap.io/developers/authentication',
    sourceUrl: 'https://docs.mailtrap.io/developers/authentication',
  }),
];
