/** Pushbullet: access tokens are `o.` and 32 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const pushbulletRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pushbullet-access-token',
    name: 'Pushbullet access token',
    description: 'Whoever has it reads and sends pushes as its owner.',
    words: ['pushbullet'],
    body: ['o.', { alphabet: 'alnum', length: 32 }],
    revocationUrl: 'https://docs.pushbullet.com/#authentication',
    sourceUrl: 'https://docs.pushbullet.com/#authentication',
  }),
];
