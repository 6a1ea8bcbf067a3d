/** Langfuse: secret keys are `sk-lf-` and a UUID. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const langfuseRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'langfuse-secret-key',
    name: 'Langfuse secret key',
    description: 'With the public key it reads and writes the project’s traces.',
    prefixes: ['sk-lf-'],
    body: uuid,
    revocationUrl: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
    sourceUrl: 'https://langfuse.com/docs/api-and-data-platform/features/public-api',
  }),
];
