/** Guardsquare: API keys of AppSweep are `gs_appsweep_` and 24 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const guardsquareRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'guardsquare-appsweep-key',
    name: 'Guardsquare AppSweep API key',
    description: 'Whoever has it uploads builds and reads what was found in them.',
    prefixes: ['gs_appsweep_'],
    body: { alphabet: 'base64url', length: [24, 64] },
    revocationUrl: 'https://help.guardsquare.com/en/articles/161793-appsweep-cli',
    sourceUrl: 'https://help.guardsquare.com/en/articles/161793-appsweep-cli',
  }),
];
