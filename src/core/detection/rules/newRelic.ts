/**
 * New Relic: user (`NRAK-`), license (`…NRAL`), browser (`NRJS-`), insert (`NRII-`) and query (`NRIQ-`) keys.
 */
import type { PatternRule } from '../rule';
import { defineMarkedToken, defineNamedToken, definePrefixedToken } from './shapes';

export const newRelicRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'new-relic-user-key',
    name: 'New Relic user key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['NRAK-'],
    body: { alphabet: 'upperAlnum', length: 27 },
    revocationUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    sourceUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  }),
  definePrefixedToken({
    id: 'new-relic-browser-key',
    name: 'New Relic browser key',
    description: 'Whoever has it sends browser data to the account.',
    severity: 'warning',
    prefixes: ['NRJS-', 'NRBR-'],
    body: { alphabet: 'hex', length: 19 },
    revocationUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    sourceUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  }),
  definePrefixedToken({
    id: 'new-relic-insights-key',
    name: 'New Relic Insights key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['NRII-', 'NRIQ-', 'NRRA-', 'NRAA-', 'NRSP-'],
    body: { alphabet: 'base64url', length: [27, 48] },
    revocationUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    sourceUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  }),
  defineMarkedToken({
    id: 'new-relic-license-key',
    name: 'New Relic license key',
    description: 'Whoever has it reports data to the account.',
    marker: 'NRAL',
    head: { alphabet: 'lowerAlnum', length: 36 },
    body: [],
    revocationUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    sourceUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  }),
  defineNamedToken({
    id: 'new-relic-legacy-license-key',
    name: 'New Relic license key (before 2020)',
    description: 'Whoever has it reports data to the account.',
    words: ['newrelic', 'new_relic', 'new-relic'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    sourceUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  }),
  defineMarkedToken({
    id: 'new-relic-mobile-app-token',
    name: 'New Relic mobile application token',
    description: 'Whoever has it reports data in the application’s name.',
    severity: 'warning',
    marker: '-NRMA',
    head: { alphabet: 'alnum', length: 42 },
    body: [],
    revocationUrl: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    sourceUrl:
      'https://docs.newrelic.com/docs/mobile-monitoring/new-relic-mobile/maintenance/viewing-your-application-token/',
  }),
];
