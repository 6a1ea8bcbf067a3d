/** AbuseIPDB: API keys of 80 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const abuseIpdbRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'abuseipdb-api-key',
    name: 'AbuseIPDB API key',
    description: 'Whoever has it reports addresses in the owner’s name and uses up the calls.',
    words: ['abuseipdb', 'abuse_ipdb'],
    body: { alphabet: 'hex', length: 80 },
    revocationUrl: 'https://docs.abuseipdb.com/#introduction',
    sourceUrl: 'https://docs.abuseipdb.com/#introduction',
  }),
];
