/** TwelveLabs: API keys are `tlk_` and 36 upper-case characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const twelveLabsRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'twelvelabs-api-key',
    name: 'TwelveLabs API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['tlk_'],
    body: { alphabet: 'upperAlnum', length: 36 },
    revocationUrl: 'https://docs.twelvelabs.io/docs/authentication',
    sourceUrl: 'https://docs.twelvelabs.io/docs/authentication',
  }),
];
