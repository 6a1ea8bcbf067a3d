/** Clojars: deploy tokens with the prefix `CLOJARS_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const clojarsRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'clojars-deploy-token',
    name: 'Clojars deploy token',
    description: 'Whoever has it publishes releases of its owner’s libraries.',
    prefixes: ['CLOJARS_'],
    body: { alphabet: 'alnum', length: 60 },
    revocationUrl: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    sourceUrl: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  }),
];
