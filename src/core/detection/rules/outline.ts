/** Outline: API keys are `ol_api_` and 38 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const outlineRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'outline-api-key',
    name: 'Outline API key',
    description: 'Whoever has it reads and changes the documents that its owner can.',
    prefixes: ['ol_api_'],
    body: { alphabet: 'alnum', length: 38 },
    revocationUrl: 'https://www.getoutline.com/developers#section/Authentication',
    sourceUrl: 'https://www.getoutline.com/developers#section/Authentication',
  }),
];
