/** Dependency-Track: API keys are `odt_` and 32 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const dependencyTrackRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'dependency-track-api-key',
    name: 'Dependency-Track API key',
    description:
      'Whoever has it uploads bills of materials and reads weaknesses within the team’s permissions.',
    prefixes: ['odt_'],
    body: { alphabet: 'alnum', length: [32, 100] },
    revocationUrl: 'https://docs.dependencytrack.org/integrations/rest-api/',
    sourceUrl: 'https://docs.dependencytrack.org/integrations/rest-api/',
  }),
];
