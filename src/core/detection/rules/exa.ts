/** Exa: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const exaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'exa-api-key',
    name: 'Exa API key',
    description: 'Whoever has it searches at the owner’s cost.',
    words: ['exa_api', 'exa-api', 'exaapi'],
    body: uuid,
    revocationUrl: 'https://docs.exa.ai/reference/getting-started',
    sourceUrl: 'https://docs.exa.ai/reference/getting-started',
  }),
];
