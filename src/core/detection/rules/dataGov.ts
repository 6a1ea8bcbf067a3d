/** api.data.gov: API keys of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const dataGovRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'data-gov-api-key',
    name: 'api.data.gov API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['data.gov', 'datagov', 'data_gov', 'nrel_api'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://api.data.gov/docs/developer-manual/',
    sourceUrl: 'https://api.data.gov/docs/developer-manual/',
  }),
];
