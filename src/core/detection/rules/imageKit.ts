/** ImageKit: private keys are `private_` and base64, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const imageKitRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'imagekit-private-key',
    name: 'ImageKit private key',
    description: 'Whoever has it reads, uploads and deletes media.',
    words: ['imagekit', 'image_kit'],
    body: ['private_', { alphabet: 'base64', length: [16, 64] }],
    revocationUrl: 'https://imagekit.io/docs/api-keys',
    sourceUrl: 'https://imagekit.io/docs/api-keys',
  }),
];
