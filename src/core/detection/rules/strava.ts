/** Strava: client secrets and access tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const stravaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'strava-client-secret',
    name: 'Strava client secret or token',
    description: 'Whoever has it speaks for the application or reads its owner’s activities.',
    words: ['strava'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://developers.strava.com/docs/authentication/',
    sourceUrl: 'https://developers.strava.com/docs/authentication/',
  }),
];
