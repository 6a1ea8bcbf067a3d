/** Pusher: app secrets of 20 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const pusherRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pusher-app-secret',
    name: 'Pusher app secret',
    description: 'With the app’s key it sends and reads on every channel.',
    words: ['pusher'],
    body: { alphabet: 'hex', length: 20 },
    revocationUrl: 'https://pusher.com/docs/channels/using_channels/app-keys/',
    sourceUrl: 'https://pusher.com/docs/channels/using_channels/app-keys/',
  }),
];
