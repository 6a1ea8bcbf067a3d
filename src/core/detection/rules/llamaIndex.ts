/** LlamaIndex: keys of LlamaCloud are `llx-` and 48 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const llamaIndexRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'llama-cloud-api-key',
    name: 'LlamaCloud API key',
    description: 'Whoever has it parses documents at the owner’s cost and reads indexes.',
    prefixes: ['llx-'],
    body: { alphabet: 'alnum', length: [44, 52] },
    revocationUrl: 'https://developers.llamaindex.ai/python/cloud/general/api_key/',
    sourceUrl: 'https://developers.llamaindex.ai/python/cloud/general/api_key/',
  }),
];
