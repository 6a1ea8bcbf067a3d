/** Box: client secrets of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const boxRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'box-client-secret',
    name: 'Box client secret',
    description: 'With the client id it speaks for the application.',
    words: ['box_client', 'box-client', 'boxclient', 'box_secret', 'box_api'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developer.box.com/guides/authentication/',
    sourceUrl: 'https://developer.box.com/guides/authentication/',
  }),
];
