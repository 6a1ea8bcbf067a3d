/** fal: API keys are a UUID and 32 hex digits joined by a colon, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const falAiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'fal-api-key',
    name: 'fal API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['fal_', 'fal-', 'fal.ai', 'falai', 'falkey'],
    body: [...uuid, ':', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://docs.fal.ai/platform-apis/v1/keys/create',
    sourceUrl: 'https://docs.fal.ai/platform-apis/v1/keys/create',
  }),
];
