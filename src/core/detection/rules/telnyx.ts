/** Telnyx: API keys are `KEY`, 32 upper-case hex digits, an underscore and 22 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const telnyxRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'telnyx-api-key',
    name: 'Telnyx API key',
    description: 'Whoever has it calls and texts at the account’s cost.',
    prefixes: ['KEY0'],
    body: [{ alphabet: 'upperAlnum', length: 31 }, '_', { alphabet: 'alnum', length: 22 }],
    revocationUrl: 'https://developers.telnyx.com/docs/development/authentication',
    sourceUrl: 'https://developers.telnyx.com/docs/development/authentication',
  }),
];
