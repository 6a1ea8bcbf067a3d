/** Defined Networking: API keys are `dnkey-`, an id of 26 and a secret of 52 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const definedNetworkingRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'defined-networking-api-key',
    name: 'Defined Networking API key',
    description: 'Whoever has it manages the overlay network within the key’s scopes.',
    prefixes: ['dnkey-'],
    body: [{ alphabet: 'base64url', length: 26 }, '-', { alphabet: 'base64url', length: 52 }],
    revocationUrl: 'https://docs.defined.net/guides/automating-host-creation/',
    sourceUrl: 'https://docs.defined.net/guides/automating-host-creation/',
  }),
];
