/** Equinix Metal (Packet): API tokens of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const equinixRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'equinix-metal-api-token',
    name: 'Equinix Metal API token',
    description: 'Whoever has it manages servers as its owner or of the project.',
    words: ['equinix', 'packet_api', 'packet_auth', 'metal_auth'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://deploy.equinix.com/developers/docs/metal/accounts/api-keys/',
    sourceUrl: 'https://deploy.equinix.com/developers/docs/metal/accounts/api-keys/',
  }),
];
