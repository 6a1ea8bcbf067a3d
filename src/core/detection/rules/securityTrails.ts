/** SecurityTrails: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const securityTrailsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'securitytrails-api-key',
    name: 'SecurityTrails API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['securitytrails', 'security_trails'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.securitytrails.com/docs/authentication',
    sourceUrl: 'https://docs.securitytrails.com/docs/authentication',
  }),
];
