/** Persona: API keys name the environment and end in a UUID. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const personaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'persona-api-key',
    name: 'Persona API key',
    description: 'Whoever has it reads identity documents and results of the checks.',
    prefixes: ['persona_production_', 'persona_sandbox_'],
    body: uuid,
    revocationUrl: 'https://docs.withpersona.com/api-keys',
    sourceUrl: 'https://docs.withpersona.com/api-keys',
  }),
];
