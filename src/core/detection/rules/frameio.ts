/** Frame.io: developer tokens with the prefix `fio-u-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const frameioRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'frameio-developer-token',
    name: 'Frame.io developer token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['fio-u-'],
    body: { alphabet: 'base64url', length: 64 },
    revocationUrl: 'https://developer.frame.io/docs/getting-started/authentication',
    sourceUrl: 'https://developer.frame.io/docs/getting-started/authentication',
  }),
];
