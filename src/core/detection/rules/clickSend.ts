/** ClickSend: API keys are UUIDs in upper case, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const clickSendRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'clicksend-api-key',
    name: 'ClickSend API key',
    description: 'With the user name it sends messages at the owner’s cost.',
    words: ['clicksend'],
    body: [
      { alphabet: 'anyHex', length: 8 },
      '-',
      { alphabet: 'anyHex', length: 4 },
      '-',
      { alphabet: 'anyHex', length: 4 },
      '-',
      { alphabet: 'anyHex', length: 4 },
      '-',
      { alphabet: 'anyHex', length: 12 },
    ],
    revocationUrl: 'https://developers.clicksend.com/docs/authentication',
    sourceUrl: 'https://developers.clicksend.com/docs/authentication',
  }),
];
