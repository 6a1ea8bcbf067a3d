/** Klaviyo: private API keys are `pk_` and 34 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const klaviyoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'klaviyo-private-api-key',
    name: 'Klaviyo private API key',
    description: 'Whoever has it reads profiles and sends campaigns.',
    prefixes: ['pk_'],
    body: { alphabet: 'lowerAlnum', length: 34 },
    revocationUrl: 'https://developers.klaviyo.com/en/docs/authenticate_',
    sourceUrl: 'https://developers.klaviyo.com/en/docs/authenticate_',
  }),
];
