/** Steam: Web API keys of 32 upper-case hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const steamRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'steam-web-api-key',
    name: 'Steam Web API key',
    description: 'Whoever has it uses the Web API as the owner.',
    words: ['steam_api', 'steam_web', 'steam-api', 'steamapi', 'steam_key', 'steamwebapi'],
    body: { alphabet: 'upperHex', length: 32 },
    revocationUrl: 'https://steamcommunity.com/dev',
    sourceUrl: 'https://steamcommunity.com/dev',
  }),
];
