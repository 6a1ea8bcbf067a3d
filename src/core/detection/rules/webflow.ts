/** Webflow: API tokens of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const webflowRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'webflow-api-token',
    name: 'Webflow API token',
    description: 'Whoever has it reads and changes sites within the token’s scopes.',
    words: ['webflow'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developers.webflow.com/data/reference/authentication/site-token',
    sourceUrl: 'https://developers.webflow.com/data/reference/authentication/site-token',
  }),
];
