/** Upstash: REST tokens and API keys of 40 or more base64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const upstashRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'upstash-token',
    name: 'Upstash token',
    description: 'Whoever has it reads and writes the database.',
    words: ['upstash'],
    body: { alphabet: 'base64', length: [40, 160] },
    revocationUrl: 'https://upstash.com/docs/redis/features/restapi',
    sourceUrl: 'https://upstash.com/docs/redis/features/restapi',
  }),
];
