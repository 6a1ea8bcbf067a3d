/** Onfido: API tokens name environment and region, then an id of 11 and a secret of 32 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const onfidoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'onfido-api-token',
    name: 'Onfido API token',
    description: 'Whoever has it reads identity documents and results of the checks.',
    prefixes: [
      'api_live.',
      'api_live_us.',
      'api_live_ca.',
      'api_live_eu.',
      'api_sandbox.',
      'api_sandbox_us.',
      'api_sandbox_ca.',
      'api_sandbox_eu.',
    ],
    body: [{ alphabet: 'base64url', length: 11 }, '.', { alphabet: 'base64url', length: 32 }],
    revocationUrl: 'https://documentation.onfido.com/api/latest/#api-tokens',
    sourceUrl: 'https://documentation.onfido.com/api/latest/#api-tokens',
  }),
];
