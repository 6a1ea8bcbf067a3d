/** RubyGems: API keys are `rubygems_` and 48 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const rubygemsRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'rubygems-api-key',
    name: 'RubyGems API key',
    description: 'Whoever has it publishes releases of its owner’s gems.',
    prefixes: ['rubygems_'],
    body: { alphabet: 'hex', length: 48 },
    revocationUrl: 'https://guides.rubygems.org/api-key-scopes/',
    sourceUrl: 'https://guides.rubygems.org/api-key-scopes/',
  }),
];
