/** Datadog: API keys of 32 and application keys of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const datadogRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'datadog-api-key',
    name: 'Datadog API key',
    description: 'Whoever has it submits metrics and logs to the account.',
    words: ['datadog', 'dd_api', 'dd-api', 'ddapi'],
    body: { alphabet: 'hex', length: [31, 32] },
    revocationUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    sourceUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  }),
  defineNamedToken({
    id: 'datadog-application-key',
    name: 'Datadog application key',
    description: 'With an API key it reads and changes the account’s monitors and dashboards.',
    words: ['datadog', 'dd_app', 'dd-app', 'ddapp'],
    body: { alphabet: 'lowerAlnum', length: 40 },
    revocationUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    sourceUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  }),
];
