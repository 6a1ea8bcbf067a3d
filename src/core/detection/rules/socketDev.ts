/** Socket: API tokens are `sktsec_` and 40 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const socketDevRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'socket-api-token',
    name: 'Socket API token',
    description: 'Whoever has it reads reports of the organisation.',
    prefixes: ['sktsec_'],
    body: { alphabet: 'base64url', length: [40, 90] },
    revocationUrl: 'https://docs.socket.dev/reference/creating-and-managing-api-tokens',
    sourceUrl: 'https://docs.socket.dev/reference/creating-and-managing-api-tokens',
  }),
];
