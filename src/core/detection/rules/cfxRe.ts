/** Cfx.re: keys of FiveM and RedM servers are `cfxk_` and 20 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const cfxReRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'cfx-re-server-key',
    name: 'Cfx.re server key',
    description: 'Whoever has it registers a server in the owner’s name.',
    prefixes: ['cfxk_'],
    body: { alphabet: 'base64url', length: [20, 100] },
    revocationUrl: 'https://docs.fivem.net/docs/server-manual/setting-up-a-server/',
    sourceUrl: 'https://docs.fivem.net/docs/server-manual/setting-up-a-server/',
  }),
];
