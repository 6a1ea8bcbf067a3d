/** AI71: API keys are `ai71-api-` and a UUID. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const ai71Rules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'ai71-api-key',
    name: 'AI71 API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['ai71-api-'],
    body: uuid,
    revocationUrl: 'https://platform.ai71.ai/',
    sourceUrl: 'https://platform.ai71.ai/',
  }),
];
