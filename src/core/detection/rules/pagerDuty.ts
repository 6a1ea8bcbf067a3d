/** PagerDuty: REST API keys of 20 characters and integration keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const pagerDutyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pagerduty-api-key',
    name: 'PagerDuty REST API key',
    description: 'Whoever has it reads and changes incidents and schedules as its owner.',
    words: ['pagerduty', 'pager_duty', 'pager-duty'],
    body: ['u+', { alphabet: 'base64url', length: 18 }],
    revocationUrl: 'https://support.pagerduty.com/main/docs/api-access-keys',
    sourceUrl: 'https://support.pagerduty.com/main/docs/api-access-keys',
  }),
  defineNamedToken({
    id: 'pagerduty-general-api-key',
    name: 'PagerDuty REST API key (account)',
    description: 'Whoever has it reads and changes incidents and schedules.',
    words: ['pagerduty', 'pager_duty', 'pager-duty'],
    body: { alphabet: 'base64url', length: 20 },
    revocationUrl: 'https://support.pagerduty.com/main/docs/api-access-keys',
    sourceUrl: 'https://support.pagerduty.com/main/docs/api-access-keys',
  }),
  defineNamedToken({
    id: 'pagerduty-integration-key',
    name: 'PagerDuty integration key',
    description: 'Whoever has it opens and closes alerts of the service.',
    words: ['pagerduty', 'pager_duty', 'pager-duty'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://support.pagerduty.com/main/docs/services-and-integrations',
    sourceUrl: 'https://support.pagerduty.com/main/docs/services-and-integrations',
  }),
  definePrefixedToken({
    id: 'pagerduty-oauth-token',
    name: 'PagerDuty OAuth token',
    description: 'Whoever has it reads and changes incidents and schedules within the token’s scopes.',
    prefixes: ['pdus+_', 'pdeu+_'],
    body: [{ alphabet: 'upperAlnum', length: [6, 8] }, '_', ...uuid],
    revocationUrl: 'https://developer.pagerduty.com/docs/oauth-functionality',
    sourceUrl: 'https://developer.pagerduty.com/docs/oauth-functionality',
  }),
];
