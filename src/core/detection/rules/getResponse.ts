/** GetResponse: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const getResponseRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'getresponse-api-key',
    name: 'GetResponse API key',
    description: 'Whoever has it sends newsletters and reads contacts.',
    words: ['getresponse', 'get_response'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://apidocs.getresponse.com/v3/authentication',
    sourceUrl: 'https://apidocs.getresponse.com/v3/authentication',
  }),
];
