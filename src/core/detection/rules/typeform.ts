/** Typeform: personal access tokens with the prefix `tfp_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const typeformRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'typeform-personal-access-token',
    name: 'Typeform personal access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['tfp_'],
    body: { alphabet: 'base64url', length: [44, 62] },
    revocationUrl: 'https://www.typeform.com/developers/get-started/personal-access-token/',
    sourceUrl: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  }),
];
