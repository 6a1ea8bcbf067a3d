/** Kit (ConvertKit): API keys of 22 and secrets of 43 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const convertKitRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'convertkit-api-key',
    name: 'Kit (ConvertKit) API key',
    description: 'Whoever has it reads forms and adds subscribers.',
    words: ['convertkit'],
    body: { alphabet: 'base64url', length: 22 },
    revocationUrl: 'https://developers.kit.com/api-reference/authentication',
    sourceUrl: 'https://developers.kit.com/api-reference/authentication',
  }),
  defineNamedToken({
    id: 'convertkit-api-secret',
    name: 'Kit (ConvertKit) API secret',
    description: 'Whoever has it reads and changes subscribers.',
    words: ['convertkit'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://developers.kit.com/api-reference/authentication',
    sourceUrl: 'https://developers.kit.com/api-reference/authentication',
  }),
];
