/** Nostr: private keys are `nsec1` and 32 bytes in bech32, whose last six characters are a checksum (NIP-19). */
import type { PatternRule } from '../rule';
import { isBech32, writeBech32 } from '../validation/bech32';
import { definePrefixedToken } from './shapes';

export const nostrRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'nostr-private-key',
    name: 'Nostr private key',
    description: 'Whoever has it posts and reads messages as the owner, for good.',
    prefixes: ['nsec1'],
    body: { alphabet: 'lowerAlnum', length: 58 },
    validate: (key) => (isBech32(key) ? 'proven' : 'disproven'),
    proof: 'checksum verified',
    sample: (build) => writeBech32('nsec', build.from('023456789acdefghjklmnpqrstuvwxyz', 52)),
    revocationUrl: 'https://github.com/nostr-protocol/nips/blob/master/19.md',
    sourceUrl: 'https://github.com/nostr-protocol/nips/blob/master/19.md',
  }),
];
