/** Wasabi: secret keys of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const wasabiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'wasabi-secret-key',
    name: 'Wasabi secret key',
    description: 'With the access key it reads and writes buckets.',
    words: ['wasabi'],
    body: { alphabet: 'base64', length: 40 },
    revocationUrl: 'https://docs.wasabi.com/docs/access-keys-1',
    sourceUrl: 'https://docs.wasabi.com/docs/access-keys-1',
  }),
];
