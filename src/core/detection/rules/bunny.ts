/** bunny.net: API keys are a UUID, followed by further groups on account keys, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const bunnyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'bunny-api-key',
    name: 'bunny.net API key',
    description: 'Whoever has it manages zones and storage.',
    words: ['bunnynet', 'bunny_net', 'bunnycdn', 'bunny_cdn', 'bunny_api', 'bunny_access'],
    body: [...uuid, ...uuid],
    revocationUrl: 'https://docs.bunny.net/reference/bunnynet-api-overview',
    sourceUrl: 'https://docs.bunny.net/reference/bunnynet-api-overview',
  }),
];
