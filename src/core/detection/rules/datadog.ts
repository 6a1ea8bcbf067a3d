/**
 * Datadog: API keys of 32 and application keys of 40 characters, known by their name; newer application keys open with
 * `ddapp_`, access tokens of people with `ddpat_`, those of service accounts with `ddsat_`, client tokens with `pub`.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken, disproveWords } from './shapes';

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
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    sourceUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  }),
  definePrefixedToken({
    id: 'datadog-prefixed-application-key',
    name: 'Datadog application key (with prefix)',
    description: 'With an API key it reads and changes the account’s monitors and dashboards.',
    prefixes: ['ddapp_'],
    body: { alphabet: 'alnum', length: 34 },
    revocationUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    sourceUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  }),
  defineNamedToken({
    id: 'datadog-client-token',
    name: 'Datadog client token',
    description:
      'Whoever has it sends logs and sessions in the application’s name; it is shipped in clients.',
    severity: 'information',
    words: ['datadog', 'dd_client', 'dd_rum', 'dd_token', 'ddclient', 'clienttoken'],
    body: ['pub', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/#client-tokens',
    sourceUrl: 'https://docs.datadoghq.com/account_management/api-app-keys/#client-tokens',
  }),
  definePrefixedToken({
    id: 'datadog-access-token',
    name: 'Datadog personal or service access token',
    description: 'Whoever has it reads and changes the account within the scopes of the token.',
    prefixes: ['ddpat_', 'ddsat_'],
    body: { alphabet: 'word', length: [24, 128] },
    validate: disproveWords,
    revocationUrl: 'https://docs.datadoghq.com/account_management/personal-access-tokens/',
    sourceUrl: 'https://docs.datadoghq.com/account_management/personal-access-tokens/',
  }),
];
