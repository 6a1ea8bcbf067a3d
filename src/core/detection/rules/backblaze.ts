/** Backblaze B2: application keys are `K00` and 28 base64 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const backblazeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'backblaze-application-key',
    name: 'Backblaze B2 application key',
    description: 'With the key’s id it reads and writes buckets.',
    words: ['backblaze', 'b2_application', 'b2_app', 'b2-application', 'b2_key', 'b2-app', 'b2key'],
    body: ['K00', { alphabet: 'base64', length: 28 }],
    revocationUrl: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
    sourceUrl: 'https://www.backblaze.com/docs/cloud-storage-application-keys',
  }),
];
