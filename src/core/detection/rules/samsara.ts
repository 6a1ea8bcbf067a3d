/** Samsara: API tokens are `samsara_api_` and 30 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const samsaraRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'samsara-api-token',
    name: 'Samsara API token',
    description: 'Whoever has it reads where the fleet is and changes its settings.',
    prefixes: ['samsara_api_'],
    body: { alphabet: 'alnum', length: 30 },
    revocationUrl: 'https://developers.samsara.com/docs/authentication',
    sourceUrl: 'https://developers.samsara.com/docs/authentication',
  }),
];
