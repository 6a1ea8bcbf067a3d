/** Clarifai: personal access tokens of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const clarifaiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'clarifai-personal-access-token',
    name: 'Clarifai personal access token',
    description: 'Whoever has it uses models and data as its owner.',
    words: ['clarifai'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.clarifai.com/control/authentication/pat',
    sourceUrl: 'https://docs.clarifai.com/control/authentication/pat',
  }),
];
