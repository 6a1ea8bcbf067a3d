/** Disqus: API keys and secrets of 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const disqusRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'disqus-api-secret',
    name: 'Disqus API key or secret',
    description: 'The secret moderates and reads comments as the application.',
    words: ['disqus'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://disqus.com/api/docs/auth/',
    sourceUrl: 'https://disqus.com/api/docs/auth/',
  }),
];
