/** Alchemy: API keys and tokens of 32 characters, known by their name; webhooks’ auth tokens likewise. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const alchemyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'alchemy-api-key',
    name: 'Alchemy API key',
    description: 'Whoever has it uses the app’s nodes at its cost.',
    words: ['alchemy_api', 'alchemy-api', 'alchemyapi', 'alchemy_key', 'alchemykey'],
    body: { alphabet: 'base64url', length: 32 },
    revocationUrl: 'https://www.alchemy.com/docs/create-an-api-key',
    sourceUrl: 'https://www.alchemy.com/docs/create-an-api-key',
  }),
];
