/** NuGet: API keys of 46 lower-case characters that start with `oy2`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const nugetRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'nuget-api-key',
    name: 'NuGet API key',
    description: 'Whoever has it publishes releases of its owner’s packages.',
    prefixes: ['oy2'],
    body: { alphabet: 'lowerAlnum', length: 43 },
    revocationUrl: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
    sourceUrl: 'https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys',
  }),
];
