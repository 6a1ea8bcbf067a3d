/** MaxMind: license keys are an id of 6, a secret of 29 characters and `mmk`. */
import type { PatternRule } from '../rule';
import { defineMarkedToken } from './shapes';

export const maxMindRules: readonly PatternRule[] = [
  defineMarkedToken({
    id: 'maxmind-license-key',
    name: 'MaxMind license key',
    description: 'With the account id it downloads databases and queries services at its cost.',
    marker: '_mmk',
    head: [{ alphabet: 'alnum', length: 6 }, '_', { alphabet: 'alnum', length: 29 }],
    body: [],
    revocationUrl: 'https://dev.maxmind.com/license-key/',
    sourceUrl: 'https://dev.maxmind.com/license-key/',
  }),
];
