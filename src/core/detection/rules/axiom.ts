/**
 * Axiom: API tokens (`xaat-`), personal tokens (`xapt-`) and ingest tokens (`xait-`) are a UUID after the prefix.
 */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const axiomRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'axiom-token',
    name: 'Axiom token',
    description: 'Whoever has it sends and reads data within the token’s permissions.',
    prefixes: ['xaat-', 'xapt-', 'xait-'],
    body: uuid,
    revocationUrl: 'https://axiom.co/docs/reference/tokens',
    sourceUrl: 'https://axiom.co/docs/reference/tokens',
  }),
];
