/** ElevenLabs: API keys of `sk_` and 48 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const elevenLabsRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'elevenlabs-api-key',
    name: 'ElevenLabs API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['sk_'],
    body: { alphabet: 'hex', length: 48 },
    revocationUrl: 'https://elevenlabs.io/docs/api-reference/authentication',
    sourceUrl: 'https://elevenlabs.io/docs/api-reference/authentication',
  }),
];
