/** Pydantic Logfire: tokens name version and region, then 44 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const pydanticLogfireRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'logfire-token',
    name: 'Pydantic Logfire token',
    description: 'Whoever has it writes, or with a read token reads, the project’s logs and traces.',
    prefixes: ['pylf_v1_us_', 'pylf_v1_eu_', 'pylf_v2_us_', 'pylf_v2_eu_'],
    body: { alphabet: 'alnum', length: [43, 48] },
    revocationUrl: 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/',
    sourceUrl: 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/',
  }),
];
