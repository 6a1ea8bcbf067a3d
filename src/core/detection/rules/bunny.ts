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
  defineNamedToken({
    id: 'bunny-access-key',
    name: 'bunny.net access key (a UUID)',
    description: 'Whoever has it manages zones and storage.',
    words: ['bunnynet', 'bunny_net', 'bunnycdn', 'bunny_cdn', 'bunny_api', 'bunny_access', 'bunny-api'],
    body: uuid,
    revocationUrl: 'https://docs.bunny.net/reference/bunnynet-api-overview',
    sourceUrl: 'https://docs.bunny.net/reference/bunnynet-api-overview',
  }),
  defineNamedToken({
    id: 'bunny-storage-password',
    name: 'bunny.net storage password',
    description: 'Whoever has it reads and writes the storage zone.',
    words: ['bunny'],
    body: [
      { alphabet: 'hex', length: 8 },
      '-',
      { alphabet: 'hex', length: 4 },
      '-',
      { alphabet: 'hex', length: 4 },
      '-',
      { alphabet: 'hex', length: 12 },
      '-',
      { alphabet: 'hex', length: 4 },
      '-',
      { alphabet: 'hex', length: 4 },
    ],
    revocationUrl: 'https://docs.bunny.net/reference/storage-api',
    sourceUrl: 'https://docs.bunny.net/reference/storage-api',
  }),
];
