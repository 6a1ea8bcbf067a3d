/** turbopuffer: API keys are `tpuf_` and 32 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const turbopufferRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'turbopuffer-api-key',
    name: 'turbopuffer API key',
    description: 'Whoever has it reads, writes and deletes the stored vectors.',
    prefixes: ['tpuf_'],
    body: { alphabet: 'alnum', length: [32, 40] },
    revocationUrl: 'https://turbopuffer.com/docs/auth',
    sourceUrl: 'https://turbopuffer.com/docs/auth',
  }),
];
