/** Neptune: API tokens are base64 of a JSON object that opens with `{"api_address"`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const neptuneRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'neptune-api-token',
    name: 'Neptune API token',
    description: 'Whoever has it reads and writes experiments as its owner.',
    prefixes: ['eyJhcGlfYWRkcmVzcyI6'],
    body: { alphabet: 'base64', length: [80, 400] },
    revocationUrl: 'https://docs.neptune.ai/setup/setting_api_token/',
    sourceUrl: 'https://docs.neptune.ai/setup/setting_api_token/',
  }),
];
