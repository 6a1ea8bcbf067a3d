/** Better Stack: API and source tokens of 24 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const betterStackRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'better-stack-token',
    name: 'Better Stack token',
    description: 'Whoever has it changes monitors or ships logs.',
    words: ['betterstack', 'better_stack', 'better-stack', 'betteruptime', 'better_uptime', 'logtail'],
    body: { alphabet: 'alnum', length: 24 },
    revocationUrl: 'https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/',
    sourceUrl: 'https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/',
  }),
];
