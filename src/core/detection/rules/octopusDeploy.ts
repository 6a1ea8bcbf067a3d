/** Octopus Deploy: API keys are `API-` and 26 upper-case characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const octopusDeployRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'octopus-deploy-api-key',
    name: 'Octopus Deploy API key',
    description: 'Whoever has it deploys as its owner.',
    prefixes: ['API-'],
    body: { alphabet: 'upperAlnum', length: [26, 32] },
    revocationUrl: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    sourceUrl: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  }),
];
