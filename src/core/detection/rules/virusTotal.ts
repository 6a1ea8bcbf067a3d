/** VirusTotal: API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const virusTotalRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'virustotal-api-key',
    name: 'VirusTotal API key',
    description: 'Whoever has it uses up the account’s calls and reads private reports.',
    words: ['virustotal', 'virus_total', 'vt_api'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.virustotal.com/docs/please-give-me-an-api-key',
    sourceUrl: 'https://docs.virustotal.com/docs/please-give-me-an-api-key',
  }),
];
