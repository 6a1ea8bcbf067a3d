/** Ghost: Admin API keys are an id of 24 and a secret of 64 hex digits joined by a colon, Content API keys 26 hex digits; both are known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ghostRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ghost-admin-api-key',
    name: 'Ghost Admin API key',
    description: 'Whoever has it publishes and changes posts of the site.',
    words: ['ghost_', 'ghost-', 'ghostadmin', 'ghostkey', 'ghost'],
    body: [{ alphabet: 'hex', length: 24 }, ':', { alphabet: 'hex', length: 64 }],
    revocationUrl: 'https://docs.ghost.org/admin-api/#token-authentication',
    sourceUrl: 'https://docs.ghost.org/admin-api/#token-authentication',
  }),
  defineNamedToken({
    id: 'ghost-content-api-key',
    name: 'Ghost Content API key',
    description: 'Whoever has it reads the published posts of the site.',
    severity: 'warning',
    words: ['ghost_content', 'ghost_api', 'ghostcontent', 'content_api_key'],
    body: { alphabet: 'hex', length: 26 },
    revocationUrl: 'https://docs.ghost.org/content-api/',
    sourceUrl: 'https://docs.ghost.org/content-api/',
  }),
];
