/** Dropbox Sign (HelloSign): API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const helloSignRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'hellosign-api-key',
    name: 'Dropbox Sign API key',
    description: 'Whoever has it sends and reads documents to be signed.',
    words: ['hellosign', 'hello_sign', 'dropbox_sign', 'dropboxsign'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developers.hellosign.com/docs/api-reference/authentication/',
    sourceUrl: 'https://developers.hellosign.com/docs/api-reference/authentication/',
  }),
];
