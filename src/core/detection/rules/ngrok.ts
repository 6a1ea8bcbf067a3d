/** ngrok: authtokens and API keys are 27 characters, an underscore and 21 more, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ngrokRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ngrok-token',
    name: 'ngrok authtoken or API key',
    description: 'Whoever has it opens tunnels, or manages them, as the account.',
    words: ['ngrok'],
    body: [{ alphabet: 'alnum', length: [26, 28] }, '_', { alphabet: 'alnum', length: [20, 22] }],
    revocationUrl: 'https://ngrok.com/docs/agent/#authtokens',
    sourceUrl: 'https://ngrok.com/docs/agent/#authtokens',
  }),
];
