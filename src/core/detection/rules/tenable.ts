/** Tenable: access and secret keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const tenableRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'tenable-api-key',
    name: 'Tenable API key',
    description: 'Whoever has both keys reads the owner’s vulnerabilities and starts scans.',
    words: ['tenable', 'tenb_', 'nessus'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developer.tenable.com/docs/authorization',
    sourceUrl: 'https://developer.tenable.com/docs/authorization',
  }),
];
