/**
 * Sentry: user tokens `sntryu_`, organisation tokens `sntrys_` (base64 of JSON, underscore, secret), app tokens
 * `sntrya_`, integration tokens `sntryi_`. Organisation tokens are `sntrys_`, base64 of JSON with issue time and region, an underscore and a
 * secret of 43 characters.
 */
import { type PatternRule, defineRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const sentryRules: readonly PatternRule[] = [
  defineRule({
    id: 'sentry-organization-token',
    name: 'Sentry organisation auth token',
    description: 'Whoever has it uploads releases and source maps for the organisation.',
    severity: 'error',
    keywords: ['sntrys_'],
    pattern: /(?<![0-9A-Za-z])sntrys_eyJ[0-9A-Za-z+/=]{20,400}_[\w+/]{43}(?![0-9A-Za-z+/])/,
    reach: { after: 520 },
    revocationUrl: 'https://docs.sentry.io/account/auth-tokens/',
    sourceUrl: 'https://docs.sentry.io/security-legal-pii/security/token-formats/',
    samples: (build) => ({
      matches: [`SENTRY_AUTH_TOKEN=«sntrys_eyJpYXQi${build.alnum(80)}_${build.alnum(43)}»`],
      lookalikes: [`sntrys_eyJpYXQi${build.alnum(80)}`, `sntrys_short`],
    }),
  }),

  definePrefixedToken({
    id: 'sentry-user-token',
    name: 'Sentry user auth token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['sntryu_', 'sntrya_', 'sntryi_'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.sentry.io/account/auth-tokens/',
    sourceUrl: 'https://docs.sentry.io/security-legal-pii/security/token-formats/',
  }),
  defineNamedToken({
    id: 'sentry-legacy-auth-token',
    name: 'Sentry auth token (before 2024)',
    description: 'Whoever has it reads issues and changes projects within the token’s scopes.',
    words: ['sentry'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.sentry.io/account/auth-tokens/',
    sourceUrl: 'https://docs.sentry.io/security-legal-pii/security/token-formats/',
  }),
];
