/** Runway: API keys are `key_` and 128 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const runwayRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'runway-api-key',
    name: 'Runway API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['key_'],
    body: { alphabet: 'hex', length: 128 },
    revocationUrl: 'https://docs.dev.runwayml.com/guides/setup/',
    sourceUrl: 'https://docs.dev.runwayml.com/guides/setup/',
  }),
];
