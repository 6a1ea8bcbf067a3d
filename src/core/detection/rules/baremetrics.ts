/** Baremetrics: API keys of 25 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const baremetricsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'baremetrics-api-key',
    name: 'Baremetrics API key',
    description: 'Whoever has it reads the company’s revenue and customers.',
    words: ['baremetrics'],
    body: { alphabet: 'base64url', length: 25 },
    revocationUrl: 'https://developers.baremetrics.com/reference/authentication',
    sourceUrl: 'https://developers.baremetrics.com/reference/authentication',
  }),
];
