/** Netlify: personal access tokens with the prefix `nfp_`; older ones are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const netlifyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'netlify-personal-access-token',
    name: 'Netlify personal access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['nfp_', 'nfo_', 'nfc_', 'nfu_', 'nfb_'],
    body: { alphabet: 'alnum', length: 36 },
    revocationUrl: 'https://docs.netlify.com/api/get-started/',
    sourceUrl: 'https://answers.netlify.com/t/change-to-the-netlify-authentication-token-format/106146',
  }),
  defineNamedToken({
    id: 'netlify-access-token',
    name: 'Netlify access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['netlify'],
    body: { alphabet: 'base64url', length: [40, 46] },
    revocationUrl: 'https://docs.netlify.com/api/get-started/',
    sourceUrl: 'https://docs.netlify.com/api/get-started/',
  }),
];
