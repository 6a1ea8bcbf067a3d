/** 42 Intra: application secrets with the prefixes `s-s4t2ud-` and `s-s4t2af-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const intra42Rules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'intra42-client-secret',
    name: '42 Intra client secret',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['s-s4t2ud-', 's-s4t2af-'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://api.intra.42.fr/apidoc/guides/getting_started',
    sourceUrl: 'https://api.intra.42.fr/apidoc/guides/getting_started',
  }),
];
