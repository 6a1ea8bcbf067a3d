/** Riot Games: API keys are `RGAPI-` and a UUID. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const riotGamesRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'riot-games-api-key',
    name: 'Riot Games API key',
    description: 'Whoever has it uses up the owner’s requests.',
    prefixes: ['RGAPI-'],
    body: uuid,
    revocationUrl: 'https://developer.riotgames.com/docs/portal',
    sourceUrl: 'https://developer.riotgames.com/docs/portal',
  }),
];
