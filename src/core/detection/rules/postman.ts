/** Postman: `PMAK-`, 24 hex digits, a hyphen and 34 more; collection access keys `PMAT-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const postmanRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'postman-api-key',
    name: 'Postman API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['PMAK-'],
    body: { alphabet: 'base64url', length: 59 },
    revocationUrl: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    sourceUrl: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  }),
  definePrefixedToken({
    id: 'postman-collection-key',
    name: 'Postman collection access key',
    description: 'Whoever has it reads the collection.',
    prefixes: ['PMAT-'],
    body: { alphabet: 'upperAlnum', length: 26 },
    revocationUrl: 'https://learning.postman.com/docs/collaborating-in-postman/sharing/',
    sourceUrl: 'https://learning.postman.com/docs/collaborating-in-postman/sharing/',
  }),
];
