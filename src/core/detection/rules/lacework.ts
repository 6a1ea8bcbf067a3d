/** Lacework: API secrets are an underscore and 31 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const laceworkRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'lacework-api-secret',
    name: 'Lacework API secret',
    description: 'With the key id it reads what was found in the account’s clouds.',
    words: ['lacework', 'lw_api'],
    body: ['_', { alphabet: 'alnum', length: 31 }],
    revocationUrl: 'https://docs.lacework.net/console/api-access-keys',
    sourceUrl: 'https://docs.lacework.net/console/api-access-keys',
  }),
];
