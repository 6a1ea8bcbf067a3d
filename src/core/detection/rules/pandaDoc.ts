/** PandaDoc: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const pandaDocRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pandadoc-api-key',
    name: 'PandaDoc API key',
    description: 'Whoever has it reads and sends the owner’s documents.',
    words: ['pandadoc'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://developers.pandadoc.com/reference/api-key-authentication-process',
    sourceUrl: 'https://developers.pandadoc.com/reference/api-key-authentication-process',
  }),
];
