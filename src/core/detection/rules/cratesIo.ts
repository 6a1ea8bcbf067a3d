/** crates.io: API tokens with the prefix `cio`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const cratesIoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'crates-io-api-token',
    name: 'crates.io API token',
    description: 'Whoever has it publishes releases of its owner’s crates.',
    prefixes: ['cio'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
    sourceUrl: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  }),
];
