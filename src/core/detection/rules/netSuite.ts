/** Oracle NetSuite: consumer keys, token ids and their secrets are 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const netSuiteRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'netsuite-token-secret',
    name: 'NetSuite token or consumer secret',
    description: 'Whoever has it, with the ids beside it, reads and changes the company’s records.',
    words: ['netsuite'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4247337262.html',
    sourceUrl: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4247337262.html',
  }),
];
