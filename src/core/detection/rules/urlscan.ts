/** urlscan.io: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const urlscanRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'urlscan-api-key',
    name: 'urlscan.io API key',
    description: 'Whoever has it scans, and reads private scans, as the owner.',
    words: ['urlscan', 'url_scan'],
    body: uuid,
    revocationUrl: 'https://docs.urlscan.io/apis/urlscan-openapi/authentication',
    sourceUrl: 'https://docs.urlscan.io/apis/urlscan-openapi/authentication',
  }),
];
