/** Daytona: API keys are `dtn_` and 64 hexadecimal digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const daytonaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'daytona-api-key',
    name: 'Daytona API key',
    description: 'Whoever has it runs sandboxes at the organization’s cost and enters those that run.',
    prefixes: ['dtn_'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://www.daytona.io/docs/en/api-keys/',
    sourceUrl: 'https://github.com/daytonaio/daytona/blob/main/apps/api/src/common/utils/api-key.ts',
  }),
];
