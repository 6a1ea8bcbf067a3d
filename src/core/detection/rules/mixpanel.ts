/** Mixpanel: API secrets of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const mixpanelRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mixpanel-api-secret',
    name: 'Mixpanel API secret or token',
    description: 'Whoever has the secret exports the project’s events.',
    severity: 'warning',
    words: ['mixpanel'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developer.mixpanel.com/reference/project-secret',
    sourceUrl: 'https://developer.mixpanel.com/reference/project-secret',
  }),
];
