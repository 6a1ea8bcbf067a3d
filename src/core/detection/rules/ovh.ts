/** OVHcloud: application secrets and consumer keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ovhRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ovh-application-secret',
    name: 'OVHcloud application secret or consumer key',
    description: 'Secret, key and consumer key together manage the account’s services.',
    words: ['ovh_', 'ovh-', 'ovhcloud'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
    sourceUrl: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
  }),
];
